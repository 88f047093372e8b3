package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number with the severity it counts, as in {@code 2 Critical}, {@code Critical (2)}, {@code 3
 * High/Medium}.
 *
 * @param count how many
 * @param severity of which level; {@code null} when the number counts something else
 * @param merged whether more than one level shares the number
 */
record CountToken(int count, Severity severity, boolean merged) {

  boolean isPair() {
    return severity != null;
  }

  /** The counts in {@code text}, in order. */
  static List<CountToken> read(String text, Vocabulary vocabulary) {
    String[] words = Words.of(text).replace("zero", "0").split(" ");
    List<CountToken> tokens = new ArrayList<>();
    for (int i = 0; i + 1 < words.length; i++) {
      Optional<Severity> next = vocabulary.severity(words[i + 1]);
      if (CountReader.isCount(words[i]) && next.isPresent()) {
        boolean merged = i + 2 < words.length && vocabulary.severity(words[i + 2]).isPresent();
        tokens.add(new CountToken(Integer.parseInt(words[i]), next.get(), merged));
        i++;
        while (merged && i + 1 < words.length && vocabulary.severity(words[i + 1]).isPresent()) {
          i++;
        }
      } else if (vocabulary.severity(words[i]).isPresent() && CountReader.isCount(words[i + 1])) {
        Severity severity = vocabulary.severity(words[i]).get();
        tokens.add(new CountToken(Integer.parseInt(words[i + 1]), severity, false));
        i++;
      }
    }
    return tokens;
  }
}
