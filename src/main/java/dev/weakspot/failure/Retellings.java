package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The failures told so far, to recognise listed ones that a heading told before. */
final class Retellings {

  /** Share of an item's words that one earlier failure must hold. */
  private static final double RETOLD = 0.6;

  /** How many passages below its heading tell what a failure is about. */
  private static final int TELLING_PASSAGES = 2;

  /** {@code Error 12}, {@code issues #3}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\b(error|failure|issue|problem|fault)s?\\s+#?\\d|#\\d");

  private final Judge judge;
  private final List<Candidate> told = new ArrayList<>();
  private final List<Candidate> headed = new ArrayList<>();
  private final WordIndex words;

  /** Of each headed failure whose words were asked for, whether they are new in the index. */
  private final List<Boolean> indexed = new ArrayList<>();

  Retellings(Judge judge, Allowance allowance) {
    this.judge = judge;
    this.words = new WordIndex(allowance);
  }

  /** Adds failures that stand behind those told so far. */
  void add(List<Candidate> candidates) {
    told.addAll(candidates);
    candidates.stream().filter(Candidate::isHeaded).forEach(headed::add);
  }

  int count() {
    return told.size();
  }

  /** The number of the last one, or empty. */
  String lastNumber() {
    return told.isEmpty() ? "" : told.get(told.size() - 1).title().number();
  }

  /** Whether one of them has a heading of its own. */
  boolean hasHeaded() {
    return !headed.isEmpty();
  }

  /** Takes back all but the first {@code count}. */
  void keep(int count) {
    while (told.size() > count) {
      Candidate last = told.remove(told.size() - 1);
      if (last.isHeaded()) {
        headed.remove(headed.size() - 1);
        if (indexed.size() > headed.size() && indexed.remove(indexed.size() - 1)) {
          words.removeLast();
        }
      }
    }
  }

  /** Those of {@code items} that no heading tells already. */
  List<Candidate> without(List<Candidate> items) {
    if (headed.isEmpty()) {
      return items;
    }
    for (Candidate each : headed.subList(indexed.size(), headed.size())) {
      indexed.add(words.add(words(each)));
    }
    return items.stream()
        .filter(item -> !REFERENCE.matcher(item.title().raw()).find())
        .filter(item -> !retells(item))
        .toList();
  }

  private boolean retells(Candidate item) {
    Set<String> own = stems(item.title().words());
    if (own.isEmpty()) {
      return false;
    }
    int[] shared = words.sharedWith(own);
    for (int number = 0; number < words.count(); number++) {
      if (shared[number] >= RETOLD * own.size()) {
        return true;
      }
    }
    return false;
  }

  private Set<String> words(Candidate candidate) {
    Set<String> words = stems(candidate.title().words());
    candidate.body().stream()
        .limit(TELLING_PASSAGES)
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
