package dev.weakspot.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one failure of a document that tells it in running text. */
final class ProseFailure {

  private final Judge judge;
  private final Headings headings;

  ProseFailure(Judge judge, Headings headings) {
    this.judge = judge;
    this.headings = headings;
  }

  /**
   * The first paragraph of {@code passages} that names a fault by its words, unless the document's
   * title speaks of something else.
   */
  Optional<Candidate> find(List<Passage> passages, Section root) {
    boolean titled =
        root.children().isEmpty()
            || judge.role(root.children().get(0)) == SectionRole.FAILURES
            || root.children().get(0).level() > 1;
    if (!titled) {
      return Optional.empty();
    }
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean told = passage.isText() && judge.gives(Signal.FAULT, passage);
      if (told) {
        return Optional.of(candidate(passages.subList(i, passages.size()), root));
      }
    }
    return Optional.empty();
  }

  private Candidate candidate(List<Passage> passages, Section root) {
    Passage first = passages.get(0);
    Passage last = passages.get(passages.size() - 1);
    Heading title = headings.of(first);
    return new Candidate(
        title, last.lastLine(), passages.subList(1, passages.size()), root, Map.of());
  }
}
