package dev.weakspot.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.source.AttributeSettings;
import dev.weakspot.source.InputRoot;
import dev.weakspot.source.SourceSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the configuration: the shipped defaults, under a file, under single settings.
 *
 * <pre>{@code
 * WeakspotConfiguration configuration =
 *     ConfigurationReader.read(Optional.of(hocon), "conf/weekly.conf", Map.of("weakspot.corpus", "archive"));
 * }</pre>
 */
public final class ConfigurationReader {

  private static final String DEFAULTS = "weakspot-reference.conf";
  private static final String ROOT = "weakspot";

  /** Parts of the tree whose keys are the user's. */
  private static final List<String> OPEN =
      List.of("weakspot.attributes.keys.", "weakspot.attributes.aliases.", "weakspot.spark.");

  private static final String MEND =
      "See weakspot-reference.conf for every setting and its default.";

  private ConfigurationReader() {}

  /**
   * The effective configuration.
   *
   * @param file text of the configuration file, in HOCON
   * @param origin name of the file, for messages
   * @param settings single settings by full name; values in HOCON, or plain text
   * @throws UserFacingException if something cannot be parsed, is unknown or has another type
   */
  public static WeakspotConfiguration read(
      Optional<String> file, String origin, Map<String, String> settings) {
    try {
      Config defaults =
          ConfigFactory.parseResources(ConfigurationReader.class.getClassLoader(), DEFAULTS);
      Config given =
          ConfigFactory.parseString(
              file.orElse(""), ConfigParseOptions.defaults().setOriginDescription(origin));
      Config overrides = overrides(settings);
      refuseUnknown(given, defaults);
      refuseUnknown(overrides, defaults);
      Config effective = overrides.withFallback(given).withFallback(defaults).resolve();
      return configuration(effective.getConfig(ROOT), render(effective));
    } catch (ConfigException e) {
      throw UserFacingException.usage(
          "The configuration cannot be used: " + e.getMessage() + ".", MEND, e);
    }
  }

  private static Config overrides(Map<String, String> settings) {
    Config overrides = ConfigFactory.empty();
    for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
      overrides =
          overrides.withValue(setting.getKey(), value(setting.getKey(), setting.getValue()));
    }
    return overrides;
  }

  /** Lists and objects are HOCON; anything else is the text as it stands. */
  private static ConfigValue value(String name, String written) {
    if (written.startsWith("[") || written.startsWith("{")) {
      return ConfigFactory.parseString(
              "value = " + written,
              ConfigParseOptions.defaults()
                  .setSyntax(ConfigSyntax.CONF)
                  .setOriginDescription("--set " + name))
          .getValue("value");
    }
    return com.typesafe.config.ConfigValueFactory.fromAnyRef(written, "--set " + name);
  }

  private static void refuseUnknown(Config given, Config defaults) {
    for (Map.Entry<String, ConfigValue> entry : given.entrySet()) {
      String name = entry.getKey();
      if (OPEN.stream().noneMatch(name::startsWith) && !defaults.hasPath(name)) {
        throw UserFacingException.usage(
            "Unknown setting %s (%s).".formatted(name, entry.getValue().origin().description()),
            MEND);
      }
    }
  }

  private static WeakspotConfiguration configuration(Config config, String rendered) {
    String corpus = config.getString("corpus");
    return new WeakspotConfiguration(
        config.getStringList("input").stream().map(each -> InputRoot.parse(each, corpus)).toList(),
        lake(config.getConfig("lake")),
        new ReportSettings(
            config.getString("reports.folder"), config.getString("reports.link-template")),
        source(config.getConfig("source")),
        atLeast(1, config, "source.documents-per-task"),
        attributes(config.getConfig("attributes")),
        share(config, "duplicates.similarity"),
        new WeaknessSettings(
            config.getString("weaknesses.corrections"),
            atLeast(1, config, "weaknesses.min-documents"),
            share(config, "weaknesses.false-discovery-rate")),
        new QualityGates(
            share(config, "quality-gates.max-failed-share"),
            share(config, "quality-gates.min-categorised-share")),
        texts(config.getConfig("spark"), name -> "spark." + name),
        rendered);
  }

  private static LakeSettings lake(Config lake) {
    return new LakeSettings(
        lake.getString("root"),
        lake.getDuration("lease-expiry"),
        missingDocuments(lake),
        atLeast(1, lake, "keep-runs"));
  }

  private static LakeSettings.MissingDocuments missingDocuments(Config lake) {
    String written = lake.getString("missing");
    return Arrays.stream(LakeSettings.MissingDocuments.values())
        .filter(each -> each.name().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException.BadValue(
                    lake.getValue("missing").origin(),
                    "missing",
                    "must be keep or delete, is " + written));
  }

  private static SourceSettings source(Config source) {
    return new SourceSettings(
        source.getStringList("extensions"),
        source.getString("sidecar-name"),
        source.getStringList("skipped-directories"),
        source.getBytes("max-document-bytes"));
  }

  private static AttributeSettings attributes(Config attributes) {
    Config aliases = attributes.getConfig("aliases");
    Map<String, Map<String, String>> byColumn = new HashMap<>();
    for (String column : aliases.root().keySet()) {
      byColumn.put(
          column, texts(aliases.getConfig(ConfigUtil.quoteString(column)), Function.identity()));
    }
    return new AttributeSettings(
        texts(attributes.getConfig("keys"), Function.identity()), byColumn);
  }

  private static Map<String, String> texts(Config config, Function<String, String> name) {
    return config.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> name.apply(String.join(".", ConfigUtil.splitPath(entry.getKey()))),
                entry -> String.valueOf(entry.getValue().unwrapped())));
  }

  private static int atLeast(int least, Config config, String name) {
    int value = config.getInt(name);
    if (value < least) {
      throw new ConfigException.BadValue(
          config.getValue(name).origin(),
          name,
          "must be %d or more, is %d".formatted(least, value));
    }
    return value;
  }

  private static double share(Config config, String name) {
    double value = config.getDouble(name);
    if (!(value >= 0 && value <= 1)) {
      throw new ConfigException.BadValue(
          config.getValue(name).origin(), name, "must be from 0 to 1, is " + value);
    }
    return value;
  }

  private static String render(Config effective) {
    return effective
        .root()
        .withOnlyKey(ROOT)
        .render(ConfigRenderOptions.concise().setFormatted(true).setJson(false));
  }
}
