package dev.weakspot.failure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words by which documents say things: labels of fields, severities, dimensions of impact,
 * section headings. Data of the configuration, so that a new dialect needs no code. Immutable and
 * thread-safe; serialised as its source.
 *
 * <p>Phrases are compared as words: case, punctuation and markup do not matter. {@code root cause}
 * is that text alone, {@code summary*} what starts so, {@code *impact} what ends so, {@code
 * *lessons*} what holds it.
 */
public final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The parts of a vocabulary as lists of phrases, as a configuration spells them. Where phrases of
   * several keys of a part match, the key that comes first counts.
   *
   * @param labels the labels of fields
   * @param severities the words for severities, each a single word
   * @param dimensions the labels of impacts, by what the impact bears on
   * @param sections the headings of sections, by what stands below
   * @param signals the words of titles, items and paragraphs, by what they give away
   */
  public record Source(
      Map<Field, List<String>> labels,
      Map<Severity, List<String>> severities,
      Map<String, List<String>> dimensions,
      Map<SectionRole, List<String>> sections,
      Map<Signal, List<String>> signals)
      implements Serializable {

    public Source {
      labels = new LinkedHashMap<>(labels);
      severities = new LinkedHashMap<>(severities);
      dimensions = new LinkedHashMap<>(dimensions);
      sections = new LinkedHashMap<>(sections);
      signals = new LinkedHashMap<>(signals);
    }
  }

  private final Source source;
  private final transient PhraseAutomaton phrases;
  private final transient PhraseAutomaton dimensionPhrases;
  private final transient List<Object> keys = new ArrayList<>();
  private final transient List<String> dimensions = new ArrayList<>();
  private final transient Map<String, Severity> severities = new HashMap<>();
  private final transient long fieldMask;
  private final transient long roleMask;
  private final transient long[] signalMasks = new long[Signal.values().length];

  private Vocabulary(Source source) {
    this.source = source;
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    this.fieldMask = add(source.labels(), builder);
    this.roleMask = add(source.sections(), builder);
    source
        .signals()
        .forEach((key, list) -> signalMasks[key.ordinal()] = add(Map.of(key, list), builder));
    this.phrases = builder.build();
    PhraseAutomaton.Builder dimensionBuilder = new PhraseAutomaton.Builder();
    source
        .dimensions()
        .forEach(
            (name, list) -> {
              list.forEach(phrase -> dimensionBuilder.add(phrase, dimensions.size()));
              dimensions.add(name);
            });
    this.dimensionPhrases = dimensionBuilder.build();
    source
        .severities()
        .forEach(
            (severity, words) -> words.forEach(word -> severities.put(Words.of(word), severity)));
  }

  /** A vocabulary of these phrases. */
  public static Vocabulary of(Source source) {
    return new Vocabulary(source);
  }

  private long add(Map<?, List<String>> lists, PhraseAutomaton.Builder builder) {
    long mask = 0;
    for (Map.Entry<?, List<String>> each : lists.entrySet()) {
      int set = keys.size();
      keys.add(each.getKey());
      each.getValue().forEach(phrase -> builder.add(phrase, set));
      mask |= 1L << set;
    }
    return mask;
  }

  /** The field that a label with these words stands for. */
  Optional<Field> field(String words) {
    long found = phrases.match(words) & fieldMask;
    return found == 0 ? Optional.empty() : Optional.of((Field) first(found));
  }

  /** What a heading with these words says about its section. */
  SectionRole role(String words) {
    long found = phrases.match(words) & roleMask;
    return found == 0 ? SectionRole.UNKNOWN : (SectionRole) first(found);
  }

  /** Whether a heading with these words could also be read as one of {@code role}. */
  boolean mayBe(SectionRole role, String words) {
    long found = phrases.match(words) & roleMask;
    for (long rest = found; rest != 0; rest &= rest - 1) {
      if (first(rest) == role) {
        return true;
      }
    }
    return false;
  }

  private Object first(long found) {
    return keys.get(Long.numberOfTrailingZeros(found));
  }

  /** Whether these words give {@code signal}. */
  boolean gives(Signal signal, String words) {
    return gives(signal, phrases.match(words));
  }

  /** What a part of {@code text} gives away, to be asked about by {@link #gives(Signal, long)}. */
  long signals(String text, int from, int to) {
    return phrases.match(text, from, to);
  }

  /** Whether {@code signal} is among those that {@link #signals} found. */
  boolean gives(Signal signal, long signals) {
    return (signals & signalMasks[signal.ordinal()]) != 0;
  }

  /** The severity that this single word means. */
  Optional<Severity> severity(String word) {
    return Optional.ofNullable(severities.get(word));
  }

  /** The dimension of impact that a label with these words names, or {@code general}. */
  String dimension(String words) {
    long found = dimensionPhrases.match(words);
    return found == 0 ? "general" : dimensions.get(Long.numberOfTrailingZeros(found));
  }

  private Object readResolve() {
    return new Vocabulary(source);
  }
}
