package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.summary.TableDescription;
import dev.weakspot.summary.TableDescription.Column;
import dev.weakspot.summary.TableDescription.Nullability;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataDictionaryTest {

  @Test
  void listsEachTableWithItsColumns() throws IOException {
    StringBuilder page = new StringBuilder();

    new DataDictionary()
        .render(
            List.of(
                new TableDescription(
                    "failures",
                    "failure",
                    List.of(
                        new Column(
                            "failure_id", "string", Nullability.REQUIRED, "Survives | edits."),
                        new Column("fix", "string", Nullability.NULLABLE, "What helps.")))),
            page);

    assertThat(page.toString())
        .contains(
            "| [failures](#failures) | failure |",
            "## failures",
            "| `failure_id` | `string` | never | Survives \\| edits. |",
            "| `fix` | `string` | possible | What helps. |");
  }
}
