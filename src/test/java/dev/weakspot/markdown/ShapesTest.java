package dev.weakspot.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.vladsch.flexmark.parser.Parser;
import org.junit.jupiter.api.Test;

final class ShapesTest {

  private static final String CHUNK = "## x\n\n- x\n  - x\n";

  private final Shapes shapes =
      new Shapes(Parser.builder().customInlineParserFactory(new BlockOnly()).build(), 20);

  @Test
  void chargesAChunkAgainThatWasParsedBefore() {
    Shapes.Parsed first = shapes.of(CHUNK, 100_000);

    assertThat(first.steps()).isPositive();
    assertThat(shapes.of(CHUNK, 100_000)).isSameAs(first);
    assertThat(shapes.of(CHUNK, first.steps())).isSameAs(first);
    assertThatThrownBy(() -> shapes.of(CHUNK, first.steps() - 1))
        .isInstanceOf(CountedText.Exhausted.class);
  }

  @Test
  void givesLinesFromTheStartOfTheChunk() {
    assertThat(shapes.of(CHUNK, 100_000).shapes())
        .extracting(Shape::kind, Shape::first, Shape::last)
        .containsExactly(tuple(Shape.Kind.HEADING, 0, 0), tuple(Shape.Kind.BULLETS, 2, 3));
  }
}
