package dev.weakspot.taxonomy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a taxonomy from HOCON: {@code version}, {@code categories} with id, name, meaning, phrases.
 */
public final class TaxonomyReader {

  private static final String SHIPPED = "/dev/weakspot/taxonomy.conf";

  private TaxonomyReader() {}

  /** The taxonomy that comes with Weakspot. */
  public static Taxonomy shipped() {
    try (InputStream stream = TaxonomyReader.class.getResourceAsStream(SHIPPED)) {
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a taxonomy from its text.
   *
   * @throws UserFacingException when the text is no taxonomy; it names the line
   */
  public static Taxonomy read(String text) {
    return read(new StringReader(text));
  }

  private static Taxonomy read(Reader reader) {
    try {
      Config config = ConfigFactory.parseReader(reader).resolve();
      List<Category> categories =
          config.getConfigList("categories").stream().map(TaxonomyReader::category).toList();
      return new Taxonomy(config.getString("version"), categories);
    } catch (ConfigException e) {
      throw UserFacingException.usage(
          "The taxonomy cannot be read: " + e.getMessage(),
          "It is HOCON with a version and a list of categories; compare it with the shipped one.",
          e);
    }
  }

  private static Category category(Config config) {
    String id = config.getString("id");
    return new Category(
        id,
        config.hasPath("name") ? config.getString("name") : id,
        config.getString("meaning"),
        config.hasPath("phrases") ? phrases(config) : Map.of());
  }

  private static Map<String, Double> phrases(Config config) {
    return config.getObject("phrases").entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().unwrapped() instanceof Number number
                        ? number.doubleValue()
                        : Double.NaN));
  }
}
