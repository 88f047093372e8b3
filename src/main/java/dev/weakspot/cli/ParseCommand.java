package dev.weakspot.cli;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.DialectCensus;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.source.DecodedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weakspot parse PATH…}: documents to JSON lines, without Spark and without a lake. */
@Command(
    name = "parse",
    description = "Parse documents and print one JSON object a line for each, sorted by path.")
final class ParseCommand implements Callable<Integer> {

  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or directories that are searched for .md, .markdown and .txt.")
  private List<Path> paths;

  @Option(
      names = "--dialects",
      description =
          "Print how the documents are laid out instead: dialects, the fields found in them, labels"
              + " that are not known yet, and a configuration that teaches them.")
  private boolean dialects;

  @Override
  public Integer call() {
    AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
    PrintWriter out = spec.commandLine().getOut();
    List<Path> documents =
        paths.stream().flatMap(ParseCommand::documents).distinct().sorted().toList();
    if (dialects) {
      DialectCensus census = new DialectCensus();
      documents.forEach(path -> census.add(parser.parse(read(path))));
      DialectWords.print(census, out);
    } else {
      for (Path path : documents) {
        out.println(AnalysisJson.line(path.toString(), parser.parse(read(path))));
      }
    }
    out.flush();
    return 0;
  }

  /** {@code path} itself, or the documents below it. */
  static Stream<Path> documents(Path path) {
    if (!Files.exists(path)) {
      throw UserFacingException.input(
          "No such path: " + path, "Name an existing file or directory.");
    }
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).filter(ParseCommand::isDocument).toList().stream();
    } catch (IOException broken) {
      throw UserFacingException.input(
          "Cannot list " + path + ": " + broken.getMessage(), "Check its permissions.", broken);
    }
  }

  private static boolean isDocument(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String read(Path path) {
    try {
      return DecodedText.of(Files.readAllBytes(path)).text();
    } catch (IOException broken) {
      throw UserFacingException.input(
          "Cannot read " + path + ": " + broken.getMessage(), "Check its permissions.", broken);
    }
  }
}
