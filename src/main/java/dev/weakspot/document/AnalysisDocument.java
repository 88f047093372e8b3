package dev.weakspot.document;

import java.util.List;
import java.util.Objects;

/**
 * A markdown document as blocks that know their lines.
 *
 * <pre>{@code
 * for (Block block : document.blocks()) {
 *   String raw = document.source().text(block.lines());
 * }
 * }</pre>
 *
 * @param source the raw text and its lines
 * @param blocks the top-level blocks, in document order
 */
public record AnalysisDocument(SourceLines source, List<Block> blocks) {

  public AnalysisDocument {
    Objects.requireNonNull(source, "source");
    blocks = List.copyOf(blocks);
  }
}
