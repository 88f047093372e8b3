package dev.weakspot.network;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as points: words of like meaning lie close together. What training starts from, so that a
 * network knows something of words that few texts have.
 *
 * <p>In a file: a line a word, the word and its coordinates parted by a tab, the latter signed
 * bytes in Base64, in steps of {@value #STEP}. Lines that start with {@code #} are comments.
 */
public final class WordVectors {

  private static final float STEP = 0.01f;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private final List<String> words;
  private final List<byte[]> coordinates;

  private WordVectors(List<String> words, List<byte[]> coordinates) {
    this.words = words;
    this.coordinates = List.copyOf(coordinates);
  }

  /**
   * Reads the lines of a file.
   *
   * @throws IllegalArgumentException when a line is none of the format, with its number
   */
  public static WordVectors read(List<String> lines) {
    Set<String> words = new LinkedHashSet<>();
    List<byte[]> coordinates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("#") && !line.isBlank()) {
        int tab = line.indexOf('\t');
        String word = tab < 0 ? "" : line.substring(0, tab);
        if (!WORD.matcher(word).matches() || !words.add(word)) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + " has no word of lower-case letters and digits, or one again");
        }
        byte[] point = pointOf(line.substring(tab + 1));
        if (point.length == 0
            || !coordinates.isEmpty() && coordinates.get(0).length != point.length) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + " has not as many coordinates as the others");
        }
        coordinates.add(point);
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there is no word in it");
    }
    return new WordVectors(List.copyOf(words), coordinates);
  }

  private static byte[] pointOf(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      return new byte[0];
    }
  }

  List<String> words() {
    return words;
  }

  int dimensions() {
    return coordinates.get(0).length;
  }

  /** Writes the point of the word at {@code index} to {@code values}, from {@code start} on. */
  void copyTo(int index, float[] values, int start) {
    byte[] point = coordinates.get(index);
    for (int d = 0; d < point.length; d++) {
      values[start + d] = point[d] * STEP;
    }
  }
}
