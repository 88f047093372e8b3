package dev.weakspot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.Quote;
import dev.weakspot.summary.TypicalFix;
import dev.weakspot.summary.WeaknessSummary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the quotations of weaknesses, best first, until the page is full. */
final class PageQuotes {

  private static final int EXAMPLES = 3;
  private static final int FIXES = 3;
  private static final int CODES = 3;
  private static final int LONGEST_QUOTE = 700;
  private static final int LONGEST_CODE = 900;

  private final LinkTemplate links;
  private int left;

  PageQuotes(LinkTemplate links, int characters) {
    this.links = links;
    this.left = characters;
  }

  void write(JsonGenerator json, WeaknessSummary weakness) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (TypicalFix fix : limited(weakness.fixes(), FIXES)) {
      json.writeStartObject();
      text(json, "text", fix.text(), LONGEST_QUOTE);
      place(json, fix.path(), fix.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("examples");
    for (ExampleFailure example : limited(weakness.examples(), EXAMPLES)) {
      write(json, example);
    }
    json.writeEndArray();
  }

  private <T> List<T> limited(List<T> all, int most) {
    return left <= 0 ? List.of() : all.subList(0, Math.min(most, all.size()));
  }

  private void write(JsonGenerator json, ExampleFailure example) throws IOException {
    json.writeStartObject();
    text(json, "title", example.title(), 240);
    place(json, example.path(), example.line());
    json.writeObjectField("severity", example.severity());
    text(json, "platform", example.platform(), 40);
    text(json, "language", example.language(), 40);
    quote(json, "issue", example.issue());
    quote(json, "cause", example.rootCause());
    quote(json, "fix", example.fix());
    json.writeArrayFieldStart("code");
    for (CodeQuote code : limited(example.code(), CODES)) {
      json.writeStartObject();
      json.writeObjectField("role", code.role());
      text(json, "language", code.language(), 40);
      json.writeNumberField("line", code.line());
      text(json, "text", code.text(), LONGEST_CODE);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void quote(JsonGenerator json, String name, Optional<Quote> quote) throws IOException {
    if (quote.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("line", quote.get().line());
      text(json, "text", quote.get().text(), LONGEST_QUOTE);
      json.writeEndObject();
    }
  }

  private void place(JsonGenerator json, String path, int line) throws IOException {
    text(json, "path", path, 300);
    json.writeNumberField("line", line);
    Optional<String> link = links.link(path, line);
    if (link.isPresent() && link.get().length() < 2_000) {
      json.writeStringField("link", link.get());
    }
  }

  private void text(JsonGenerator json, String name, String untrusted, int limit)
      throws IOException {
    String visible = VisibleText.of(untrusted, limit);
    left -= visible.length();
    json.writeStringField(name, visible);
  }
}
