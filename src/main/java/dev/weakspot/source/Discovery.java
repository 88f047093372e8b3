package dev.weakspot.source;

import dev.weakspot.problem.UserFacingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the documents of a run: lists directories, globs, single files and manifests on any Hadoop
 * file system. Nothing is opened but manifests.
 *
 * <pre>{@code
 * SourceListing listing = new Discovery(hadoop, settings).discover(roots);
 * }</pre>
 */
public final class Discovery {

  /**
   * Ending of a file that lists one URI a line; blank lines and lines with a hash are passed over.
   */
  public static final String MANIFEST_EXTENSION = ".manifest";

  private static final String MEND =
      "Check --input: a directory, a quoted glob, a file or a manifest.";

  private final Configuration hadoop;
  private final SourceSettings settings;
  private final FileTree tree;

  public Discovery(Configuration hadoop, SourceSettings settings) {
    this.hadoop = hadoop;
    this.settings = settings;
    this.tree = new FileTree(hadoop);
  }

  /**
   * Lists all documents below {@code roots}.
   *
   * @throws UserFacingException if a root does not exist or cannot be listed, if no document is
   *     found, or if two documents have one identity
   */
  public SourceListing discover(List<InputRoot> roots) {
    refuseUndecodableNames();
    Map<String, Long> skipped = new TreeMap<>();
    Map<String, SourceDocument> byId = new HashMap<>();
    for (InputRoot root : roots) {
      for (SourceDocument document : discover(root, skipped)) {
        SourceDocument other = byId.putIfAbsent(document.docId(), document);
        if (other != null && !other.file().uri().equals(document.file().uri())) {
          throw UserFacingException.usage(
              "Two documents have one identity: %s and %s are both '%s' of corpus '%s'."
                  .formatted(
                      other.file().uri(), document.file().uri(), document.path(), root.corpus()),
              "Give the inputs names of their own: --input NAME=URI.");
        }
      }
    }
    if (byId.isEmpty()) {
      throw UserFacingException.input(
          "No document found under %s (files passed over: %s)."
              .formatted(roots.stream().map(InputRoot::uri).toList(), skipped),
          "Documents end in %s; change weakspot.source.extensions for others."
              .formatted(String.join(", ", settings.extensions())));
    }
    List<SourceDocument> documents = new ArrayList<>(byId.values());
    documents.sort(
        Comparator.comparing(SourceDocument::corpus).thenComparing(SourceDocument::path));
    return new SourceListing(documents, skipped);
  }

  private List<SourceDocument> discover(InputRoot root, Map<String, Long> skipped) {
    try {
      Path path = new Path(root.uri());
      FileSystem fileSystem = path.getFileSystem(hadoop);
      FileStatus[] matches = fileSystem.globStatus(path);
      if (matches == null || matches.length == 0) {
        throw UserFacingException.input("No such input: " + root.uri() + ".", MEND);
      }
      Path base = fileSystem.makeQualified(baseOf(path, matches));
      List<SourceFile> files = new ArrayList<>();
      for (FileStatus match : matches) {
        collect(match, files);
      }
      return select(root.corpus(), base, files, skipped);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw UserFacingException.input(
          "Cannot list input " + root.uri() + ": " + e.getMessage() + ".", MEND, e);
    }
  }

  private void collect(FileStatus match, List<SourceFile> files) throws IOException {
    if (match.isDirectory()) {
      tree.walk(match.getPath(), files::add);
    } else if (match.getPath().getName().endsWith(MANIFEST_EXTENSION)) {
      files.addAll(readManifest(match.getPath()));
    } else {
      files.add(FileTree.sourceFile(match));
    }
  }

  private List<SourceFile> readManifest(Path manifest) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    FileSystem fileSystem = manifest.getFileSystem(hadoop);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(fileSystem.open(manifest), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String entry = line.strip();
        if (entry.isEmpty() || entry.startsWith("#")) {
          continue;
        }
        Path path = new Path(manifest.getParent(), entry);
        files.add(FileTree.sourceFile(path.getFileSystem(hadoop).getFileStatus(path)));
      }
    }
    return files;
  }

  /** The deepest directory that the input names without a wildcard. */
  private static Path baseOf(Path input, FileStatus[] matches) {
    Path base = input;
    while (base.getParent() != null && base.toString().matches(".*[*?\\[{].*")) {
      base = base.getParent();
    }
    boolean isFile = base.equals(input) && matches.length == 1 && matches[0].isFile();
    return isFile ? base.getParent() : base;
  }

  private List<SourceDocument> select(
      String corpus, Path base, List<SourceFile> files, Map<String, Long> skipped) {
    Map<String, SourceFile> sidecars = new HashMap<>();
    Map<String, SourceFile> documents = new TreeMap<>();
    for (SourceFile file : files) {
      String relative = relativePath(base, file.uri());
      String name = relative.substring(relative.lastIndexOf('/') + 1);
      if (inSkippedDirectory(relative)) {
        skipped.merge("skipped directory", 1L, Long::sum);
      } else if (name.equals(settings.sidecarName())) {
        sidecars.put(directoryOf(relative), file);
      } else if (isDocument(name)) {
        documents.put(relative, file);
      } else {
        skipped.merge("other file", 1L, Long::sum);
      }
    }
    return documents.entrySet().stream()
        .map(
            entry ->
                SourceDocument.of(
                    corpus, entry.getKey(), entry.getValue(), nearest(sidecars, entry.getKey())))
        .toList();
  }

  private boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return settings.extensions().stream().anyMatch(lower::endsWith);
  }

  private boolean inSkippedDirectory(String relative) {
    return settings.skippedDirectories().stream()
        .anyMatch(name -> ("/" + relative).contains("/" + name + "/"));
  }

  private static Optional<SourceFile> nearest(Map<String, SourceFile> sidecars, String path) {
    String directory = path;
    while (!directory.isEmpty()) {
      directory = directoryOf(directory);
      SourceFile sidecar = sidecars.get(directory);
      if (sidecar != null) {
        return Optional.of(sidecar);
      }
    }
    return Optional.empty();
  }

  private static String directoryOf(String relative) {
    int slash = relative.lastIndexOf('/');
    return slash < 0 ? "" : relative.substring(0, slash);
  }

  private static String relativePath(Path base, String uri) {
    String basePath = base.toUri().getPath();
    String prefix = basePath.endsWith("/") ? basePath : basePath + "/";
    String path = new Path(uri).toUri().getPath();
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path.substring(1);
  }

  private static void refuseUndecodableNames() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (!encoding.equalsIgnoreCase("UTF-8")) {
      throw UserFacingException.usage(
          "File names are decoded as " + encoding + ": names outside of it would be lost.",
          "Set the environment variable LC_ALL to a UTF-8 locale, for example C.UTF-8.");
    }
  }
}
