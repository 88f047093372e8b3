package dev.weakspot.source;

import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads one document and its sidecar. Trouble is data: nothing is thrown for a bad file. */
public final class DocumentReader {

  private final Configuration hadoop;
  private final SourceSettings settings;
  private final SidecarReader sidecars;

  public DocumentReader(
      Configuration hadoop, SourceSettings settings, AttributeSettings attributes) {
    this.hadoop = hadoop;
    this.settings = settings;
    this.sidecars = new SidecarReader(attributes);
  }

  /** Reads {@code document}: its text, or the problem that kept it from being read. */
  public SourceText read(SourceDocument document) {
    if (document.file().length() > settings.maxDocumentBytes()) {
      return SourceText.failed(
          Problem.ofDocument(
              ProblemCode.TOO_LARGE,
              "%d bytes, the limit is %d"
                  .formatted(document.file().length(), settings.maxDocumentBytes())));
    }
    byte[] bytes;
    try {
      bytes = bytesOf(document.file());
    } catch (ChangedException e) {
      return SourceText.failed(
          Problem.ofDocument(ProblemCode.CHANGED_WHILE_READING, e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return SourceText.failed(Problem.ofDocument(ProblemCode.UNREADABLE, describe(e)));
    }
    List<Problem> problems = new ArrayList<>();
    DecodedText decoded = DecodedText.of(bytes);
    decoded.problem().ifPresent(problems::add);
    Attributes attributes = attributesOf(document, problems);
    return new SourceText(
        Optional.of(decoded.text()), SourceDocument.hash(bytes), attributes, problems);
  }

  private Attributes attributesOf(SourceDocument document, List<Problem> problems) {
    if (document.sidecar() == null) {
      return Attributes.none();
    }
    try {
      return sidecars.parse(bytesOf(document.sidecar()), problems);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(Problem.ofDocument(ProblemCode.SIDECAR_UNREADABLE, describe(e)));
      return Attributes.none();
    }
  }

  /** Reads a listed file to its end and makes sure that it is still the one that was listed. */
  private byte[] bytesOf(SourceFile file) throws IOException {
    Path path = new Path(file.uri());
    FileSystem fileSystem = path.getFileSystem(hadoop);
    // The listed length and time save an object store the request that asks for them.
    FileStatus listed = new FileStatus(file.length(), false, 1, 1, file.modifiedAt(), path);
    byte[] bytes = new byte[Math.toIntExact(file.length())];
    try (FSDataInputStream stream = open(fileSystem, path, listed)) {
      int read = stream.readNBytes(bytes, 0, bytes.length);
      if (read < bytes.length || stream.read() >= 0) {
        throw new ChangedException("listed with %d bytes, now has others".formatted(bytes.length));
      }
    } catch (java.io.FileNotFoundException e) {
      throw new ChangedException("was listed and is gone", e);
    }
    return bytes;
  }

  private static FSDataInputStream open(FileSystem fileSystem, Path path, FileStatus listed)
      throws IOException {
    if ("file".equals(fileSystem.getUri().getScheme())) {
      return fileSystem.open(path);
    }
    return org.apache.hadoop.util.functional.FutureIO.awaitFuture(
        fileSystem
            .openFile(path)
            .withFileStatus(listed)
            .opt("fs.option.openfile.read.policy", "whole-file")
            .build());
  }

  private static String describe(Exception e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName() + message;
  }

  private static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedException(String message) {
      super(message);
    }

    ChangedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
