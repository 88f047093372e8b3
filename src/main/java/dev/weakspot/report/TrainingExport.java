package dev.weakspot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.TrainingExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Failures as material for training: JSON lines, one failure each, with a split into {@code train}
 * and {@code test}.
 *
 * <p>The split is taken from the duplicate group, so near-duplicates never stand on both sides, and
 * a document stays on its side when others arrive.
 *
 * @param testPercent of the groups, about, that go to {@code test}
 */
public record TrainingExport(int testPercent) {

  private static final int BUCKETS = 10_000;

  public TrainingExport {
    if (testPercent < 0 || testPercent > 100) {
      throw new IllegalArgumentException("a percentage, got " + testPercent);
    }
  }

  /** A tenth goes to {@code test}. */
  public static TrainingExport defaults() {
    return new TrainingExport(10);
  }

  /** Its usual name in the reports' folder. */
  public String fileName() {
    return "training.jsonl";
  }

  /** Writes the examples in the order they come: sort them, for the same bytes each time. */
  public void render(Iterator<TrainingExample> examples, Appendable out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      while (examples.hasNext()) {
        write(examples.next(), json);
      }
    }
    out.append('\n');
  }

  /** {@code train} or {@code test}. */
  public String split(String duplicateGroup) {
    CRC32C hash = new CRC32C();
    hash.update(duplicateGroup.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % BUCKETS < testPercent * (BUCKETS / 100L) ? "test" : "train";
  }

  private void write(TrainingExample example, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("split", split(example.duplicateGroup()));
    json.writeObjectField("failure_id", example.failureId());
    json.writeObjectField("doc_id", example.documentId());
    json.writeObjectField("duplicate_group", example.duplicateGroup());
    json.writeObjectField("path", example.path());
    json.writeNumberField("line", example.line());
    json.writeObjectField("weakness_id", example.weaknessId());
    json.writeObjectField("weakness", example.weakness());
    json.writeObjectField("category", example.category());
    json.writeObjectField("severity", example.severity());
    json.writeObjectField("priority", example.priority());
    json.writeObjectField("training_value", example.trainingValue());
    json.writeObjectField("platform", example.platform());
    json.writeObjectField("language", example.language());
    json.writeObjectField("title", example.title());
    json.writeObjectField("issue", example.issue());
    json.writeObjectField("root_cause", example.rootCause());
    json.writeObjectField("fix", example.fix());
    writeCode("response_code", example.response(), json);
    writeCode("ideal_code", example.ideal(), json);
    json.writeEndObject();
  }

  private static void writeCode(String name, List<CodeQuote> code, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (CodeQuote quote : code) {
      json.writeStartObject();
      json.writeObjectField("language", quote.language());
      json.writeNumberField("line", quote.line());
      json.writeObjectField("text", quote.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
