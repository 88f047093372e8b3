package dev.weakspot.parser;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes documents out of what people write in failure analyses, in no sensible order. */
final class GeneratedDocuments {

  private static final List<String> LABELS =
      List.of(
          "Severity",
          "Impact",
          "Security Impact",
          "Root Cause",
          "Why it failed",
          "Issue",
          "What went wrong",
          "Fix",
          "IDEAL_RESPONSE",
          "MODEL_RESPONSE",
          "Before",
          "After",
          "Training Value",
          "Knowledge Gaps",
          "Deployment Status",
          "Overall Assessment",
          "AWS Documentation Reference",
          "Status",
          "Something Unheard Of");

  private static final List<String> TITLES =
      List.of(
          "Missing bucket policy",
          "Failures",
          "Critical Issues",
          "Summary",
          "Knowledge Gaps",
          "Fixes Applied",
          "What the model did well",
          "Root Cause",
          "Recommendations",
          "No failures found",
          "Wrong region in `main.tf`",
          "Hardcoded **account** id",
          "Training Value: 8/10",
          "Potential improvements",
          "FAILURE",
          "");

  private static final List<String> WORDS =
      List.of(
          "The role allows every action.",
          "3 critical, 2 high and 10 medium failures",
          "Total failures: 7",
          "High",
          "CRITICAL - data is lost",
          "No issues were found.",
          "see [the guide](https://example.com/a_(b)?c=d) and <http://example.org>",
          "costs about $40 a month",
          "`a | b`",
          "**unclosed and _odd",
          "not a failure: works as intended",
          "TODO",
          "Failure 2: as above",
          "\\| \\* \\[",
          "");

  private static final List<String> ODD =
      List.of(
          "\0",
          "\uFEFF",
          "\u200F",
          "\u202E",
          "\u2028",
          "\u0085",
          "\u00A0",
          "\t",
          "\f",
          "\u000B",
          "\uD83D\uDD34",
          "\uD83D",
          "\u0301",
          "\uFF1A",
          "\u2014",
          "&#0;",
          "<!--",
          "]]>",
          "***");

  private GeneratedDocuments() {}

  /** Documents with LF at the ends of their lines. */
  static Arbitrary<String> documents() {
    Arbitrary<String> fragment =
        Arbitraries.frequencyOf(
            Tuple.of(5, headings()),
            Tuple.of(5, labelled()),
            Tuple.of(2, tables()),
            Tuple.of(3, lists()),
            Tuple.of(2, fences()),
            Tuple.of(2, Arbitraries.of(WORDS)),
            Tuple.of(1, wrapped()),
            Tuple.of(1, oddText()));
    Arbitrary<String> separator =
        Arbitraries.frequency(
            Tuple.of(6, "\n\n"), Tuple.of(6, "\n"), Tuple.of(1, "\n\n\n"), Tuple.of(1, ""));
    return Combinators.combine(fragment, separator)
        .as((text, end) -> text + end)
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts).replace('\r', ' '));
  }

  /** Any text at all, with any line ends. */
  static Arbitrary<String> texts() {
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars(" \t\n\r#*_->+.:|`~=[](){}<>!\\&0123abcAB\"'")
            .ofMaxLength(400);
    return Arbitraries.oneOf(marks, Arbitraries.strings().all().ofMaxLength(200), oddText());
  }

  /** {@code text} with line ends of all three kinds. */
  static Arbitrary<String> withMixedLineEnds(String text) {
    return Arbitraries.of("\n", "\r\n", "\r")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(
            ends -> {
              StringBuilder mixed = new StringBuilder();
              int line = 0;
              for (String each : text.split("\n", -1)) {
                mixed.append(each).append(ends.get(line % ends.size()));
                line++;
              }
              return mixed.toString();
            });
  }

  private static Arbitrary<String> headings() {
    Arbitrary<String> number =
        Arbitraries.of(
            "",
            "",
            "1. ",
            "2) ",
            "10. ",
            "3.1 ",
            "A. ",
            "Failure 1: ",
            "FAULT #2 - ",
            "Issue 3. ",
            "\u274C ",
            "[CRITICAL] ");
    Arbitrary<String> tag =
        Arbitraries.of("", "", " (High)", " [LOW]", " - CRITICAL", " \uD83D\uDD34", ":", " ##");
    return Combinators.combine(
            Arbitraries.of("# ", "## ", "### ", "#### ", "**", "> ## ", ""),
            number,
            Arbitraries.of(TITLES),
            tag)
        .as((mark, before, title, after) -> mark + before + title + after + closing(mark));
  }

  private static String closing(String mark) {
    return mark.equals("**") ? "**" : "";
  }

  private static Arbitrary<String> labelled() {
    Arbitrary<String> form =
        Arbitraries.of(
            "**%s**: %s",
            "**%s:** %s",
            "- **%s**: %s",
            "  - %s: %s",
            "### %s\n\n%s",
            "%s:\n%s",
            "%s: %s",
            "| %s | %s |",
            "> **%s**: %s",
            "**%s**\n- %s",
            "1. *%s* - %s");
    return Combinators.combine(form, Arbitraries.of(LABELS), Arbitraries.of(WORDS))
        .as((shape, label, words) -> shape.formatted(label, words));
  }

  private static Arbitrary<String> tables() {
    Arbitrary<String> cell =
        Arbitraries.oneOf(Arbitraries.of(WORDS), Arbitraries.of(TITLES), Arbitraries.of(LABELS));
    Arbitrary<String> row =
        cell.list().ofMaxSize(5).map(cells -> "| " + String.join(" | ", cells) + " |");
    Arbitrary<String> header =
        Arbitraries.of(
            "| # | Issue | Severity | Fix |\n|---|:--|--:|---|",
            "| Severity | Count |\n| --- | --- |",
            "Failure|Root cause|Impact\n-|-|-",
            "| Category | Failure |\n|---|");
    return Combinators.combine(header, row.list().ofMaxSize(5))
        .as((head, rows) -> head + "\n" + String.join("\n", rows));
  }

  private static Arbitrary<String> lists() {
    Arbitrary<String> item =
        Combinators.combine(
                Arbitraries.of("- ", "* ", "1. ", "2) ", "  - ", "    * ", "- [x] ", "\t+ "),
                Arbitraries.of("", "**", "`"),
                Arbitraries.oneOf(Arbitraries.of(TITLES), Arbitraries.of(WORDS)),
                Arbitraries.of(WORDS))
            .as((mark, bold, title, words) -> mark + bold + title + bold + ": " + words);
    return item.list().ofMinSize(1).ofMaxSize(6).map(items -> String.join("\n", items));
  }

  private static Arbitrary<String> fences() {
    return Combinators.combine(
            Arbitraries.of("```ts\n", "```\n", "~~~~ py\n", "  ```json\n", "```markdown\n"),
            Arbitraries.of(
                "x = 1\n", "# FIX: y\n", "// Wrong\nconst a;\n\n// Correct\n", "", "  \n"),
            Arbitraries.of("```", "~~~~", "  ```", "````", ""))
        .as((open, code, close) -> open + code + close);
  }

  private static Arbitrary<String> wrapped() {
    return Arbitraries.of(
        "<details><summary>More</summary>\n",
        "</details>\n",
        "<!-- hidden\n",
        "-->",
        "---",
        "===",
        "***",
        "> quoted\nlazy",
        "[ref]: https://example.com 'title'",
        "---\ntitle: front matter\n---");
  }

  private static Arbitrary<String> oddText() {
    return Arbitraries.oneOf(
        Arbitraries.of(ODD).list().ofMaxSize(8).map(parts -> String.join("a", parts)),
        Arbitraries.strings().all().ofMaxLength(40));
  }
}
