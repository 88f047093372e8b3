package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.weakspot.summary.SampleCorpus;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class SummaryJsonTest {

  private static final Summary SAMPLE = SampleSummaries.standard();

  @Test
  void isValidByItsSchema() throws IOException {
    assertThat(schema().validate(parsed(SAMPLE))).isEmpty();
  }

  @Test
  void isValidOfHostileTexts() throws IOException {
    assertThat(schema().validate(parsed(HostileSummaries.all()))).isEmpty();
  }

  @Test
  void isRefusedByItsSchemaWhenAFieldIsMissingOrUnknown() throws IOException {
    JsonNode json = parsed(SAMPLE);
    ((ObjectNode) json.get("run")).remove("run_id");
    ((ObjectNode) json.get("run")).put("extra", 1);

    assertThat(schema().validate(json)).hasSize(2);
  }

  @Test
  void carriesTheFiguresOfTheSummary() throws IOException {
    JsonNode json = parsed(SAMPLE);

    assertThat(json.get("schema_version").asInt()).isEqualTo(SummaryJson.SCHEMA_VERSION);
    assertThat(json.at("/corpus/counts/distinct_documents").asLong())
        .isEqualTo(SAMPLE.corpus().counts().distinctDocuments());
    assertThat(json.at("/weaknesses/0/label").asText())
        .isEqualTo(SAMPLE.weaknesses().get(0).label());
    assertThat(json.at("/weaknesses/0/life_cycle/state").asText())
        .isEqualTo(SAMPLE.weaknesses().get(0).lifeCycle().state().id());
    assertThat(json.get("weaknesses")).hasSize(40);
    assertThat(json.at("/weaknesses/0/first_seen").asText()).matches("2026-\\d\\d-\\d\\d");
  }

  @Test
  void keepsTextsVerbatimInAscii() throws IOException {
    String json = Rendered.by(new SummaryJson(), HostileSummaries.all());

    assertThat(json).matches("\\p{ASCII}*");
    assertThat(new ObjectMapper().readTree(json).at("/weaknesses").findValuesAsText("label"))
        .contains("<script>document.title='ran'</script>", "abc \u202egnp.exe");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(Rendered.by(new SummaryJson(), SampleSummaries.of(SampleCorpus.standard())))
        .isEqualTo(Rendered.by(new SummaryJson(), SAMPLE));
  }

  private static JsonNode parsed(Summary summary) throws IOException {
    return new ObjectMapper().readTree(Rendered.by(new SummaryJson(), summary));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema = SummaryJson.class.getResourceAsStream(SummaryJson.SCHEMA_RESOURCE)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }
  }
}
