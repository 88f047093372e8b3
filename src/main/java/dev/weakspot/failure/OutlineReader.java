package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.List;
import java.util.Optional;

/**
 * Builds the tree of sections from a document's passages. A loose reading also takes short lines
 * that stand alone for headings, as in text that lost its markup.
 */
final class OutlineReader {

  /** Below every heading of markdown. */
  private static final int BOLD_LEVEL = 7;

  private static final int NUMBERED_LEVEL = 8;
  private static final int PLAIN_LEVEL = 9;
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_PLAIN_TITLE = 90;
  private static final int LONGEST_STATEMENT = 400;
  private static final int NUMBER_WITHIN = 32;

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final LabelReader labels;
  private final Headings headings;
  private final Style style;
  private boolean itemsAreTitles;

  /** The passage behind the one that is looked at; null at the end. */
  private Passage following;

  /** What counts as a heading. */
  enum Style {
    MARKED_UP,
    LOOSE
  }

  OutlineReader(
      Vocabulary vocabulary,
      SourceLines source,
      LabelReader labels,
      Headings headings,
      Style style) {
    this.style = style;
    this.vocabulary = vocabulary;
    this.source = source;
    this.labels = labels;
    this.headings = headings;
  }

  /** The section that holds all of {@code passages}. */
  Section read(List<Passage> passages) {
    Section root = Section.root();
    Section current = root;
    itemsAreTitles = style == Style.LOOSE && mostItemsHaveTextOutside(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      following = i + 1 < passages.size() ? passages.get(i + 1) : null;
      int level = levelOf(passage, current);
      if (level == 0) {
        current.add(passage);
      } else {
        Heading heading = headings.of(passage);
        current = open(current, heading, passage, level);
      }
      if (passage.kind() != Passage.Kind.RULE) {
        current.reachTo(passage.lastLine());
      }
    }
    return root;
  }

  /** Whether what most numbered items are about stands outside of the list, as below a heading. */
  private static boolean mostItemsHaveTextOutside(List<Passage> passages) {
    int items = 0;
    int outside = 0;
    boolean counted = true;
    for (Passage passage : passages) {
      if (passage.isNumbered() && passage.depth() == 1) {
        items++;
        counted = false;
      } else if (!counted && passage.depth() == 0 && passage.isText()) {
        outside++;
        counted = true;
      }
    }
    return outside * 2 > items;
  }

  /**
   * Opens a section; the headings of a failure's fields go below it though their level is its own.
   */
  private Section open(Section current, Heading heading, Passage passage, int level) {
    Section parent = current;
    while (parent.level() > level) {
      parent = parent.parent().orElseThrow();
    }
    boolean field = level > 2 && parent.level() == level && isField(heading);
    if (field && !isField(parent.heading())) {
      return parent.open(heading, passage, level + 1);
    }
    while (parent.level() >= level) {
      parent = parent.parent().orElseThrow();
    }
    return parent.open(heading, passage, level);
  }

  private boolean isField(Heading heading) {
    boolean plain = !heading.numbered() && !heading.prefixed();
    String words = LabelReader.wordsOf(labels.labelOf(heading.title()));
    return plain && words.split(" ").length <= 3 && labels.field(words).isPresent();
  }

  /** The level of the heading that {@code passage} is, or 0. */
  private int levelOf(Passage passage, Section current) {
    if (passage.kind() == Passage.Kind.HEADING) {
      return ((Block.Heading) passage.block()).level();
    }
    if (!passage.isText() || passage.isBlank()) {
      return 0;
    }
    if (passage.startsItem()) {
      return itemLevel(passage, current);
    }
    return passage.depth() == 0 || isTitleOfWhatFollows(passage)
        ? unmarkedLevel(passage, current)
        : 0;
  }

  /** Whether the text below the line left the list that the line stands in. */
  private boolean isTitleOfWhatFollows(Passage passage) {
    return style == Style.LOOSE && passage.depth() > 0 && labelFollows(0);
  }

  /** Whether the label of a field stands in the next line, inside so many lists. */
  private boolean labelFollows(int depth) {
    return following != null
        && following.depth() == depth
        && !following.startsItem()
        && labels.read(following).flatMap(Label::field).isPresent();
  }

  /** A numbered item that continues the numbering of the headings is one of them. */
  private int itemLevel(Passage passage, Section current) {
    if (passage.depth() > 1 || !passage.isNumbered()) {
      return 0;
    }
    String number = passage.markerDigits();
    Section numbered = current;
    while (!numbered.isRoot() && !numbered.heading().numbered()) {
      numbered = numbered.parent().orElseThrow();
    }
    boolean continues =
        !numbered.isRoot()
            && !current.numbersItems()
            && Heading.isNext(numbered.heading().number(), number);
    if (continues && numbered.level() < BOLD_LEVEL) {
      return numbered.level();
    }
    boolean loose = itemsAreTitles && isShortTitle(passage.text(source));
    return loose ? NUMBERED_LEVEL : 0;
  }

  private int unmarkedLevel(Passage passage, Section current) {
    String text = passage.text(source);
    if (text.length() > LONGEST_TITLE) {
      return isStatedFailure(passage, text) ? NUMBERED_LEVEL : 0;
    }
    int hashes = leadingHashes(text);
    if (hashes > 0) {
      return hashes;
    }
    Emphasis emphasis = Emphasis.at(text, 0, text.length());
    boolean wholeLine = !emphasis.isNone() && emphasis.strong() && isOver(text, emphasis.end());
    if (wholeLine) {
      return boldLevel(passage, current);
    }
    if (isStatedFailure(passage, text)) {
      return NUMBERED_LEVEL;
    }
    boolean plainTitle =
        style == Style.LOOSE
            && standsAlone(passage)
            && isShortTitle(text)
            && labels.read(passage).isEmpty();
    return plainTitle ? PLAIN_LEVEL : 0;
  }

  private int boldLevel(Passage passage, Section current) {
    Optional<Label> label = labels.read(passage);
    Heading heading = headings.of(passage);
    if (heading.numbered() || heading.prefixed() && label.isEmpty()) {
      return NUMBERED_LEVEL;
    }
    if (label.isEmpty()) {
      return BOLD_LEVEL;
    }
    boolean inside = !current.isRoot() && current.level() != BOLD_LEVEL && isMarked(current);
    boolean group =
        !inside
            && label.get().field().isEmpty()
            && vocabulary.role(heading.words()) == SectionRole.FAILURES;
    return group ? BOLD_LEVEL : 0;
  }

  private static boolean isMarked(Section section) {
    return section.heading().numbered() || section.heading().prefixed();
  }

  private static boolean isShortTitle(String text) {
    boolean sentence = text.endsWith(".") || text.endsWith(";") || text.endsWith(",");
    return !sentence
        && text.length() <= LONGEST_PLAIN_TITLE
        && text.length() > 3
        && !Character.isLowerCase(text.charAt(0));
  }

  private boolean standsAlone(Passage passage) {
    int line = passage.line();
    boolean before = startsBlock(passage) || source.line(line - 1).isBlank() || passage.depth() > 0;
    boolean colon = source.line(line).stripTrailing().endsWith(":");
    boolean after = line < source.count() && source.line(line + 1).isBlank();
    return before && (colon || after || labelFollows(passage.depth()));
  }

  /** {@code Failure 3: …} at the start of a paragraph. */
  private boolean isStatedFailure(Passage passage, String text) {
    boolean possible =
        text.length() <= LONGEST_STATEMENT && startsBlock(passage) && hasDigitEarly(text);
    if (!possible) {
      return false;
    }
    Heading heading = headings.of(passage);
    return heading.prefixed() && heading.numbered();
  }

  /** Whether a number stands where {@code Failure 3:} has it. */
  private static boolean hasDigitEarly(String text) {
    for (int i = 0; i < Math.min(text.length(), NUMBER_WITHIN); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
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
