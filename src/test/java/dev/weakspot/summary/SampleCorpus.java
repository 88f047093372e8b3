package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.DocumentRow.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Made-up documents with planted weaknesses, the same for the same size: what the samples are
 * counted from.
 */
public record SampleCorpus(List<Document> documents) {

  static final int PERIODS = 16;

  /** How a weakness makes the eleventh after it more likely in its document. */
  private static final double ODDS_OF_COMPANY = 1.6;

  private static final List<String> PLATFORMS =
      List.of("cdk", "cdk", "cdk", "cfn", "cfn", "tf", "tf", "pulumi", "pulumi", "cdktf");

  /** A document with failures. */
  public record Document(
      String id,
      String path,
      String platform,
      String language,
      int period,
      Standing standing,
      List<Failure> failures) {}

  /**
   * A failure.
   *
   * @param weakness or null where it belongs to none
   */
  public record Failure(SampleWeakness weakness, String category, Severity severity, int line) {

    /** Id of its weakness, or empty. */
    public String weaknessId() {
      return weakness == null ? "" : weakness.id();
    }
  }

  /** The usual sample: 400 documents. */
  public static SampleCorpus standard() {
    return of(400);
  }

  /** A corpus of {@code size} documents with failures. */
  public static SampleCorpus of(int size) {
    Random random = new Random(42);
    List<SampleWeakness> weaknesses = SampleWeakness.all();
    List<Document> documents = new ArrayList<>(size);
    for (int number = 0; number < size; number++) {
      boolean copy = number > 20 && random.nextInt(16) == 0;
      Document original = copy ? documents.get(random.nextInt(number)) : null;
      documents.add(
          copy && original.standing() == Standing.ORIGINAL
              ? copied(original, number)
              : document(number, weaknesses, random));
    }
    return new SampleCorpus(List.copyOf(documents));
  }

  static LocalDate start(int period) {
    return LocalDate.of(2026, 7, 6).plusWeeks(period);
  }

  static String label(int period) {
    return start(period).toString();
  }

  private static Document copied(Document original, int number) {
    return new Document(
        "d%07d".formatted(number),
        "archive/copies/%s".formatted(original.path()),
        original.platform(),
        original.language(),
        original.period(),
        Standing.DUPLICATE,
        original.failures());
  }

  private static Document document(int number, List<SampleWeakness> weaknesses, Random random) {
    String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
    String language = language(platform, random);
    int period = Math.min(PERIODS - 1, (int) (PERIODS * Math.sqrt(random.nextDouble())));
    int count = 2 + random.nextInt(5) + random.nextInt(6);
    double[] weights =
        weaknesses.stream().mapToDouble(each -> weight(each, platform, period)).toArray();
    List<Failure> failures = new ArrayList<>();
    for (int ordinal = 0; ordinal < count; ordinal++) {
      int drawn = draw(weights, random);
      weights[drawn] *= 0.1;
      weights[(drawn + 11) % weights.length] *= ODDS_OF_COMPANY;
      failures.add(failure(weaknesses.get(drawn), 12 + 18 * ordinal, random));
    }
    String task = "%s-%s/task-%05d/MODEL_FAILURES.md".formatted(platform, language, number);
    return new Document(
        "d%07d".formatted(number),
        "archive/" + task,
        platform,
        language,
        period,
        Standing.ORIGINAL,
        List.copyOf(failures));
  }

  private static Failure failure(SampleWeakness weakness, int line, Random random) {
    Severity severity =
        random.nextInt(8) == 0 ? Severity.UNSTATED : weakness.severities().get(random.nextInt(4));
    boolean alone = random.nextInt(9) == 0;
    return new Failure(alone ? null : weakness, weakness.category(), severity, line);
  }

  private static double weight(SampleWeakness weakness, String platform, int period) {
    double affinity = weakness.affinity().equals(platform) ? 2.4 : 0.8;
    return weakness.weight() * affinity * weakness.shape().at(period, PERIODS);
  }

  private static int draw(double[] weights, Random random) {
    double left = random.nextDouble() * DoubleStream.of(weights).sum();
    for (int index = 0; index < weights.length; index++) {
      left -= weights[index];
      if (left < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }

  private static String language(String platform, Random random) {
    List<String> languages =
        switch (platform) {
          case "cfn" -> List.of("yaml", "yaml", "json");
          case "tf" -> List.of("hcl");
          case "pulumi" -> List.of("py", "ts", "go");
          case "cdktf" -> List.of("ts", "py");
          default -> List.of("ts", "ts", "py", "java");
        };
    return languages.get(random.nextInt(languages.size()));
  }
}
