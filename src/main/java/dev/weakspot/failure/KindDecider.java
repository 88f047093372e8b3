package dev.weakspot.failure;

import java.util.List;

/** Tells what a document is once its failures are known. */
final class KindDecider {

  /** Most lines of text that a placeholder has. */
  private static final int LONGEST_PLACEHOLDER = 6;

  private final Judge judge;

  KindDecider(Judge judge) {
    this.judge = judge;
  }

  /**
   * The kind of the document made of {@code passages}.
   *
   * @param clean whether it states that nothing failed
   */
  DocumentKind decide(List<Passage> passages, boolean clean, boolean failures) {
    if (failures) {
      return DocumentKind.ANALYSIS;
    }
    if (isPlaceholder(passages)) {
      return DocumentKind.PLACEHOLDER;
    }
    boolean praised =
        passages.stream()
            .filter(Passage::isText)
            .anyMatch(each -> judge.gives(Signal.PRAISED, each));
    return clean || praised ? DocumentKind.CLEAN : DocumentKind.OTHER;
  }

  /** Whether the text is empty, or short and asks for an analysis. */
  boolean isPlaceholder(List<Passage> passages) {
    if (passages.stream()
        .noneMatch(
            each -> each.kind() != Passage.Kind.HEADING && each.kind() != Passage.Kind.RULE)) {
      return true;
    }
    return passages.size() <= LONGEST_PLACEHOLDER
        && passages.stream()
            .filter(each -> !each.isCode())
            .anyMatch(each -> judge.gives(Signal.PLACEHOLDER, each));
  }
}
