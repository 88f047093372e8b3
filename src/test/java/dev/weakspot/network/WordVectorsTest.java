package dev.weakspot.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordVectorsTest {

  @Test
  void readsWordsAndTheirPoints() {
    WordVectors vectors = WordVectors.read(List.of("# comment", "", line("bucket", 100, -50)));
    float[] values = new float[3];
    vectors.copyTo(0, values, 1);

    assertThat(vectors.words()).containsExactly("bucket");
    assertThat(vectors.dimensions()).isEqualTo(2);
    assertThat(values).containsExactly(0f, 1f, -0.5f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bucket", "\tAAA=", "bucket\t", "bucket\t!!", "bucket\tAAAA"})
  void saysWhichLineIsWrong(String line) {
    assertThatThrownBy(() -> WordVectors.read(List.of(line("queue", 1, 2), line)))
        .hasMessageStartingWith("line 2 ");
  }

  @Test
  void refusesAFileWithoutWords() {
    assertThatThrownBy(() -> WordVectors.read(List.of("# nothing")))
        .hasMessageContaining("no word");
  }

  static String line(String word, int... coordinates) {
    byte[] point = new byte[coordinates.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = (byte) coordinates[i];
    }
    return word + "\t" + Base64.getEncoder().encodeToString(point);
  }
}
