package dev.weakspot.bench;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What synthetic documents are made of.
 *
 * @param steady weaknesses of constant frequency
 * @param emerging a weakness that is absent at first
 * @param places put behind titles, whatever the weakness
 * @param fillers sentences that stand in any failure
 * @param things what failures that nothing else is like are about
 * @param troubles what is the matter with those
 */
record PlantedTexts(
    List<PlantedWeakness> steady,
    PlantedWeakness emerging,
    List<String> places,
    List<String> fillers,
    List<String> things,
    List<String> troubles) {

  private static final String SHIPPED = "/dev/weakspot/bench/weaknesses.conf";

  /** The texts that come with Weakspot. */
  static PlantedTexts shipped(Wording wording) {
    try (InputStream stream = PlantedTexts.class.getResourceAsStream(SHIPPED)) {
      Config config =
          ConfigFactory.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new PlantedTexts(
          Stream.concat(
                  config.getConfigList("weaknesses").stream(),
                  wording == Wording.FREE
                      ? config.getConfigList("reworded").stream()
                      : Stream.empty())
              .map(PlantedTexts::weakness)
              .toList(),
          weakness(config.getConfig("emerging")),
          config.getStringList("places"),
          config.getStringList("fillers"),
          config.getStringList("things"),
          config.getStringList("troubles"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlantedWeakness weakness(Config config) {
    return new PlantedWeakness(
        config.getString("id"),
        config.getDouble("frequency"),
        config.getStringList("titles"),
        config.getStringList("issues"),
        config.getStringList("causes"),
        config.getStringList("fixes"));
  }
}
