package dev.weakspot.failure;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words by which documents say things: labels of fields, severities, dimensions of impact,
 * section headings. Data of the configuration, so that a new dialect needs no code. Immutable.
 *
 * <p>Phrases are compared as words: case, punctuation and markup do not matter.
 */
public final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parts of a vocabulary as lists of phrases, as a configuration spells them. */
  public record Source(
      Map<Field, List<String>> labels,
      Map<Severity, List<String>> severities,
      Map<String, List<String>> dimensions,
      Map<SectionRole, List<String>> sections,
      Map<Signal, List<String>> signals) {}

  private final Map<Field, Phrases> labels;
  private final Map<String, Severity> severities;
  private final Map<String, Phrases> dimensions;
  private final Map<SectionRole, Phrases> sections;
  private final Map<Signal, Phrases> signals;

  private Vocabulary(Source source) {
    this.labels = phrases(source.labels());
    this.sections = phrases(source.sections());
    this.signals = phrases(source.signals());
    this.severities = new LinkedHashMap<>();
    source
        .severities()
        .forEach(
            (severity, words) -> words.forEach(word -> severities.put(Words.of(word), severity)));
    this.dimensions = new LinkedHashMap<>();
    source.dimensions().forEach((name, words) -> dimensions.put(name, Phrases.of(words)));
  }

  /** A vocabulary of these phrases. */
  public static Vocabulary of(Source source) {
    return new Vocabulary(source);
  }

  private static <K extends Enum<K>> Map<K, Phrases> phrases(Map<K, List<String>> lists) {
    Map<K, Phrases> sets = new LinkedHashMap<>();
    lists.forEach((key, list) -> sets.put(key, Phrases.of(list)));
    return sets;
  }

  /** The field that a label with these words stands for. */
  Optional<Field> field(String words) {
    for (Map.Entry<Field, Phrases> each : labels.entrySet()) {
      if (each.getValue().match(words)) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  /** What a heading with these words says about its section. */
  SectionRole role(String words) {
    for (Map.Entry<SectionRole, Phrases> each : sections.entrySet()) {
      if (each.getValue().match(words)) {
        return each.getKey();
      }
    }
    return SectionRole.UNKNOWN;
  }

  /** Whether these words give {@code signal}. */
  boolean gives(Signal signal, String words) {
    Phrases phrases = signals.get(signal);
    return phrases != null && phrases.match(words);
  }

  /** The severity that this single word or phrase means. */
  Optional<Severity> severity(String words) {
    return Optional.ofNullable(severities.get(words));
  }

  /** The severity words and what they mean, in configured order. */
  Map<String, Severity> severities() {
    return severities;
  }

  /** The dimension of impact that a label with these words names, or {@code general}. */
  String dimension(String words) {
    for (Map.Entry<String, Phrases> each : dimensions.entrySet()) {
      if (each.getValue().match(words)) {
        return each.getKey();
      }
    }
    return "general";
  }
}
