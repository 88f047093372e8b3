package dev.weakspot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.source.InputRoot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConfigurationReaderTest {

  private static WeakspotConfiguration read(String file, Map<String, String> settings) {
    return ConfigurationReader.read(Optional.of(file), "weekly.conf", settings);
  }

  @Test
  void putsSettingsOverTheFileOverTheDefaults() {
    WeakspotConfiguration configuration =
        read(
            "weakspot { input = [\"s3://a\", \"other=s3://b\"], lake.keep-runs = 3, lake.missing = delete }",
            Map.of("weakspot.lake.keep-runs", "4", "weakspot.corpus", "archive"));
    assertThat(configuration.inputs())
        .containsExactly(new InputRoot("archive", "s3://a"), new InputRoot("other", "s3://b"));
    assertThat(configuration.lake().keepRuns()).isEqualTo(4);
    assertThat(configuration.lake().missing()).isEqualTo(LakeSettings.MissingDocuments.DELETE);
    assertThat(configuration.lake().leaseExpiry()).isEqualTo(Duration.ofMinutes(2));
    assertThat(configuration.rendered()).contains("keep-runs").contains("s3://a");
  }

  @Test
  void takesNamesThatAreTheUsersOwn() {
    WeakspotConfiguration configuration =
        read(
            "weakspot { spark { executor.memory = 4g }, attributes.aliases.platform { k8s = kubernetes } }",
            Map.of());
    assertThat(configuration.spark()).containsEntry("spark.executor.memory", "4g");
    assertThat(configuration.attributes().aliases().get("platform"))
        .containsEntry("k8s", "kubernetes");
  }

  @Test
  void namesTheLineOfAnUnknownSetting() {
    assertThatThrownBy(() -> read("weakspot {\n  lakes.root = x\n}", Map.of()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("Unknown setting weakspot.lakes.root")
        .hasMessageContaining("weekly.conf: 2");
  }

  @Test
  void namesAValueOfAnotherType() {
    assertThatThrownBy(() -> read("weakspot.lake.keep-runs = many", Map.of()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("keep-runs")
        .hasMessageContaining("weekly.conf");
    assertThatThrownBy(() -> read("weakspot.lake.missing = forget", Map.of()))
        .hasMessageContaining("must be keep or delete, is forget");
  }
}
