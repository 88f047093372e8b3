package dev.weakspot.failure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises listed failures that a heading told before. */
final class Retellings {

  /** Share of an item's words that one earlier failure must hold. */
  private static final double RETOLD = 0.6;

  /** {@code Error 12}, {@code issues #3}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\b(error|failure|issue|problem|fault)s?\\s+#?\\d|#\\d");

  private Retellings() {}

  /** Those of {@code items} that no heading among {@code before} tells already. */
  static List<Candidate> without(List<Candidate> items, List<Candidate> before, Judge judge) {
    List<Set<String>> told =
        before.stream()
            .filter(Candidate::isHeaded)
            .map(each -> words(each, judge, each.body().size()))
            .toList();
    return items.stream()
        .filter(item -> told.isEmpty() || !REFERENCE.matcher(item.title().raw()).find())
        .filter(item -> told.stream().noneMatch(words -> retells(item, words)))
        .toList();
  }

  private static boolean retells(Candidate item, Set<String> told) {
    Set<String> words = stems(item.title().words());
    long held = words.stream().filter(told::contains).count();
    return !words.isEmpty() && held >= RETOLD * words.size();
  }

  private static Set<String> words(Candidate candidate, Judge judge, int passages) {
    Set<String> words = stems(candidate.title().words());
    candidate.body().stream()
        .limit(Math.min(passages, 2))
        .filter(Passage::isText)
        .forEach(passage -> words.addAll(stems(judge.words(passage))));
    return words;
  }

  /** The words that mean something, without plural. */
  static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.split(" ")) {
      if (word.length() > 2) {
        stems.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return stems;
  }
}
