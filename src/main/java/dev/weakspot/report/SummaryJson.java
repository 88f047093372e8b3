package dev.weakspot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.weakspot.summary.Summary;
import java.io.IOException;

/**
 * The summary for other programs: JSON by the schema in {@code docs/summary.schema.json},
 * snake_case as in the tables, plain ASCII. Texts are verbatim, but for unpaired surrogates.
 *
 * <p>Additions keep {@link #SCHEMA_VERSION}; anything that could break a reader raises it.
 */
public final class SummaryJson implements Report {

  /** What {@code schema_version} says. */
  public static final int SCHEMA_VERSION = 1;

  /** Name of the resource with the schema, beside this class. */
  public static final String SCHEMA_RESOURCE = "summary.schema.json";

  @Override
  public String fileName() {
    return "summary.json";
  }

  @Override
  public void render(Summary summary, Appendable out) throws IOException {
    try (JsonGenerator json = Json.generator(out).useDefaultPrettyPrinter()) {
      json.setPrettyPrinter(Json.prettyPrinter());
      json.writeStartObject();
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      json.writeObjectField("run", summary.run());
      json.writeObjectField("corpus", summary.corpus());
      json.writeObjectField("periods", summary.periods());
      json.writeObjectField("categories", summary.categories());
      json.writeObjectField("weaknesses", summary.weaknesses());
      json.writeObjectField("cooccurrences", summary.cooccurrences());
      json.writeObjectField("changes", summary.changes());
      json.writeObjectField("rates", summary.rates());
      json.writeEndObject();
    }
    out.append('\n');
  }
}
