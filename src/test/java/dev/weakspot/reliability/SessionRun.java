package dev.weakspot.reliability;

import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.pipeline.RunPipeline;
import dev.weakspot.pipeline.RunPipeline.Reading;
import dev.weakspot.pipeline.SilentProgress;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** A run in the tests' own session: what a process of its own would do, in seconds. */
final class SessionRun {

  private SessionRun() {}

  /** Runs {@code input} into {@code lake}; each setting is {@code key=value}. */
  static RunOutcome of(SparkSession spark, Object input, Object lake, String... settings) {
    return of(spark, Clock.systemUTC(), input, lake, settings);
  }

  /** The same at another time. */
  static RunOutcome of(
      SparkSession spark, Clock clock, Object input, Object lake, String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("weakspot.input", "[\"" + input + "\"]");
    all.put("weakspot.lake.root", lake.toString());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    WeakspotConfiguration configuration = ConfigurationReader.read(Optional.empty(), "", all);
    return new RunPipeline(spark, configuration, clock, new SilentProgress()).run(Reading.CHANGED);
  }
}
