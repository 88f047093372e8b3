package dev.weakspot.failure;

import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.SourceLines;
import dev.weakspot.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a document tells: its failures with their fields, its knowledge gaps, the counts it
 * declares.
 *
 * <pre>{@code
 * Analysis analysis = new FailureExtractor(vocabulary).extract(document);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FailureExtractor {

  private final Vocabulary vocabulary;

  public FailureExtractor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Everything {@code document} tells.
   *
   * @throws ExtractionLimitException when it tells so much that comparing it has no end in sight
   */
  public Analysis extract(AnalysisDocument document) {
    SourceLines source = document.source();
    LabelReader labels = new LabelReader(vocabulary, source);
    Headings headings = new Headings(vocabulary, source);
    FieldReader fields = new FieldReader(source, labels, headings);
    List<Passage> passages = Passages.of(document);
    Section root =
        new OutlineReader(vocabulary, source, labels, headings, OutlineReader.Style.MARKED_UP)
            .read(passages);
    Judge judge = new Judge(vocabulary, source, labels, fields);
    judge.noteRecurring(root);
    ItemReader items = new ItemReader(vocabulary, source);
    ListedFailures listed = new ListedFailures(judge, items, new TableReader(vocabulary), source);
    Allowance allowance = Allowance.forCharacters(source.text().length());
    FailureFinder finder = new FailureFinder(judge, listed, allowance);
    KindDecider kinds = new KindDecider(judge);
    boolean clean = judge.statesNoFailures(passages);
    boolean scenarios = judge.announcesScenarios(passages);
    boolean tellsNone = kinds.isPlaceholder(passages) || scenarios;
    List<Candidate> candidates =
        tellsNone
            ? List.of()
            : finder.find(
                root,
                () ->
                    new OutlineReader(
                            vocabulary, source, labels, headings, OutlineReader.Style.LOOSE)
                        .read(passages),
                clean);
    if (candidates.isEmpty() && !clean && !tellsNone) {
      candidates = new ProseFailure(judge, headings).find(passages, root).stream().toList();
    }
    CitationReader citations = new CitationReader(source);
    FailureReader reader =
        new FailureReader(
            vocabulary,
            fields,
            new CodeFieldReader(source, labels),
            new SeverityReader(
                vocabulary,
                judge,
                Ratings.in(root, vocabulary, source, judge, headings, allowance)),
            new CodeReader(source, fields),
            citations);
    List<Failure> failures = new ArrayList<>();
    List<Evidence> unknownLabels = new ArrayList<>();
    for (Candidate candidate : candidates) {
      failures.add(reader.read(failures.size() + 1, candidate));
      unknownLabels.addAll(reader.unknownLabels(candidate));
    }
    BitSet told = linesOf(failures);
    DocumentFacts facts = new DocumentFacts(source, fields, judge, told);
    DeclaredCounts declared =
        new CountReader(vocabulary, source, judge, failures.stream().map(Failure::lines).toList())
            .read(root);
    List<Problem> problems = new SelfCheck(document, declared, failures, unknownLabels).problems();
    DocumentKind kind = kinds.decide(passages, clean && !scenarios, !failures.isEmpty());
    return new Analysis(
        kind,
        title(root),
        new DialectNamer(fields).name(kind, candidates),
        failures,
        kind == DocumentKind.PLACEHOLDER ? List.of() : facts.knowledgeGaps(root),
        declared,
        facts.trainingValue(root),
        facts.first(root, Field.DEPLOYMENT_STATUS),
        facts.first(root, Field.OVERALL_ASSESSMENT),
        citations.read(passages).stream().filter(each -> !told.get(each.line())).toList(),
        unknownLabels,
        problems);
  }

  private static BitSet linesOf(List<Failure> failures) {
    BitSet lines = new BitSet();
    failures.forEach(each -> lines.set(each.lines().first(), each.lines().last() + 1));
    return lines;
  }

  private static String title(Section root) {
    return Optional.of(root)
        .filter(each -> !each.children().isEmpty())
        .map(each -> each.children().get(0).heading().title())
        .orElse("");
  }
}
