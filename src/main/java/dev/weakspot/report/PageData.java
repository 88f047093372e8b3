package dev.weakspot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import dev.weakspot.failure.Severity;
import dev.weakspot.statistics.LifeCycleState;
import dev.weakspot.summary.Breakdown;
import dev.weakspot.summary.CategorySummary;
import dev.weakspot.summary.Cooccurrence;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.FilterRows;
import dev.weakspot.summary.NamedCount;
import dev.weakspot.summary.SliceFigures;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page's data: JSON that may stand in a script element. */
final class PageData {

  /** Weaknesses with a row of their own; the rest count under their category. */
  private static final int LISTED = 2_000;

  /** A q-value above this tells nothing and is left out. */
  private static final double TELLING = 0.1;

  /** Characters that quotations may take, all together: keeps the page within its size. */
  private static final int QUOTED = 900_000;

  private static final int LONGEST_LABEL = 240;
  private static final List<LifeCycleState> STATES = List.of(LifeCycleState.values());

  private final Summary summary;
  private final ReportOptions options;
  private final List<WeaknessSummary> listed;
  private final Map<String, Integer> weaknesses = new HashMap<>();
  private final Map<String, Integer> states = new HashMap<>();
  private final Map<String, Integer> categories = new HashMap<>();
  private final Set<String> filters;

  PageData(Summary summary, ReportOptions options) {
    this.summary = summary;
    this.options = options;
    this.listed = summary.weaknesses().subList(0, Math.min(LISTED, summary.weaknesses().size()));
    this.filters =
        summary.rows().dimensions().stream().map(Breakdown::dimension).collect(Collectors.toSet());
    summary.categories().forEach(each -> categories.put(each.id(), categories.size()));
    listed.forEach(each -> weaknesses.put(each.id(), weaknesses.size()));
    summary
        .weaknesses()
        .forEach(each -> states.put(each.id(), STATES.indexOf(each.lifeCycle().state())));
  }

  void write(Appendable out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.setCharacterEscapes(new InScript());
      json.writeStartObject();
      json.writeStringField("run", summary.run().runId());
      json.writeStringField("lake", VisibleText.of(options.lake(), 400));
      json.writeNumberField("unlisted", summary.weaknesses().size() - listed.size());
      json.writeObjectField("severities", List.of(Severity.values()));
      json.writeObjectField("states", STATES);
      writeCounts(json, summary.corpus().counts());
      writeRows(json);
      json.writeArrayFieldStart("categories");
      for (CategorySummary category : summary.categories()) {
        writeCategory(json, category);
      }
      json.writeEndArray();
      writeWeaknesses(json);
      writePairs(json);
      json.writeEndObject();
    }
  }

  private void writeRows(JsonGenerator json) throws IOException {
    FilterRows rows = summary.rows();
    json.writeArrayFieldStart("dimensions");
    for (Breakdown dimension : rows.dimensions()) {
      json.writeStartObject();
      json.writeStringField("name", dimension.dimension());
      json.writeArrayFieldStart("values");
      for (NamedCount value : dimension.values()) {
        json.writeString(VisibleText.of(value.name(), 80));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    List<String> periods = periods();
    json.writeObjectField("periods", periods);
    json.writeNumberField("kept", rows.size());
    json.writeNumberField("documents", rows.documents());
    PageRows page = PageRows.of(rows, this::target, periods);
    json.writeArrayFieldStart("targets");
    for (PageRows.Target target : page.targets()) {
      json.writeArray(new int[] {target.weakness(), target.category(), target.state()}, 0, 3);
    }
    json.writeEndArray();
    json.writeStringField("rows", page.letters());
  }

  /**
   * All periods, so that one without documents leaves its gap; last the empty one, where needed.
   */
  private List<String> periods() {
    List<String> periods = new ArrayList<>();
    summary.periods().forEach(each -> periods.add(each.label()));
    summary.rows().periods().stream().filter(each -> !periods.contains(each)).forEach(periods::add);
    return periods;
  }

  private PageRows.Target target(FilterRows.Target target) {
    Integer category = categories.get(target.category());
    if (category == null) {
      throw new IllegalArgumentException("rows of a category that is not summed: " + target);
    }
    return new PageRows.Target(
        weaknesses.getOrDefault(target.weaknessId(), -1),
        category,
        states.getOrDefault(target.weaknessId(), -1));
  }

  private void writeCategory(JsonGenerator json, CategorySummary category) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", VisibleText.of(category.id(), LONGEST_LABEL));
    json.writeStringField("meaning", VisibleText.of(category.meaning(), 400));
    writeCounts(json, category.counts());
    json.writeObjectField("share", category.share());
    writeSlices(json, category.slices());
    json.writeEndObject();
  }

  private void writeWeaknesses(JsonGenerator json) throws IOException {
    PageQuotes quotes = new PageQuotes(options.links(), QUOTED);
    json.writeArrayFieldStart("weaknesses");
    for (WeaknessSummary weakness : listed) {
      json.writeStartObject();
      json.writeStringField("id", VisibleText.of(weakness.id(), LONGEST_LABEL));
      json.writeNumberField("category", categories.get(weakness.category()));
      json.writeStringField("label", VisibleText.line(weakness.label(), LONGEST_LABEL));
      json.writeStringField("meaning", VisibleText.of(weakness.meaning(), 600));
      json.writeStringField("origin", VisibleText.of(weakness.origin(), 40));
      json.writeNumberField("state", STATES.indexOf(weakness.lifeCycle().state()));
      json.writeObjectField("test", weakness.lifeCycle().test());
      writeCounts(json, weakness.counts());
      json.writeObjectField("before", weakness.previousCounts());
      json.writeObjectField("share", weakness.share());
      json.writeObjectField("score", weakness.score());
      json.writeObjectField("first", weakness.firstSeen());
      json.writeObjectField("last", weakness.lastSeen());
      json.writeArrayFieldStart("keywords");
      for (String keyword : weakness.keywords().stream().limit(12).toList()) {
        json.writeString(VisibleText.line(keyword, 60));
      }
      json.writeEndArray();
      writeSlices(json, weakness.slices());
      quotes.write(json, weakness);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePairs(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("pairs");
    for (Cooccurrence pair : summary.cooccurrences()) {
      Integer first = weaknesses.get(pair.first());
      Integer second = weaknesses.get(pair.second());
      if (first != null && second != null) {
        json.writeStartObject();
        json.writeNumberField("first", first);
        json.writeNumberField("second", second);
        json.writeObjectField("q", pair.test().qValue());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** The telling q-values of what the page filters by: it counts the rest from the rows. */
  private void writeSlices(JsonGenerator json, List<SliceFigures> slices) throws IOException {
    json.writeObjectFieldStart("q");
    for (SliceFigures slice : slices) {
      if (slice.test().qValue() > TELLING || !filters.contains(slice.dimension())) {
        continue;
      }
      String name = slice.dimension() + "=" + slice.value();
      json.writeFieldName(VisibleText.of(name, 160));
      json.writeObject(slice.test().qValue());
    }
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, Counts counts) throws IOException {
    json.writeFieldName("counts");
    json.writeArray(
        new long[] {
          counts.failures(),
          counts.documents(),
          counts.distinctFailures(),
          counts.distinctDocuments()
        },
        0,
        4);
  }

  /** Writes what HTML could read as markup by its number. */
  private static final class InScript extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int[] ESCAPES = CharacterEscapes.standardAsciiEscapesForJSON();

    static {
      for (char each : "<>&".toCharArray()) {
        ESCAPES[each] = CharacterEscapes.ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ESCAPES.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
