package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to recognise a weakness: of each group of phrases at least one must occur. Written {@code
 * a/b + c}: a or b, and c.
 *
 * @param groups each with at least one phrase
 */
record CatalogueRule(List<List<String>> groups) {

  CatalogueRule {
    groups = groups.stream().map(List::copyOf).toList();
    if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a rule needs phrases on both sides of each +");
    }
  }

  static CatalogueRule parse(String text) {
    List<List<String>> groups = new ArrayList<>();
    for (String group : text.split("\\+", -1)) {
      groups.add(
          Arrays.stream(group.split("/", -1))
              .map(NormalText::phrase)
              .filter(phrase -> !phrase.isEmpty())
              .toList());
    }
    return new CatalogueRule(groups);
  }
}
