package dev.weakspot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoveryTest {

  private static final SourceSettings SETTINGS =
      new SourceSettings(List.of(".md", ".txt"), "metadata.json", List.of(".git"), 1_000);

  @TempDir private Path folder;

  private SourceListing discover(String... inputs) {
    return new Discovery(new Configuration(), SETTINGS)
        .discover(Arrays.stream(inputs).map(each -> InputRoot.parse(each, "corpus")).toList());
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> paths(SourceListing listing) {
    return listing.documents().stream().map(SourceDocument::path).toList();
  }

  @Test
  void listsDocumentsInTheOrderOfTheirPathsAndCountsTheRest() throws IOException {
    write("b/two.md", "2");
    write("a/one.txt", "1");
    write("a/code.py", "");
    write(".git/description.md", "");
    SourceListing listing = discover(folder.toString());
    assertThat(paths(listing)).containsExactly("a/one.txt", "b/two.md");
    assertThat(listing.skipped())
        .containsEntry("other file", 1L)
        .containsEntry("skipped directory", 1L);
  }

  @Test
  void findsWhatSparkWouldPassOver() throws IOException {
    write("_index.md", "");
    write(".hidden/note.md", "");
    write("with space/and % and ü.md", "");
    assertThat(paths(discover(folder.toString())))
        .containsExactly(".hidden/note.md", "_index.md", "with space/and % and ü.md");
  }

  @Test
  void endsAtALinkThatLeadsBack() throws IOException {
    write("a/one.md", "1");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    assertThat(paths(discover(folder.toString()))).containsExactly("a/one.md");
  }

  @Test
  void takesTheNearestSidecar() throws IOException {
    write("metadata.json", "{}");
    write("task/metadata.json", "{}");
    write("task/lib/one.md", "1");
    write("two.md", "2");
    List<SourceDocument> documents = discover(folder.toString()).documents();
    assertThat(documents.get(0).sidecar().uri()).endsWith("/task/metadata.json");
    assertThat(documents.get(1).sidecar().uri()).doesNotContain("task");
  }

  @Test
  void keepsIdentitiesWhereverTheCorpusIs() throws IOException {
    write("here/task/one.md", "1");
    write("there/task/one.md", "1");
    assertThat(discover(folder + "/here").documents().get(0).docId())
        .isEqualTo(discover(folder + "/there").documents().get(0).docId())
        .isEqualTo(SourceDocument.idOf("corpus", "task/one.md"));
  }

  @Test
  void readsGlobsFilesAndManifests() throws IOException {
    write("a/one.md", "1");
    write("b/two.md", "2");
    Path manifest = write("list.manifest", "# two of them\n\na/one.md\n" + folder + "/b/two.md\n");
    assertThat(paths(discover(folder + "/*/*.md"))).containsExactly("a/one.md", "b/two.md");
    assertThat(paths(discover(folder + "/a/one.md"))).containsExactly("one.md");
    assertThat(paths(discover(manifest.toString()))).containsExactly("a/one.md", "b/two.md");
  }

  @Test
  void refusesTwoDocumentsOfOneIdentity() throws IOException {
    write("a/one.md", "1");
    write("b/one.md", "2");
    assertThatThrownBy(() -> discover(folder + "/a", folder + "/b"))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("Two documents have one identity")
        .hasMessageContaining("--input NAME=URI");
    assertThat(discover("first=" + folder + "/a", "second=" + folder + "/b").documents())
        .hasSize(2);
  }

  @Test
  void refusesAManifestThatNamesWhatIsNotThere() throws IOException {
    Path manifest = write("list.manifest", "gone.md\n");
    assertThatThrownBy(() -> discover(manifest.toString()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("gone.md");
  }
}
