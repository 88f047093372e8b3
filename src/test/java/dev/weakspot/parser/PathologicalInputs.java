package dev.weakspot.parser;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts on which markdown parsers are known to blow up, each as a rule that makes it at any size:
 * the kinds that the test suites of cmark and commonmark-java guard against, those that flexmark is
 * known to fail on, and what would make our own extraction quadratic.
 */
final class PathologicalInputs {

  private PathologicalInputs() {}

  /** The rules by name; their argument is how often the pattern repeats or how deep it nests. */
  static Map<String, IntFunction<String>> all() {
    return Stream.of(inline(), blocks(), html(), characters(), failures())
        .flatMap(each -> each.entrySet().stream())
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static Map<String, IntFunction<String>> inline() {
    return Map.ofEntries(
        Map.entry("nested strong emphasis", n -> "*a **b ".repeat(n) + "c" + " b** a*".repeat(n)),
        Map.entry("emphasis closers alone", n -> "a_ ".repeat(n)),
        Map.entry("emphasis openers alone", n -> "_a ".repeat(n)),
        Map.entry("strong openers alone", n -> "**a ".repeat(n)),
        Map.entry("mismatched emphasis", n -> "*a_ ".repeat(n)),
        Map.entry("emphasis in multiples of three", n -> "a**b" + "c* ".repeat(n)),
        Map.entry("link closers alone", n -> "a]".repeat(n)),
        Map.entry("link openers alone", n -> "[a".repeat(n)),
        Map.entry("link openers and emphasis closers", n -> "[ a_".repeat(n)),
        Map.entry("link openers and parentheses", n -> "[ (](".repeat(n)),
        Map.entry("link without an end", n -> "[a](".repeat(n)),
        Map.entry("link with an open address", n -> "[a](<b".repeat(n)),
        Map.entry("link with an open title", n -> "[a](b \"".repeat(n)),
        Map.entry("images of links", n -> "![[]()".repeat(n)),
        Map.entry("nested brackets", n -> "[".repeat(n) + "a" + "]".repeat(n)),
        Map.entry("nested parentheses", n -> "[a](" + "(".repeat(n) + ")".repeat(n) + ")"),
        Map.entry("reference with backslashes", n -> "[a][" + "\\".repeat(n) + "\""),
        Map.entry("backticks without an end", n -> "`a``b```c ".repeat(n)),
        Map.entry("entities", n -> "&nbsp;&#1234567;&unknown;&".repeat(n)),
        Map.entry("addresses", n -> "http://a.b/c(".repeat(n)),
        Map.entry("addresses in brackets", n -> "[](https://a.b".repeat(n)),
        Map.entry("hard breaks", n -> "a  \n".repeat(n)));
  }

  private static Map<String, IntFunction<String>> blocks() {
    return Map.ofEntries(
        Map.entry("nested quotes", n -> "> ".repeat(n) + "a"),
        Map.entry("nested quotes without space", n -> ">".repeat(n) + "a*".repeat(n)),
        Map.entry("nested lists on one line", n -> "- ".repeat(n) + "a"),
        Map.entry("nested numbered lists on one line", n -> "1. ".repeat(n) + "a"),
        Map.entry("nested quotes and lists", n -> "> - ".repeat(n) + "a"),
        Map.entry("empty lines after nested lists", n -> "- ".repeat(n) + "a" + "\n".repeat(n)),
        Map.entry(
            "empty lines in quoted nested lists",
            n -> "> " + "- ".repeat(n) + "a\n" + ">\n".repeat(n)),
        Map.entry("list of many items", n -> "- a\n".repeat(n)),
        Map.entry("list items that change their marker", n -> "- a\n+ b\n* c\n".repeat(n)),
        Map.entry("loose list", n -> "1. a\n\n".repeat(n)),
        Map.entry("underscores", "_"::repeat),
        Map.entry("stars", "*"::repeat),
        Map.entry("dashes", "- "::repeat),
        Map.entry("hashes", "#"::repeat),
        Map.entry(
            "rules in a list", n -> "- a\n- " + "* ".repeat(n) + "\n- " + "_".repeat(n) + "\n"),
        Map.entry("equals signs under a line", n -> "a\n" + "=".repeat(n)),
        Map.entry("underlines of headings", n -> "a\n---\n".repeat(n)),
        Map.entry("paragraph of many lines", n -> "one line of it\n".repeat(n)),
        Map.entry("paragraph in a quote", n -> "> one line of it\n".repeat(n)),
        Map.entry("lazy paragraph in a quote", n -> "> a\n" + "lazy\n".repeat(n)),
        Map.entry("definitions of links", n -> "[a]: /b\n".repeat(n)),
        Map.entry("definition with a long address", n -> "[a]: /" + "b".repeat(n)),
        Map.entry("definition with a long title", n -> "[a]: /b '" + "c\n".repeat(n)),
        Map.entry("many references", n -> numbered("[%d]: /u\n", n) + numbered("[%d] ", n)),
        Map.entry("fences that never close", n -> "~~~a\n".repeat(n)),
        Map.entry("indented fences that never close", n -> "- ```a\n".repeat(n)),
        Map.entry("unbalanced fences", n -> "```\na\n````\nb\n~~~\n".repeat(n)),
        Map.entry("whole document in a fence", n -> "```markdown\n" + failing(n) + "```\n"),
        Map.entry("wrapped and never closed", n -> "```md\n" + failing(n) + "```sh\nls\n"),
        Map.entry("indented code", n -> "    a\n".repeat(n)),
        Map.entry("table of many rows", n -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n)),
        Map.entry("tables in one paragraph", n -> "a|b\n-|-\nc\n".repeat(n)),
        Map.entry("rows of delimiters", n -> "a|\n-|\n".repeat(n)),
        Map.entry("table cells with backticks", n -> "|a|\n|-|\n" + "|`b".repeat(n)),
        Map.entry("table cells with backslashes", n -> "|a|\n|-|\n" + "\\|".repeat(n)));
  }

  private static Map<String, IntFunction<String>> html() {
    return Map.ofEntries(
        Map.entry("nested tags", n -> "<div>".repeat(n) + "a" + "</div>".repeat(n)),
        Map.entry("nested tags on lines", n -> "<div>\n".repeat(n) + "a\n" + "</div>\n".repeat(n)),
        Map.entry("blocks of tags", n -> "<p>\n\n".repeat(n)),
        Map.entry("open tags", n -> "a <b c=\"".repeat(n)),
        Map.entry("open comments", n -> "</" + "<!--".repeat(n)),
        Map.entry("open comments on lines", n -> "<!-- a\n\n".repeat(n)),
        Map.entry("open declarations", n -> "a <!A ".repeat(n)),
        Map.entry("open instructions", n -> "a <? ".repeat(n)),
        Map.entry("open CDATA", n -> "<![CDATA[".repeat(n)),
        Map.entry("open scripts", n -> "<script>\n".repeat(n)),
        Map.entry("details around failures", n -> "<details>\n\n" + failing(n) + "</details>\n"));
  }

  private static Map<String, IntFunction<String>> characters() {
    return Map.ofEntries(
        Map.entry("NUL", n -> "ab\0cd\0".repeat(n)),
        Map.entry("NUL on lines", n -> "# \0\n\0\n- \0\n".repeat(n)),
        Map.entry("byte order marks", n -> "\uFEFF## 1. Missing tag\n".repeat(n)),
        Map.entry("CRLF", n -> failing(n).replace("\n", "\r\n")),
        Map.entry("lone CR", n -> failing(n).replace("\n", "\r")),
        Map.entry("mixed line ends", n -> "a\rb\n-\u000B\r\n".repeat(n)),
        Map.entry("other separators", n -> "a\u2028b\u2029c\u0085d\f".repeat(n)),
        Map.entry("right-to-left marks", n -> "## \u202E1. \u200FMissing\u2067 tag\n".repeat(n)),
        Map.entry("lone surrogates", n -> "# \uD83D\n\uDE00 ".repeat(n)),
        Map.entry("combining marks", n -> "# a" + "\u0301".repeat(n)),
        Map.entry("tabs", "\t- "::repeat),
        Map.entry("spaces", " "::repeat),
        Map.entry("empty lines", "\n"::repeat),
        Map.entry("one long word", "x"::repeat));
  }

  private static Map<String, IntFunction<String>> failures() {
    return Map.ofEntries(
        Map.entry("many failures", PathologicalInputs::failing),
        Map.entry("failures without a body", n -> numbered("### %d. Missing tag\n", n)),
        Map.entry("failures of one title", n -> "### Missing tag\n\n".repeat(n)),
        Map.entry("failures as bold lines", n -> numbered("**%d. Missing tag**\n\nGone.\n\n", n)),
        Map.entry("failures as items", n -> "# Failures\n\n" + numbered("%d. **No tag**: a\n", n)),
        Map.entry("failures as rows", n -> "# Issues\n" + issueTable(n)),
        Map.entry("failures with a summary", n -> failing(n) + "\n## Summary\n" + issueTable(n)),
        Map.entry("failures told again in other words", PathologicalInputs::retold),
        Map.entry("headings", n -> "# a\n## b\n### c\n#### d\n##### e\n###### f\n".repeat(n)),
        Map.entry("sections of failures", n -> numbered("## Failures %d\n### 1. No tag\n", n)),
        Map.entry("labels", n -> "### 1. No tag\n" + "**Impact**: high cost\n\n".repeat(n)),
        Map.entry("unknown labels", n -> "### 1. No tag\n" + numbered("**Odd %d**: a\n\n", n)),
        Map.entry("labels on one line", n -> "### 1. No tag\n" + "**Impact**: a ".repeat(n)),
        Map.entry(
            "nested labels", n -> "### 1. No tag\n" + "- **Fix**:\n  - Impact: a\n".repeat(n)),
        Map.entry("labels in code", n -> "### 1. No tag\n```\n" + "# FIX: a\n".repeat(n) + "```\n"),
        Map.entry("code blocks", n -> "### 1. No tag\n" + "```sh\nls\n```\n".repeat(n)),
        Map.entry("counts", n -> "## Summary\n" + numbered("- Total failures: %d\n", n)),
        Map.entry("counts on one line", n -> "Summary: " + "3 critical, 2 high; ".repeat(n)),
        Map.entry("knowledge gaps", n -> "## Knowledge gaps\n" + numbered("%d. IAM\n", n)),
        Map.entry("severity words", n -> "### 1. No tag " + "[HIGH] (critical) ".repeat(n)),
        Map.entry("numbers in a title", n -> "### " + "1. ".repeat(n) + "No tag\n"));
  }

  /** Lists inside each other, {@code depth} deep, each on its own line. */
  static String staircase(int depth) {
    return IntStream.range(0, depth)
        .mapToObj(each -> "  ".repeat(each) + "* a\n")
        .collect(Collectors.joining());
  }

  /** Fences of which each is shorter than the one before, so that none closes. */
  static String shrinkingFences(int longest) {
    return IntStream.range(0, longest)
        .mapToObj(each -> "`".repeat(longest + 3 - each) + "\n")
        .collect(Collectors.joining());
  }

  /** Runs of backticks, each longer than the one before. */
  static String backticks(int longest) {
    return IntStream.rangeClosed(1, longest)
        .mapToObj(each -> "e" + "`".repeat(each))
        .collect(Collectors.joining());
  }

  /** A table with {@code columns} columns and three rows. */
  static String wideTable(int columns) {
    return "# Issues\n\n"
        + "|Issue".repeat(columns)
        + "|\n"
        + "|---".repeat(columns)
        + "|\n"
        + ("|No tag".repeat(columns) + "|\n").repeat(3);
  }

  /** A document of {@code count} failures as people write them, about 250 characters each. */
  static String failing(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            each ->
                """
                ### %d. Bucket %d keeps no versions

                **Severity**: High

                **Root cause**: The storage module was read as if it turned versioning on.

                **Impact**: A deleted object is gone for good.

                ```ts
                versioned: false
                ```

                """
                    .formatted(each, each))
        .collect(Collectors.joining("", "# Model failures\n\n", ""));
  }

  /** Failures, then a list of as many that share words with each of them. */
  static String retold(int count) {
    return numbered("### Bucket policy allows team%d\n\n**Issue**: a\n\n**Fix**: b\n\n", count)
        + "## More failures\n\n"
        + numbered("- Bucket policy allows anyone%d\n", count);
  }

  private static String issueTable(int rows) {
    return "\n|#|Issue|Severity|Fix|\n|-|-|-|-|\n"
        + numbered("|%1$d|Bucket %1$d keeps no versions|High|Turn them on|\n", rows);
  }

  private static String numbered(String format, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(format::formatted)
        .collect(Collectors.joining());
  }
}
