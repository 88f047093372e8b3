package dev.weakspot.cli;

import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** The options from which a command's configuration is made. */
final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "URI",
      description = "Configuration in HOCON, on any Hadoop file system.")
  private String file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, for example --set weakspot.lake.keep-runs=20.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--lake",
      paramLabel = "URI",
      description = "Folder of the Delta tables; short for --set weakspot.lake.root.")
  private String lake;

  /** The configuration, with {@code inputs} and {@code reports} where the command has them. */
  WeakspotConfiguration read(List<String> inputs, String reports) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    if (lake != null) {
      all.put("weakspot.lake.root", lake);
    }
    if (reports != null) {
      all.put("weakspot.reports.folder", reports);
    }
    if (inputs != null && !inputs.isEmpty()) {
      all.put(
          "weakspot.input",
          inputs.stream()
              .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
              .collect(Collectors.joining(", ", "[", "]")));
    }
    WeakspotConfiguration configuration =
        ConfigurationReader.read(
            Optional.ofNullable(file).map(ConfigurationOptions::text), String.valueOf(file), all);
    if (configuration.lake().root().isBlank()) {
      throw UserFacingException.usage(
          "No lake is named.", "Give --lake URI, or set weakspot.lake.root.");
    }
    return configuration;
  }

  private static String text(String uri) {
    try {
      Path path = new Path(uri);
      try (FSDataInputStream stream = path.getFileSystem(new Configuration()).open(path)) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw UserFacingException.usage(
          "Cannot read the configuration " + uri + ": " + e.getMessage() + ".",
          "Check --config.",
          e);
    }
  }
}
