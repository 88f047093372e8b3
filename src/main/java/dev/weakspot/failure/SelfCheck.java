package dev.weakspot.failure;

import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.Block;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Holds what was found against what the document itself declares. */
final class SelfCheck {

  private final AnalysisDocument document;
  private final DeclaredCounts declared;
  private final List<Failure> failures;
  private final List<Evidence> unknownLabels;

  SelfCheck(
      AnalysisDocument document,
      DeclaredCounts declared,
      List<Failure> failures,
      List<Evidence> unknownLabels) {
    this.unknownLabels = unknownLabels;
    this.document = document;
    this.declared = declared;
    this.failures = failures;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unclosedFences(document.blocks(), problems);
    if (declared.isPresent()) {
      countMismatches(problems);
    }
    UnknownLabels.problem(unknownLabels).ifPresent(problems::add);
    return problems;
  }

  private void countMismatches(List<Problem> problems) {
    List<String> differences = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long found = failures.stream().filter(each -> each.severity() == severity).count();
      compare(severity.id(), declared.of(severity), found, differences);
    }
    compare("total", declared.total(), failures.size(), differences);
    if (!differences.isEmpty()) {
      problems.add(
          Problem.at(declared.line(), ProblemCode.COUNT_MISMATCH, String.join("; ", differences)));
    }
  }

  private static void compare(
      String name, OptionalInt declared, long found, List<String> differences) {
    if (declared.isPresent() && declared.getAsInt() != found) {
      differences.add("%s: %d declared, %d found".formatted(name, declared.getAsInt(), found));
    }
  }

  private static void unclosedFences(List<Block> blocks, List<Problem> problems) {
    for (Block block : blocks) {
      if (block instanceof Block.CodeBlock code && !code.closed()) {
        problems.add(
            Problem.at(
                code.lines().first(), ProblemCode.UNCLOSED_FENCE, "a code fence is never closed"));
      }
      unclosedFences(block.children(), problems);
    }
  }
}
