package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects a body's code blocks; whose code one is, the last label before it tells. */
final class CodeReader {

  private final SourceLines source;
  private final FieldReader fields;

  CodeReader(SourceLines source, FieldReader fields) {
    this.source = source;
    this.fields = fields;
  }

  /** The code blocks of {@code body}, in order; empty ones are left out. */
  List<CodeExample> read(List<Passage> body) {
    List<FieldReader.Place> places = fields.places(body);
    List<CodeExample> examples = new ArrayList<>();
    CodeRole role = CodeRole.OTHER;
    int next = 0;
    for (int i = 0; i < body.size(); i++) {
      while (next < places.size() && places.get(next).index() <= i) {
        role = roleAfter(places.get(next).label());
        next++;
      }
      if (body.get(i).isCode()) {
        add((Block.CodeBlock) body.get(i).block(), role, examples);
      }
    }
    return examples;
  }

  private void add(Block.CodeBlock code, CodeRole role, List<CodeExample> examples) {
    int first = code.lines().first() + (code.fenced() ? 1 : 0);
    int last = code.lines().last() - (code.fenced() && code.closed() ? 1 : 0);
    if (first > last) {
      return;
    }
    String text = source.text().substring(source.start(first), source.end(last));
    if (!text.isBlank()) {
      String language = code.info().split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT);
      examples.add(new CodeExample(examples.size() + 1, role, language, first, text));
    }
  }

  private static CodeRole roleAfter(Label label) {
    if (label.field().isEmpty()) {
      return CodeRole.OTHER;
    }
    return switch (label.field().get()) {
      case ISSUE, RESPONSE_CODE -> CodeRole.RESPONSE;
      case FIX, IDEAL -> CodeRole.IDEAL;
      case ERROR -> CodeRole.ERROR;
      default -> CodeRole.OTHER;
    };
  }
}
