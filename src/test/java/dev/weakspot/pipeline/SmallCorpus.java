package dev.weakspot.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Documents of a few lines, written, changed and removed as a test wants it. */
final class SmallCorpus {

  private final Path folder;
  private long now = 1_770_000_000_000L;

  SmallCorpus(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Writes a document with failures of these titles, at a time later than all before. */
  void write(String name, String... titles) {
    StringBuilder text = new StringBuilder("# Model Response Failures\n\n## Critical Failures\n");
    for (int i = 0; i < titles.length; i++) {
      text.append("\n### %d. %s\n\n**Impact Level**: Critical\n\n".formatted(i + 1, titles[i]))
          .append(
              "**MODEL_RESPONSE Issue**: The answer of %s left out %s.\n\n"
                  .formatted(name, titles[i]))
          .append("**Root Cause**: Nobody thought of %s.\n\n".formatted(titles[i]))
          .append("**IDEAL_RESPONSE Fix**: Think of it.\n");
    }
    writeText(name, text.toString());
  }

  /** Writes a document with this text, at a time later than all before. */
  void writeText(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      touch(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a document a later time. */
  void touch(String name) {
    try {
      now += 60_000;
      Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
