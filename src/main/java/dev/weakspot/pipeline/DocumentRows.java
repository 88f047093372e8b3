package dev.weakspot.pipeline;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.duplicate.Shingles;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.Citation;
import dev.weakspot.failure.CodeExample;
import dev.weakspot.failure.DeclaredCounts;
import dev.weakspot.failure.DocumentKind;
import dev.weakspot.failure.Evidence;
import dev.weakspot.failure.Failure;
import dev.weakspot.failure.Impact;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.secret.Secret;
import dev.weakspot.secret.SecretScanner;
import dev.weakspot.source.Attributes;
import dev.weakspot.table.CitationTable;
import dev.weakspot.table.CodeBlockTable;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ImpactTable;
import dev.weakspot.table.KnowledgeGapTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.StagedAnalysis;
import dev.weakspot.table.Table;
import dev.weakspot.weakness.Assignment;
import dev.weakspot.weakness.Classification;
import dev.weakspot.weakness.FailureText;
import dev.weakspot.weakness.Verdict;
import dev.weakspot.weakness.WeaknessModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;

/**
 * Derives every row that comes from one document: parses it, judges its failures and spreads both
 * over the tables. A pure function of the document and of the versions behind it. Not thread-safe
 * for one document, reusable for the next.
 */
final class DocumentRows {

  /** One for all tasks of a JVM: it remembers the shapes of what it parsed. */
  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  private final WeaknessModel model;
  private final String runId;
  private final String derivedWith;

  private DocumentRows(WeaknessModel model, String runId, String derivedWith) {
    this.model = model;
    this.runId = runId;
    this.derivedWith = derivedWith;
  }

  static DocumentRows with(DerivationSettings settings) {
    return new DocumentRows(settings.model(), settings.runId(), settings.derivedWith());
  }

  /** One row of {@link StagedAnalysis} for {@code document}. */
  Row derive(ReadDocument document) {
    Draft draft = new Draft();
    List<Problem> problems = new ArrayList<>(document.content().problems());
    Optional<Analysis> analysis = document.content().text().map(PARSER::parse);
    document.content().text().ifPresent(text -> addSecrets(text, problems));
    analysis.ifPresent(
        parsed -> {
          problems.addAll(parsed.problems());
          addFailures(document, parsed, draft);
          addGaps(document, parsed, draft);
          addCitations(document, "", parsed.citations(), draft);
        });
    addProblems(document, problems, draft);
    draft.add(DocumentTable.TABLE, documentRow(document, analysis, problems));
    return StagedAnalysis.toRow(draft.rows);
  }

  private static void addSecrets(String text, List<Problem> problems) {
    for (Secret secret : SecretScanner.find(text)) {
      problems.add(
          Problem.at(
              secret.line(),
              secret.kind() == Secret.Kind.EMAIL
                  ? ProblemCode.EMAIL_FOUND
                  : ProblemCode.SECRET_FOUND,
              "what looks like " + secret.kind().words() + "; reports mask it"));
    }
  }

  private void addFailures(ReadDocument document, Analysis analysis, Draft draft) {
    FailureIdentity identity = new FailureIdentity(document.docId());
    List<String> lines = document.content().text().orElse("").lines().toList();
    for (Failure failure : analysis.failures()) {
      String failureId = identity.next(failure.title());
      Verdict verdict = model.judge(failureId, FailureText.of(failure, lines));
      draft.add(FailureTable.TABLE, failureRow(document, failure, failureId, verdict));
      addImpacts(document, failure, failureId, draft);
      addCode(document, failure, failureId, draft);
      addCitations(document, failureId, failure.citations(), draft);
    }
  }

  private static FailureTable.Entry failureRow(
      ReadDocument document, Failure failure, String failureId, Verdict verdict) {
    Classification classification = verdict.classification();
    Assignment assignment = verdict.assignment();
    return new FailureTable.Entry(
        failureId,
        document.docId(),
        failure.ordinal(),
        failure.lines().first(),
        failure.lines().last(),
        failure.title(),
        failure.severity().id(),
        failure.severitySource().id(),
        classification.category(),
        classification.confidence(),
        classification.source().id(),
        assignment.weaknessId(),
        assignment.similarity(),
        assignment.source().id(),
        assignment.reason(),
        verdict.ignored(),
        textOf(failure.issue()),
        lineOf(failure.issue()),
        textOf(failure.rootCause()),
        lineOf(failure.rootCause()),
        textOf(failure.fix()),
        lineOf(failure.fix()),
        textOf(failure.trainingValue()),
        lineOf(failure.trainingValue()));
  }

  private static void addImpacts(
      ReadDocument document, Failure failure, String failureId, Draft draft) {
    int ordinal = 0;
    for (Impact impact : failure.impacts()) {
      ordinal++;
      draft.add(
          ImpactTable.TABLE,
          new ImpactTable.Entry(
              failureId,
              document.docId(),
              ordinal,
              impact.dimension(),
              impact.level().id(),
              impact.evidence().text(),
              impact.evidence().line()));
    }
  }

  private static void addCode(
      ReadDocument document, Failure failure, String failureId, Draft draft) {
    for (CodeExample code : failure.codeExamples()) {
      draft.add(
          CodeBlockTable.TABLE,
          new CodeBlockTable.Entry(
              failureId,
              document.docId(),
              code.ordinal(),
              code.role().id(),
              code.language(),
              code.text(),
              code.line()));
    }
  }

  private static void addCitations(
      ReadDocument document, String failureId, List<Citation> citations, Draft draft) {
    for (Citation citation : citations) {
      draft.add(
          CitationTable.TABLE,
          new CitationTable.Entry(
              document.docId(),
              draft.size(CitationTable.TABLE) + 1,
              failureId.isEmpty() ? null : failureId,
              citation.url(),
              citation.label(),
              citation.line()));
    }
  }

  private void addGaps(ReadDocument document, Analysis analysis, Draft draft) {
    for (Evidence gap : analysis.knowledgeGaps()) {
      Verdict verdict = model.judge("", FailureText.ofTitle(gap.text()));
      draft.add(
          KnowledgeGapTable.TABLE,
          new KnowledgeGapTable.Entry(
              document.docId(),
              draft.size(KnowledgeGapTable.TABLE) + 1,
              gap.text(),
              gap.line(),
              verdict.classification().category(),
              verdict.assignment().weaknessId()));
    }
  }

  private void addProblems(ReadDocument document, List<Problem> problems, Draft draft) {
    for (Problem problem : problems) {
      draft.add(
          ProblemTable.TABLE,
          new ProblemTable.Entry(
              runId,
              document.docId(),
              draft.size(ProblemTable.TABLE) + 1,
              document.path(),
              problem.code().id(),
              problem.code().level().id(),
              problem.line() == 0 ? null : problem.line(),
              problem.message()));
    }
  }

  private DocumentTable.Entry documentRow(
      ReadDocument document, Optional<Analysis> analysis, List<Problem> problems) {
    Attributes attributes = document.content().attributes();
    Optional<DeclaredCounts> declared = analysis.map(Analysis::declaredCounts);
    boolean readable =
        analysis.isPresent()
            && problems.stream().noneMatch(each -> each.code() == ProblemCode.PARSE_LIMIT);
    return new DocumentTable.Entry(
        document.docId(),
        document.corpus(),
        document.path(),
        document.uri(),
        document.signature(),
        analysis.isPresent() ? document.content().contentHash() : null,
        readable,
        false,
        analysis.map(Analysis::kind).orElse(DocumentKind.OTHER).id(),
        analysis.map(Analysis::title).orElse(""),
        analysis.map(each -> each.dialect().name()).orElse(""),
        analysis.map(each -> each.dialect().fingerprint()).orElse(""),
        analysis.map(each -> each.failures().size()).orElse(0),
        boxed(declared.map(DeclaredCounts::critical)),
        boxed(declared.map(DeclaredCounts::high)),
        boxed(declared.map(DeclaredCounts::medium)),
        boxed(declared.map(DeclaredCounts::low)),
        boxed(declared.map(DeclaredCounts::total)),
        declared
            .filter(DeclaredCounts::isPresent)
            .map(
                counts ->
                    problems.stream().noneMatch(each -> each.code() == ProblemCode.COUNT_MISMATCH))
            .orElse(null),
        textOf(analysis.flatMap(Analysis::trainingValue)),
        textOf(analysis.flatMap(Analysis::deploymentStatus)),
        textOf(analysis.flatMap(Analysis::overallAssessment)),
        attributes.all(),
        attributes.platform().orElse(null),
        attributes.language().orElse(null),
        attributes.complexity().orElse(null),
        attributes.subtask().orElse(null),
        attributes.services(),
        attributes.trainingQuality().isPresent()
            ? attributes.trainingQuality().getAsDouble()
            : null,
        attributes.authoredAt().orElse(null),
        document.modifiedAt(),
        null,
        Shingles.of(document.content().text().orElse("")).signature().minima(),
        derivedWith,
        document.content().text().orElse(null));
  }

  private static String textOf(Optional<Evidence> evidence) {
    return evidence.map(Evidence::text).orElse(null);
  }

  private static Integer lineOf(Optional<Evidence> evidence) {
    return evidence.map(Evidence::line).orElse(null);
  }

  private static Integer boxed(Optional<OptionalInt> count) {
    return count.filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).orElse(null);
  }

  /** The rows of one document so far, by table. */
  private static final class Draft {

    private final Map<String, List<Row>> rows = new HashMap<>();

    <R extends Record> void add(Table<R> table, R entry) {
      rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(table.toRow(entry));
    }

    int size(Table<?> table) {
      return rows.getOrDefault(table.name(), List.of()).size();
    }
  }
}
