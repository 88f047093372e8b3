package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Weaknesses as somebody words them who has seen neither catalogue nor labels nor benchmark; nor
 * have the writers of examples seen these. Each title stands above every issue and cause of its
 * own.
 */
final class BlindWordingsTest {

  private static final WeaknessModel MODEL = WeaknessModel.load();

  @Test
  void recognisesKnownWeaknessesInWordsThatItHasNotLearntFrom() throws IOException {
    List<Boolean> right = new ArrayList<>();
    wordings("known")
        .forEach((id, texts) -> texts.forEach(text -> right.add(weaknessOf(text).equals(id))));

    assertThat(right).hasSize(864);
    assertThat(shareOfTrue(right)).isGreaterThan(0.94);
  }

  @Test
  void discoversAsOneWhatIsNotKnown() throws IOException {
    List<Boolean> discovered = new ArrayList<>();
    for (List<FailureText> texts : wordings("unknown").values()) {
      List<String> ids = texts.stream().map(BlindWordingsTest::weaknessOf).toList();
      ids.forEach(id -> discovered.add(id.startsWith("w-")));
      Set<String> identities =
          ids.stream().filter(id -> id.startsWith("w-")).collect(Collectors.toSet());
      assertThat(identities).hasSize(1);
    }

    assertThat(shareOfTrue(discovered)).isGreaterThan(0.92);
  }

  private static double shareOfTrue(List<Boolean> answers) {
    return answers.stream().mapToInt(answer -> answer ? 1 : 0).average().orElseThrow();
  }

  private static String weaknessOf(FailureText text) {
    return MODEL.judge("f", text).assignment().weaknessId();
  }

  private static Map<String, List<FailureText>> wordings(String group) throws IOException {
    try (InputStream file =
        BlindWordingsTest.class.getResourceAsStream("/dev/weakspot/weakness/blind-wordings.json")) {
      return new ObjectMapper()
          .readTree(file).path(group).properties().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> texts(entry.getValue())));
    }
  }

  private static List<FailureText> texts(JsonNode weakness) {
    String fix = weakness.path("fixes").path(0).asText();
    List<FailureText> texts = new ArrayList<>();
    for (JsonNode title : weakness.path("titles")) {
      for (JsonNode issue : weakness.path("issues")) {
        for (JsonNode cause : weakness.path("causes")) {
          List.of("%1$s", "%1$s%nRoot Cause: %2$s", "Issue: %1$s%n%nRoot Cause: %2$s%n%nFix: %3$s")
              .forEach(
                  layout ->
                      texts.add(
                          new FailureText(
                              title.asText(),
                              layout.formatted(issue.asText(), cause.asText(), fix))));
        }
      }
    }
    return texts;
  }
}
