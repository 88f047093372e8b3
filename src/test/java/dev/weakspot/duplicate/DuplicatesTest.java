package dev.weakspot.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DuplicatesTest {

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(each -> "w" + random.nextInt(5_000))
        .collect(Collectors.joining(" "));
  }

  private static boolean shareABand(String one, String other) {
    Set<Long> bands = new HashSet<>(Shingles.of(one).signature().bands());
    return Shingles.of(other).signature().bands().stream().anyMatch(bands::contains);
  }

  @Test
  void knowsACopyByItsWordsAlone() {
    String text = words(1, 100);
    assertThat(
            Shingles.of(text)
                .similarity(
                    Shingles.of(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n"))))
        .isEqualTo(1);
    assertThat(Shingles.of(text).similarity(Shingles.of(words(2, 100)))).isZero();
  }

  @Test
  void measuresTheShareOfSharedRuns() {
    // 40 words more at the end of 100: 96 runs are shared, 40 are new.
    String text = words(1, 100);
    assertThat(Shingles.of(text).similarity(Shingles.of(text + " " + words(2, 40))))
        .isEqualTo(96.0 / 136);
  }

  @Test
  void findsNearCopiesByTheirBands() {
    for (int seed = 0; seed < 200; seed++) {
      String text = words(seed, 300);
      assertThat(shareABand(text, text + " " + words(seed + 1_000, 30)))
          .as("seed %d", seed)
          .isTrue();
      assertThat(shareABand(text, words(seed + 2_000, 300))).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void callsNoShortTextACopy() {
    assertThat(Shingles.of("to be filled in").isEmpty()).isTrue();
    assertThat(Shingles.of("").signature().bands()).isEmpty();
    assertThat(Shingles.of("").similarity(Shingles.of(""))).isZero();
  }

  @Test
  void groupsPairsWhateverTheirOrder() {
    List<List<String>> pairs =
        List.of(List.of("b", "c"), List.of("d", "c"), List.of("a", "d"), List.of("x", "y"));
    Map<String, String> expected = Map.of("b", "a", "c", "a", "d", "a", "y", "x");
    for (int shift = 0; shift < pairs.size(); shift++) {
      DuplicateGroups groups = new DuplicateGroups();
      for (int i = 0; i < pairs.size(); i++) {
        List<String> pair = pairs.get((i + shift) % pairs.size());
        groups.join(pair.get(shift % 2), pair.get(1 - shift % 2));
      }
      assertThat(groups.duplicates()).isEqualTo(expected);
    }
  }
}
