package dev.weakspot.markdown;

import java.util.List;

/**
 * A block of a skeleton, wherever in a document it may stand.
 *
 * @param kind what it is
 * @param first its first line, 0-based from the start of its chunk
 * @param last its last line, included
 * @param level the level of a heading, else 0
 * @param info the info string of a fence, trimmed, else empty
 * @param closed whether the last line of fenced code is a fence
 * @param children the blocks inside
 */
record Shape(
    Kind kind, int first, int last, int level, String info, boolean closed, List<Shape> children) {

  /** What a block is. */
  enum Kind {
    HEADING,
    UNDERLINED_HEADING,
    FENCED_CODE,
    INDENTED_CODE,
    BULLETS,
    NUMBERS,
    ITEM,
    QUOTE,
    RULE,
    HTML,
    TEXT,
    TOO_DEEP
  }
}
