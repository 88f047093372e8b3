package dev.weakspot.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.weakspot.document.SourceLines;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shapes of chunks of a skeleton. Most chunks are alike, a paragraph or a list of three items:
 * the parser is asked once for each. Thread-safe.
 */
final class Shapes {

  private static final int LONGEST_REMEMBERED = 400;
  private static final int MOST_REMEMBERED = 10_000;

  private final Parser parser;
  private final int nesting;
  private final Map<String, Parsed> known = new ConcurrentHashMap<>();

  /**
   * What a chunk was parsed to.
   *
   * @param shapes its blocks
   * @param steps what that cost, charged again each time so that no result depends on what was
   *     parsed before
   */
  record Parsed(List<Shape> shapes, long steps) {}

  /**
   * @param nesting how deep to look
   */
  Shapes(Parser parser, int nesting) {
    this.parser = parser;
    this.nesting = nesting;
  }

  /**
   * The blocks of {@code chunk}.
   *
   * @param allowance how many steps they may cost
   * @throws CountedText.Exhausted when they cost more
   */
  Parsed of(String chunk, long allowance) {
    if (chunk.length() > LONGEST_REMEMBERED) {
      return parse(chunk, allowance);
    }
    Parsed parsed = known.get(chunk);
    if (parsed == null) {
      parsed = parse(chunk, allowance);
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(chunk, parsed);
    } else if (parsed.steps() > allowance) {
      throw new CountedText.Exhausted();
    }
    return parsed;
  }

  private Parsed parse(String chunk, long allowance) {
    CountedText counted = new CountedText(chunk, allowance);
    Node root = parser.parse(BasedSequence.of(counted));
    List<Shape> shapes = new ShapeReader(SourceLines.of(chunk), nesting).childrenOf(root);
    return new Parsed(shapes, allowance - counted.left());
  }
}
