package dev.weakspot.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentReaderTest {

  private static final AttributeSettings ATTRIBUTES =
      new AttributeSettings(
          Map.of("authored_at", "startedAt"), Map.of("platform", Map.of("terraform", "tf")));

  @TempDir private Path folder;

  private SourceText read(byte[] document, String sidecar) throws IOException {
    SourceFile metadata =
        sidecar == null ? null : file("metadata.json", sidecar.getBytes(StandardCharsets.UTF_8));
    return read(
        SourceDocument.of("c", "one.md", file("one.md", document), Optional.ofNullable(metadata)),
        1_000);
  }

  private static SourceText read(SourceDocument document, long limit) {
    SourceSettings settings = new SourceSettings(List.of(".md"), "metadata.json", List.of(), limit);
    return new DocumentReader(new Configuration(), settings, ATTRIBUTES).read(document);
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new SourceFile(file.toUri().toString(), bytes.length, 0);
  }

  private static List<ProblemCode> codes(SourceText text) {
    return text.problems().stream().map(Problem::code).toList();
  }

  @Test
  void readsTextAndAttributes() throws IOException {
    SourceText text =
        read(
            "naïve\r\n".getBytes(StandardCharsets.UTF_8),
            """
            {"platform": "Terraform", "language": "ts", "startedAt": "2026-03-01T12:00:00+02:00",
             "training_quality": "8.5", "aws_services": "S3, VPC, S3", "coverage": {"lines": 90}}
            """);
    assertThat(text.problems()).isEmpty();
    assertThat(text.text()).contains("naïve\r\n");
    assertThat(text.attributes().platform()).contains("tf");
    assertThat(text.attributes().authoredAt()).contains(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(text.attributes().trainingQuality()).hasValue(8.5);
    assertThat(text.attributes().services()).containsExactly("S3", "VPC");
    assertThat(text.attributes().all()).containsEntry("coverage", "{\"lines\":90}");
  }

  @Test
  void readsDatesInEveryNotation() throws IOException {
    for (String date :
        List.of(
            "2026-03-01",
            "2026-03-01T00:00:00",
            "2026-03-01 00:00:00Z",
            "2026-03-01T00:00:00.000Z",
            "2026-03-01T01:00:00+0100")) {
      assertThat(
              read(new byte[] {'x'}, "{\"startedAt\": \"" + date + "\"}").attributes().authoredAt())
          .as(date)
          .contains(Instant.parse("2026-03-01T00:00:00Z"));
    }
  }

  @Test
  void reportsAttributesThatItCannotUse() throws IOException {
    SourceText text =
        read(new byte[] {'x'}, "{\"startedAt\": \"2026-13-01\", \"training_quality\": \"high\"}");
    assertThat(codes(text))
        .containsExactly(ProblemCode.ATTRIBUTE_MALFORMED, ProblemCode.ATTRIBUTE_MALFORMED);
    assertThat(text.attributes().all()).containsEntry("training_quality", "high");
  }

  @Test
  void keepsADocumentWhoseSidecarIsBroken() throws IOException {
    for (String broken : List.of("{\"platform\": ", "[]", "")) {
      SourceText text = read(new byte[] {'x'}, broken);
      assertThat(codes(text)).as(broken).containsExactly(ProblemCode.SIDECAR_UNREADABLE);
      assertThat(text.text()).contains("x");
    }
  }

  @Test
  void readsOtherEncodings() throws IOException {
    SourceText windows = read("naïve – “quoted”".getBytes(Charset.forName("windows-1252")), null);
    assertThat(windows.text()).contains("naïve – “quoted”");
    assertThat(codes(windows)).containsExactly(ProblemCode.NOT_UTF8);
    assertThat(read("\ufeffü".getBytes(StandardCharsets.UTF_16LE), null).text()).contains("ü");
  }

  @Test
  void saysWhyADocumentWasNotRead() throws IOException {
    SourceFile file = file("one.md", new byte[10]);
    SourceDocument longer =
        SourceDocument.of("c", "one.md", new SourceFile(file.uri(), 11, 0), Optional.empty());
    assertThat(codes(read(longer, 1_000))).containsExactly(ProblemCode.CHANGED_WHILE_READING);
    SourceDocument shorter =
        SourceDocument.of("c", "one.md", new SourceFile(file.uri(), 9, 0), Optional.empty());
    assertThat(codes(read(shorter, 1_000))).containsExactly(ProblemCode.CHANGED_WHILE_READING);
    SourceDocument gone =
        SourceDocument.of("c", "one.md", new SourceFile(file.uri() + "x", 9, 0), Optional.empty());
    assertThat(codes(read(gone, 1_000))).containsExactly(ProblemCode.CHANGED_WHILE_READING);
    SourceDocument large = SourceDocument.of("c", "one.md", file, Optional.empty());
    assertThat(codes(read(large, 9))).containsExactly(ProblemCode.TOO_LARGE);
    assertThat(read(large, 9).text()).isEmpty();
  }
}
