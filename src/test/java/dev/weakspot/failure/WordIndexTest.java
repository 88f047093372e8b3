package dev.weakspot.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordIndexTest {

  private final WordIndex index = new WordIndex(Allowance.forCharacters(1));

  @Test
  void tellsHowManyWordsEachSetShares() {
    index.add(Set.of("bucket", "open"));
    index.add(Set.of("queue", "open"));

    assertThat(index.sharedWith(Set.of("bucket", "open", "wide"))).startsWith(2, 1);
  }

  @Test
  void addsASetOnce() {
    assertThat(index.add(Set.of("bucket"))).isTrue();
    assertThat(index.add(Set.of("bucket"))).isFalse();
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void forgetsTheSetThatCameLast() {
    index.add(Set.of("bucket", "open"));
    index.add(Set.of("queue", "open"));
    index.removeLast();

    assertThat(index.count()).isEqualTo(1);
    assertThat(index.sharedWith(Set.of("queue", "open"))).startsWith(1);
    assertThat(index.add(Set.of("queue", "open"))).isTrue();
  }

  @Test
  void givesUpWhenTheAllowanceIsSpent() {
    for (int each = 0; each < 2_000; each++) {
      index.add(Set.of("bucket", "open" + each));
    }

    assertThatThrownBy(
            () -> {
              for (int each = 0; each < 2_000; each++) {
                index.sharedWith(Set.of("bucket", "wide" + each));
              }
            })
        .isInstanceOf(ExtractionLimitException.class)
        .hasMessage("more than 100 comparisons a character to tell its failures apart");
  }
}
