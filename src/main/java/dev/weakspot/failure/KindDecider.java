package dev.weakspot.failure;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what a document is once its failures are known. */
final class KindDecider {

  /** Most lines of text that a placeholder has. */
  private static final int LONGEST_PLACEHOLDER = 6;

  /** Fewer slots to fill in can stand in a real analysis. */
  private static final int FEWEST_SLOTS = 3;

  /** {@code <what is wrong>} or {@code [what is wrong]} instead of a text or title. */
  private static final Pattern SLOT =
      Pattern.compile(
          "(?:[:.)]|^)[*_\\s]*(?:<[A-Za-z][^<>=/]* [^<>=/]*>|\\[[A-Z][^\\]]* [^\\]]*\\])$");

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
    return isOutline(passages)
        || passages.size() <= LONGEST_PLACEHOLDER
            && passages.stream()
                .filter(each -> !each.isCode())
                .anyMatch(each -> judge.gives(Signal.PLACEHOLDER, each));
  }

  /** Whether most of what has a label, and some of it, is still to be filled in. */
  private boolean isOutline(List<Passage> passages) {
    long slots = passages.stream().filter(this::isSlot).count();
    return slots >= FEWEST_SLOTS
        && slots * 2 > passages.stream().filter(each -> judge.label(each).isPresent()).count();
  }

  private boolean isSlot(Passage passage) {
    if (!passage.isText() && passage.kind() != Passage.Kind.HEADING) {
      return false;
    }
    String text = judge.text(passage);
    // Few texts end so, and the pattern takes long to find that one does not.
    return (text.endsWith(">") || text.endsWith("]")) && SLOT.matcher(text).find();
  }
}
