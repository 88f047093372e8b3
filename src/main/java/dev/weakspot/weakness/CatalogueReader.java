package dev.weakspot.weakness;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a catalogue of known weaknesses from HOCON. */
final class CatalogueReader {

  private static final String SHIPPED = "/dev/weakspot/catalogue.conf";

  private CatalogueReader() {}

  /** The catalogue that comes with Weakspot. */
  static Catalogue shipped(Taxonomy taxonomy) {
    try (InputStream stream = CatalogueReader.class.getResourceAsStream(SHIPPED)) {
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8), taxonomy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue from its text.
   *
   * @throws UserFacingException when the text is no catalogue
   */
  static Catalogue read(String text, Taxonomy taxonomy) {
    return read(new StringReader(text), taxonomy);
  }

  private static Catalogue read(Reader reader, Taxonomy taxonomy) {
    try {
      Config config = ConfigFactory.parseReader(reader).resolve();
      List<CatalogueEntry> entries =
          config.getConfigList("weaknesses").stream().map(CatalogueReader::entry).toList();
      return new Catalogue(entries, taxonomy);
    } catch (ConfigException | IllegalArgumentException e) {
      throw UserFacingException.usage(
          "The catalogue cannot be read: " + e.getMessage(),
          "It is HOCON with a list of weaknesses; compare it with the shipped one.",
          e);
    }
  }

  private static CatalogueEntry entry(Config config) {
    KnownWeakness weakness =
        new KnownWeakness(
            config.getString("id"),
            config.getString("category"),
            config.getString("label"),
            config.getString("meaning"));
    return new CatalogueEntry(
        weakness,
        config.hasPath("further") ? config.getStringList("further") : List.of(),
        config.getStringList("when").stream().map(CatalogueRule::parse).toList());
  }
}
