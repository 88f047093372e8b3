package dev.weakspot.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.weakspot.failure.Field;
import dev.weakspot.failure.SectionRole;
import dev.weakspot.failure.Severity;
import dev.weakspot.failure.Signal;
import dev.weakspot.failure.Vocabulary;
import dev.weakspot.problem.UserFacingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a vocabulary from HOCON.
 *
 * <pre>{@code
 * Vocabulary vocabulary = VocabularyReader.shipped();
 * }</pre>
 */
public final class VocabularyReader {

  private static final String RESOURCE = "dev/weakspot/vocabulary.conf";

  private VocabularyReader() {}

  /** The vocabulary that comes with Weakspot. */
  public static Vocabulary shipped() {
    return from(shippedConfig());
  }

  /** The shipped vocabulary as HOCON: a configuration that adds to it falls back to this. */
  public static Config shippedConfig() {
    return ConfigFactory.parseResources(VocabularyReader.class.getClassLoader(), RESOURCE);
  }

  /**
   * The vocabulary under {@code vocabulary} in {@code config}.
   *
   * @throws UserFacingException when a part is missing, misspelt or of the wrong type
   */
  public static Vocabulary from(Config config) {
    try {
      Config root = config.resolve().getConfig("vocabulary");
      return Vocabulary.of(
          new Vocabulary.Source(
              lists(root, "labels", byId(Field.values(), Field::id)),
              lists(root, "severities", byId(Severity.values(), Severity::id)),
              names(root, "dimensions"),
              lists(root, "sections", byId(SectionRole.values(), SectionRole::id)),
              lists(root, "signals", byId(Signal.values(), Signal::id))));
    } catch (ConfigException broken) {
      throw UserFacingException.usage(
          "The vocabulary cannot be read: " + broken.getMessage(),
          "Mend the vocabulary section of the configuration, or leave it out to use the shipped one.",
          broken);
    }
  }

  private static <K> Map<String, K> byId(K[] values, Function<K, String> id) {
    return Arrays.stream(values).collect(Collectors.toMap(id, Function.identity()));
  }

  private static <K> Map<K, List<String>> lists(Config root, String part, Map<String, K> keys) {
    Map<K, List<String>> lists = new LinkedHashMap<>();
    names(root, part)
        .forEach(
            (name, phrases) -> {
              if (!keys.containsKey(name)) {
                throw UserFacingException.usage(
                    "Unknown name vocabulary.%s.%s".formatted(part, name),
                    "It is one of %s.".formatted(keys.keySet().stream().sorted().toList()));
              }
              lists.put(keys.get(name), phrases);
            });
    return lists;
  }

  /** The lists of a part, in the order they stand in the file. */
  private static Map<String, List<String>> names(Config root, String part) {
    ConfigObject object = root.getObject(part);
    return object.keySet().stream()
        .sorted((a, b) -> object.get(a).origin().lineNumber() - object.get(b).origin().lineNumber())
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> root.getStringList(part + "." + name),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
