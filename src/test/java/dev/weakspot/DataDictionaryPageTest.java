package dev.weakspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.aggregate.TableDescriptions;
import dev.weakspot.report.DataDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/data-dictionary.md to the schemas; -Dweakspot.write-docs=true writes it anew. */
final class DataDictionaryPageTest {

  private static final Path PAGE = Path.of("docs/data-dictionary.md");

  @Test
  void saysWhatTheSchemasSay() throws IOException {
    StringBuilder page = new StringBuilder();
    new DataDictionary().render(TableDescriptions.all(), page);
    if (Boolean.getBoolean("weakspot.write-docs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("run mvn test -Dtest=DataDictionaryPageTest -Dweakspot.write-docs=true")
        .hasContent(page.toString());
  }
}
