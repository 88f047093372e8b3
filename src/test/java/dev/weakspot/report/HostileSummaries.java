package dev.weakspot.report;

import dev.weakspot.failure.CodeRole;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.CorpusFigures;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.ProblemCount;
import dev.weakspot.summary.Quote;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.TypicalFix;
import dev.weakspot.summary.WeaknessSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sample with a hostile text wherever a document's own words stand. */
final class HostileSummaries {

  /** Forty texts that do harm where they are taken for more than text. */
  static final List<String> TEXTS =
      List.of(
          "<script>document.title='ran'</script>",
          "</script><script>document.title='ran'</script>",
          "</title><script>document.title='ran'</script>",
          "<!--<script>document.title='ran'</script>-->",
          "<!-- <script> unclosed",
          "]]><script>document.title='ran'</script>",
          "<img src=x onerror=\"document.title='ran'\">",
          "<svg onload=document.title='ran'>",
          "<svg><script>document.title='ran'</script></svg>",
          "<body onload=document.title='ran'>",
          "<iframe src=\"javascript:document.title='ran'\"></iframe>",
          "<a href=\"javascript:document.title='ran'\">click</a>",
          "[click](javascript:document.title='ran')",
          "javascript:document.title='ran'",
          "data:text/html,<script>document.title='ran'</script>",
          "<style>body{display:none}</style>",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<meta http-equiv=refresh content=0;url=https://evil.example>",
          "<base href=https://evil.example/>",
          "<form action=https://evil.example><input name=q></form>",
          "\" onmouseover=\"document.title='ran'",
          "' onfocus='document.title=1' autofocus='",
          "`${document.title='ran'}`",
          "${document.title='ran'}",
          "{{constructor.constructor('document.title=1')()}}",
          "@if(true)ran@endif ${1+1} !{var x = 1} $unsafe{x}",
          "<%= 7*7 %> #{7*7} %{7*7}",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(1+1)*cmd",
          "\t=1+1",
          "=HYPERLINK(\"https://evil.example\",\"click\")",
          "abc \u202egnp.exe",
          "abc \u2066\u2067hidden\u2069 \u200f\u061c x",
          "broken \ud800 surrogate \udc00\ud800",
          "nul \u0000 bell \u0007 escape \u001b[31m red \u0085 \u2028 \u2029 end",
          "| cell | break |\n| --- | --- |\n# heading\n\n```\nfence",
          "![picture](https://evil.example/p.png) https://evil.example www.evil.example @everyone",
          "1 MB " + "W".repeat(1_000_000));

  private static final Summary SAMPLE = SampleSummaries.standard();

  private HostileSummaries() {}

  /** Id of the weakness that carries a text. */
  static String id(int text) {
    return SAMPLE.weaknesses().get(text).id();
  }

  static Summary all() {
    List<WeaknessSummary> weaknesses = new ArrayList<>();
    for (int index = 0; index < TEXTS.size(); index++) {
      weaknesses.add(hostile(SAMPLE.weaknesses().get(index), TEXTS.get(index)));
    }
    CorpusFigures corpus = SAMPLE.corpus();
    List<ProblemCount> problems =
        IntStream.range(0, 12)
            .mapToObj(
                index ->
                    new ProblemCount(
                        List.of(ProblemCode.values()).get(index),
                        3,
                        2,
                        TEXTS.get(index),
                        1,
                        TEXTS.get(index + 12)))
            .toList();
    return new Summary(
        SAMPLE.run(),
        new CorpusFigures(
            corpus.input(),
            corpus.documents(),
            corpus.distinctDocuments(),
            corpus.counts(),
            corpus.severities(),
            corpus.documentsBy(),
            corpus.failuresBy(),
            corpus.coverage(),
            corpus.agreement(),
            problems,
            corpus.knowledgeGaps()),
        SAMPLE.categories(),
        weaknesses,
        SAMPLE.periods(),
        SAMPLE.cooccurrences(),
        SAMPLE.changes(),
        SAMPLE.rates(),
        SAMPLE.rows());
  }

  private static WeaknessSummary hostile(WeaknessSummary weakness, String text) {
    ExampleFailure example =
        new ExampleFailure(
            "f-" + weakness.id(),
            "d-" + weakness.id(),
            "archive/" + text.substring(0, Math.min(200, text.length())) + "/MODEL_FAILURES.md",
            7,
            9,
            text,
            weakness.examples().get(0).severity(),
            "cdk",
            "ts",
            Optional.of(new Quote(8, text)),
            Optional.of(new Quote(8, text)),
            Optional.of(new Quote(8, text)),
            List.of(new CodeQuote(CodeRole.RESPONSE, "ts", 9, text)));
    return new WeaknessSummary(
        weakness.id(),
        weakness.category(),
        text,
        text,
        weakness.origin(),
        List.of(text),
        weakness.counts(),
        weakness.previousCounts(),
        weakness.share(),
        weakness.severities(),
        weakness.lifeCycle(),
        weakness.score(),
        weakness.trend(),
        weakness.firstSeen(),
        weakness.lastSeen(),
        weakness.slices(),
        List.of(example),
        List.of(new TypicalFix(text, "a.md", 1)));
  }
}
