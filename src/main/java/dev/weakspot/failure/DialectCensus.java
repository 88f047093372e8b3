package dev.weakspot.failure;

import dev.weakspot.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts the dialects of many documents: how many there are of each, which fields are found in
 * them, and which labels the vocabulary does not know yet.
 *
 * <pre>{@code
 * DialectCensus census = new DialectCensus();
 * analyses.forEach(census::add);
 * String patch = census.patch(5);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class DialectCensus {

  /** What the words of an unknown label suggest, by the words they contain. */
  private static final Map<String, Field> SUGGESTIONS = suggestions();

  private final Map<String, Counts> dialects = new TreeMap<>();
  private final Map<String, LabelCount> labels = new HashMap<>();

  /**
   * One dialect.
   *
   * @param name its name
   * @param documents how many documents are written in it
   * @param failures how many failures they tell
   * @param coverage the share of failures that tell each field, by the field's id
   * @param agreeing how many of the documents that declare counts agree with what was found
   * @param declaring how many documents declare counts
   */
  public record Row(
      String name,
      int documents,
      int failures,
      Map<String, Double> coverage,
      int agreeing,
      int declaring) {}

  /**
   * A label that the vocabulary does not know.
   *
   * @param words its words
   * @param fields how often it stands in a failure
   * @param documents in how many documents
   * @param suggestion the field its words suggest
   */
  public record LabelCount(String words, int fields, int documents, Optional<Field> suggestion) {}

  private static final class Counts {
    private int documents;
    private int failures;
    private int agreeing;
    private int declaring;
    private final Map<String, Integer> told = new LinkedHashMap<>();
  }

  private static Map<String, Field> suggestions() {
    Map<String, Field> suggestions = new LinkedHashMap<>();
    List.of("cause", "why").forEach(word -> suggestions.put(word, Field.ROOT_CAUSE));
    List.of("fix", "fixed", "solution", "correction", "resolved")
        .forEach(word -> suggestions.put(word, Field.FIX));
    List.of("impact", "risk", "consequence").forEach(word -> suggestions.put(word, Field.IMPACT));
    List.of("ideal", "expected", "correct").forEach(word -> suggestions.put(word, Field.IDEAL));
    List.of("issue", "problem", "wrong", "missing", "failure")
        .forEach(word -> suggestions.put(word, Field.ISSUE));
    List.of("error", "warning").forEach(word -> suggestions.put(word, Field.ERROR));
    return suggestions;
  }

  /** Counts one document. */
  public void add(Analysis analysis) {
    Counts counts = dialects.computeIfAbsent(analysis.dialect().name(), name -> new Counts());
    counts.documents++;
    counts.failures += analysis.failures().size();
    if (analysis.declaredCounts().isPresent()) {
      counts.declaring++;
      boolean contradicted =
          analysis.problems().stream().anyMatch(each -> each.code() == ProblemCode.COUNT_MISMATCH);
      counts.agreeing += contradicted ? 0 : 1;
    }
    tell(counts, analysis, "severity", each -> each.severity() != Severity.UNSTATED);
    tell(counts, analysis, "issue", each -> each.issue().isPresent());
    tell(counts, analysis, "root-cause", each -> each.rootCause().isPresent());
    tell(counts, analysis, "impact", each -> !each.impacts().isEmpty());
    tell(counts, analysis, "fix", each -> each.fix().isPresent());
    addLabels(analysis);
  }

  private static void tell(
      Counts counts, Analysis analysis, String field, Predicate<Failure> told) {
    int number = (int) analysis.failures().stream().filter(told).count();
    counts.told.merge(field, number, Integer::sum);
  }

  private void addLabels(Analysis analysis) {
    Map<String, Integer> here = new HashMap<>();
    for (Evidence label : analysis.unknownLabels()) {
      here.merge(LabelReader.wordsOf(label.text()), 1, Integer::sum);
    }
    here.forEach(
        (words, fields) ->
            labels.merge(
                words,
                new LabelCount(words, fields, 1, suggestion(words)),
                (one, other) ->
                    new LabelCount(
                        words,
                        one.fields() + other.fields(),
                        one.documents() + 1,
                        one.suggestion())));
  }

  private static Optional<Field> suggestion(String words) {
    return SUGGESTIONS.entrySet().stream()
        .filter(each -> Words.contain(words, each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The dialects, those with most documents first. */
  public List<Row> dialects() {
    List<Row> rows = new ArrayList<>();
    dialects.forEach(
        (name, counts) -> {
          Map<String, Double> coverage = new LinkedHashMap<>();
          counts.told.forEach(
              (field, told) ->
                  coverage.put(field, counts.failures == 0 ? 0 : (double) told / counts.failures));
          rows.add(
              new Row(
                  name,
                  counts.documents,
                  counts.failures,
                  coverage,
                  counts.agreeing,
                  counts.declaring));
        });
    rows.sort(Comparator.comparingInt(Row::documents).reversed().thenComparing(Row::name));
    return rows;
  }

  /** The unknown labels, those in most documents first. */
  public List<LabelCount> unknownLabels() {
    return labels.values().stream()
        .sorted(
            Comparator.comparingInt(LabelCount::documents)
                .thenComparingInt(LabelCount::fields)
                .reversed()
                .thenComparing(LabelCount::words))
        .toList();
  }

  /**
   * A configuration that teaches the vocabulary those unknown labels whose words suggest a field.
   *
   * @param documents in how many documents a label must stand to be worth it
   */
  public String patch(int documents) {
    StringBuilder patch = new StringBuilder();
    for (LabelCount label : unknownLabels()) {
      if (label.documents() >= documents && label.suggestion().isPresent()) {
        String field = label.suggestion().get().id();
        patch.append(
            "# treat `%s` as %s: +%d fields in %d documents%n"
                .formatted(label.words(), field, label.fields(), label.documents()));
        patch.append(
            "vocabulary.labels.%s = ${vocabulary.labels.%s} [\"%s\"]%n"
                .formatted(field, field, label.words()));
      }
    }
    return patch.toString();
  }
}
