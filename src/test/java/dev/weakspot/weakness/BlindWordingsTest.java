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
import org.junit.jupiter.api.TestReporter;

/**
 * Weaknesses as somebody words them who has seen neither catalogue nor labels nor benchmark; nor
 * have the writers of examples seen these. Each title stands above every issue and cause of its
 * own.
 */
final class BlindWordingsTest {

  /** How the identities of weaknesses begin that are not of the catalogue. */
  private static final String DISCOVERED = "w-";

  private static final WeaknessModel MODEL = WeaknessModel.load();

  @Test
  void recognisesKnownWeaknessesInWordsThatItHasNotLearntFrom(TestReporter reporter)
      throws IOException {
    List<Boolean> right = new ArrayList<>();
    List<Boolean> alone = new ArrayList<>();
    wordings("known")
        .forEach(
            (id, texts) ->
                texts.forEach(
                    text -> {
                      String found = weaknessOf(text);
                      right.add(found.equals(id));
                      alone.add(found.startsWith(DISCOVERED));
                    }));
    reporter.publishEntry(
        "known", "%.3f right, %.3f alone".formatted(shareOfTrue(right), shareOfTrue(alone)));

    assertThat(right).hasSize(864);
    assertThat(shareOfTrue(right)).isGreaterThan(0.94);
  }

  @Test
  void discoversAsOneWhatIsNotKnown(TestReporter reporter) throws IOException {
    List<Boolean> discovered = new ArrayList<>();
    for (List<FailureText> texts : wordings("unknown").values()) {
      List<String> ids = texts.stream().map(BlindWordingsTest::weaknessOf).toList();
      ids.forEach(id -> discovered.add(id.startsWith(DISCOVERED)));
      Set<String> identities =
          ids.stream().filter(id -> id.startsWith(DISCOVERED)).collect(Collectors.toSet());
      assertThat(identities).hasSize(1);
    }

    reporter.publishEntry("unknown", "%.3f discovered".formatted(shareOfTrue(discovered)));
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
