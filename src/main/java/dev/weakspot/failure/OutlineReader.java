package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.List;
import java.util.Optional;

/** Builds the tree of sections from a document's passages. */
final class OutlineReader {

  /** Below every heading of markdown. */
  private static final int BOLD_LEVEL = 7;

  private static final int NUMBERED_LEVEL = 8;
  private static final int LONGEST_TITLE = 150;

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final LabelReader labels;
  private final HeadingReader headings;

  OutlineReader(Vocabulary vocabulary, SourceLines source, LabelReader labels) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.labels = labels;
    this.headings = new HeadingReader(vocabulary);
  }

  /** The section that holds all of {@code passages}. */
  Section read(List<Passage> passages) {
    Section root = Section.root();
    Section current = root;
    for (Passage passage : passages) {
      int level = levelOf(passage);
      if (level == 0) {
        current.add(passage);
      } else {
        while (current.level() >= level) {
          current = current.parent().orElse(root);
        }
        current = current.open(headings.read(passage.line(), passage.text(source)), passage, level);
      }
      if (passage.kind() != Passage.Kind.RULE) {
        current.reachTo(passage.lastLine());
      }
    }
    return root;
  }

  /** The level of the heading that {@code passage} is, or 0. */
  private int levelOf(Passage passage) {
    if (passage.kind() == Passage.Kind.HEADING) {
      return ((Block.Heading) passage.block()).level();
    }
    if (!passage.isText() || passage.depth() > 0 || passage.isBlank()) {
      return 0;
    }
    return unmarkedLevel(passage);
  }

  private int unmarkedLevel(Passage passage) {
    String text = passage.text(source);
    if (text.length() > LONGEST_TITLE) {
      return 0;
    }
    int hashes = leadingHashes(text);
    if (hashes > 0) {
      return hashes;
    }
    Emphasis emphasis = Emphasis.at(text, 0, text.length());
    boolean wholeLine = !emphasis.isNone() && emphasis.strong() && isOver(text, emphasis.end());
    if (wholeLine) {
      return boldLevel(passage, text);
    }
    Heading heading = headings.read(passage.line(), text);
    boolean numberedFailure = heading.prefixed() && heading.numbered() && startsBlock(passage);
    return numberedFailure ? NUMBERED_LEVEL : 0;
  }

  private int boldLevel(Passage passage, String text) {
    Optional<Label> label = labels.read(passage);
    Heading heading = headings.read(passage.line(), text);
    if (heading.numbered() || heading.prefixed() && label.isEmpty()) {
      return NUMBERED_LEVEL;
    }
    if (label.isPresent()) {
      boolean group =
          label.get().field().isEmpty() && vocabulary.role(heading.words()) == SectionRole.FAILURES;
      return group ? BOLD_LEVEL : 0;
    }
    return BOLD_LEVEL;
  }

  private boolean startsBlock(Passage passage) {
    return passage.block().lines().first() == passage.line();
  }

  private static int leadingHashes(String text) {
    int hashes = 0;
    while (hashes < text.length() && text.charAt(hashes) == '#') {
      hashes++;
    }
    boolean title = hashes > 0 && hashes <= 6 && hashes < text.length();
    return title && Character.isLetterOrDigit(text.charAt(hashes)) && hashes > 1 ? hashes : 0;
  }

  private static boolean isOver(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
