package dev.weakspot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of ARCHITECTURE.md, held. */
final class ArchitectureTest {

  private static final String ROOT = "dev.weakspot";

  /** Each package and the packages of ours that it may depend on. */
  private static final Map<String, List<String>> MAY_DEPEND_ON =
      Map.ofEntries(
          Map.entry("problem", List.of()),
          Map.entry("document", List.of()),
          Map.entry("statistics", List.of()),
          Map.entry("source", List.of("problem")),
          Map.entry("markdown", List.of("document", "problem")),
          Map.entry("taxonomy", List.of("problem")),
          Map.entry("failure", List.of("document", "problem")),
          Map.entry("parser", List.of("markdown", "failure", "document", "problem")),
          Map.entry("network", List.of()),
          Map.entry("weakness", List.of("document", "failure", "network", "taxonomy", "problem")),
          Map.entry("summary", List.of("failure", "statistics", "taxonomy", "problem")),
          Map.entry("report", List.of("summary", "failure", "statistics", "taxonomy", "problem")),
          Map.entry(
              "config", List.of("source", "parser", "failure", "taxonomy", "weakness", "problem")),
          Map.entry(
              "table",
              List.of("source", "failure", "taxonomy", "weakness", "statistics", "problem")),
          Map.entry("lake", List.of("table", "problem")),
          Map.entry(
              "aggregate",
              List.of(
                  "table",
                  "summary",
                  "secret",
                  "weakness",
                  "failure",
                  "statistics",
                  "taxonomy",
                  "problem")),
          Map.entry("duplicate", List.of()),
          Map.entry("secret", List.of()),
          Map.entry(
              "pipeline",
              List.of(
                  "duplicate",
                  "secret",
                  "problem",
                  "document",
                  "statistics",
                  "source",
                  "markdown",
                  "taxonomy",
                  "failure",
                  "parser",
                  "weakness",
                  "summary",
                  "report",
                  "config",
                  "table",
                  "lake",
                  "aggregate")),
          Map.entry(
              "bench", List.of("problem", "statistics", "config", "table", "lake", "pipeline")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void looksAtTheWholeProject() {
    assertThat(CLASSES.size()).isGreaterThan(20);
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  static Stream<Map.Entry<String, List<String>>> packages() {
    return MAY_DEPEND_ON.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void dependsOnlyOnWhatItsTableRowAllows(Map.Entry<String, List<String>> row) {
    noClasses()
        .that()
        .resideInAPackage(packageOf(row.getKey()))
        .should()
        .dependOnClassesThat(ourClassesOutside(row.getKey(), row.getValue()))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void keepsSparkOutOfTheCore() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Stream.of(
                    "problem",
                    "document",
                    "duplicate",
                    "secret",
                    "statistics",
                    "source",
                    "markdown",
                    "taxonomy",
                    "failure",
                    "parser",
                    "network",
                    "weakness",
                    "summary",
                    "report",
                    "config")
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..")
        .check(CLASSES);
  }

  @Test
  void importsFlexmarkInMarkdownAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("markdown"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vladsch.flexmark..")
        .check(CLASSES);
  }

  @Test
  void importsDeltaInLakeAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("lake"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.delta..")
        .check(CLASSES);
  }

  @Test
  void exitsAndUsesTheStandardStreamsInTheCommandLineAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("cli"), ROOT)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  private static String packageOf(String name) {
    return ROOT + "." + name + "..";
  }

  private static DescribedPredicate<JavaClass> ourClassesOutside(
      String name, List<String> allowed) {
    return new DescribedPredicate<>("are ours and stand outside of %s and %s", name, allowed) {
      @Override
      public boolean test(JavaClass other) {
        String full = other.getPackageName();
        return full.startsWith(ROOT + ".")
            && Stream.concat(Stream.of(name), allowed.stream())
                .map(each -> ROOT + "." + each)
                .noneMatch(each -> full.equals(each) || full.startsWith(each + "."));
      }
    };
  }
}
