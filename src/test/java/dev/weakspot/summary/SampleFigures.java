package dev.weakspot.summary;

import dev.weakspot.problem.ProblemCode;
import dev.weakspot.summary.DocumentRow.Standing;
import dev.weakspot.summary.SampleCorpus.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of a made-up corpus: counted where its documents tell, invented where they do not. */
final class SampleFigures {

  private SampleFigures() {}

  static CorpusFigures of(List<Document> documents, SampleTally all) {
    long size = documents.size();
    long clean = size / 20;
    long failed = 3;
    long lake = size + clean;
    long originals =
        documents.stream().filter(each -> each.standing() == Standing.ORIGINAL).count();
    long failures = all.counts().failures();
    return new CorpusFigures(
        new InputCounts(lake + failed, lake - 57, 57, failed, 1),
        lake,
        originals + clean,
        all.counts(),
        all.severities(),
        List.of(
            new Breakdown(
                "kind",
                List.of(
                    new NamedCount("analysis", size),
                    new NamedCount("clean", clean - 4),
                    new NamedCount("placeholder", 4))),
            new Breakdown(
                "dialect",
                List.of(
                    new NamedCount("numbered-headings", lake / 2),
                    new NamedCount("severity-sections", lake / 4),
                    new NamedCount("issue-table", lake - lake / 2 - lake / 4))),
            documentsBy(documents, "platform", Document::platform),
            documentsBy(documents, "language", Document::language)),
        List.of(
            new Breakdown(
                "category_source",
                List.of(
                    new NamedCount("classifier", failures - 9), new NamedCount("correction", 9))),
            new Breakdown(
                "impact",
                List.of(
                    new NamedCount("deployment", failures / 3),
                    new NamedCount("security", failures / 5),
                    new NamedCount("cost", failures / 9)))),
        List.of(
            new FieldCoverage("issue", failures * 97 / 100, failures),
            new FieldCoverage("root_cause", failures * 71 / 100, failures),
            new FieldCoverage("fix", failures * 88 / 100, failures),
            new FieldCoverage("impact", failures * 64 / 100, failures),
            new FieldCoverage("severity", failures - all.severities().unstated(), failures)),
        new DeclaredAgreement(size / 3, size / 3 - 7, failures / 3 + 11, failures / 3),
        List.of(
            new ProblemCount(
                ProblemCode.UNKNOWN_LABEL,
                41,
                23,
                "archive/a/MODEL_FAILURES.md",
                17,
                "unknown label \u2018Lesson\u2019"),
            new ProblemCount(
                ProblemCode.COUNT_MISMATCH,
                7,
                7,
                "archive/b/MODEL_FAILURES.md",
                3,
                "declares 3 high failures, 4 were found"),
            new ProblemCount(
                ProblemCode.UNREADABLE,
                3,
                3,
                "archive/c/MODEL_FAILURES.md",
                0,
                "permission denied")),
        List.of(
            new GapFigures(
                "iam-missing-permission", 19, 15, "How a key policy and a role work together"),
            new GapFigures(
                "service-limits", 12, 11, "Which services allow one instance a region")));
  }

  private static Breakdown documentsBy(
      List<Document> documents, String dimension, Function<Document, String> value) {
    Map<String, Long> counts =
        documents.stream()
            .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    return new Breakdown(
        dimension,
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(each -> new NamedCount(each.getKey(), each.getValue()))
            .toList());
  }
}
