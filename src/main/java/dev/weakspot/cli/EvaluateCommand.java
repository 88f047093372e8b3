package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.weakness.ClassifierEvaluation;
import dev.weakspot.weakness.ClassifierScore;
import dev.weakspot.weakness.LabelledFailure;
import dev.weakspot.weakness.WeaknessEvaluation;
import dev.weakspot.weakness.WeaknessLabel;
import dev.weakspot.weakness.WeaknessScore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weakspot evaluate}: how well the models do on documents they have not seen. */
@Command(
    name = "evaluate",
    description =
        "Cross-validate the models over documents: accuracy of categories, its curve over the number"
            + " of labels, the worst confusions; precision and recall of weaknesses.")
final class EvaluateCommand implements Callable<Integer> {

  private static final double[] SHARES = {0.0625, 0.125, 0.25, 0.5};
  private static final int CONFUSIONS = 10;

  @Spec private CommandSpec spec;

  @Mixin private LabelOptions labels;

  @Option(
      names = "--no-curve",
      description = "Leave out the curve: five trainings and one network, not 25 and five.")
  private boolean withoutCurve;

  @Override
  public Integer call() {
    List<LabelledFailure> tested = labels.annotated();
    List<WeaknessLabel> weaknesses = labels.withWeaknesses();
    if (tested.isEmpty() && weaknesses.isEmpty()) {
      throw UserFacingException.usage(
          "There is nothing to test on.",
          "Name annotated documents with --documents, or failures with --weaknesses.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!tested.isEmpty()) {
      printCategories(out, tested);
    }
    if (!weaknesses.isEmpty()) {
      WeaknessScore score =
          new WeaknessEvaluation(labels.examples(), labels.labelled(), labels.wordVectors())
              .score(weaknesses);
      out.printf(
          Locale.ROOT,
          "%nWeaknesses of %,d failures: precision %.3f, recall %.3f%n",
          score.tested(),
          score.precision(),
          score.recall());
    }
    out.flush();
    return 0;
  }

  private void printCategories(PrintWriter out, List<LabelledFailure> tested) {
    ClassifierEvaluation evaluation =
        new ClassifierEvaluation(
            labels.labelled(), tested, labels.allWeaknesses(), labels.wordVectors());
    out.println("labels  primary  primary-or-secondary  confidence");
    if (!withoutCurve) {
      for (double share : SHARES) {
        print(out, evaluation.score(share));
      }
    }
    ClassifierScore score = evaluation.score();
    print(out, score);
    out.printf("%nOf %,d failures, most often confused:%n", score.tested());
    score.confusions().stream()
        .limit(CONFUSIONS)
        .forEach(
            each ->
                out.printf("%4d  %s taken for %s%n", each.count(), each.expected(), each.given()));
    out.flush();
  }

  private static void print(PrintWriter out, ClassifierScore score) {
    out.printf(
        Locale.ROOT,
        "%6d  %7.3f  %20.3f  %10.3f%n",
        score.trained(),
        score.primary(),
        score.either(),
        score.confidence());
    out.flush();
  }
}
