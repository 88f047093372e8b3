package dev.weakspot.source;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A document that was discovered, not yet read. Serialisable.
 *
 * @param docId identity: a hash of corpus and path, the same on every file system
 * @param corpus name of the corpus it belongs to
 * @param path path relative to its input root, with forward slashes
 * @param file the file as listed
 * @param sidecar the nearest metadata file between the document and its root, or null
 */
public record SourceDocument(
    String docId, String corpus, String path, SourceFile file, SourceFile sidecar)
    implements Serializable {

  private static final int ID_BYTES = 16;

  /** A discovered document with its identity. */
  static SourceDocument of(
      String corpus, String path, SourceFile file, Optional<SourceFile> sidecar) {
    return new SourceDocument(idOf(corpus, path), corpus, path, file, sidecar.orElse(null));
  }

  /** The identity of the document at {@code path} of {@code corpus}: 32 hexadecimal digits. */
  public static String idOf(String corpus, String path) {
    return hash(corpus + '\n' + path);
  }

  /** The first 128 bits of SHA-256 in hexadecimal: the hash behind every identity. */
  public static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 128 bits of SHA-256 in hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What says, without reading, whether the document or its sidecar changed. */
  public String signature() {
    String own = file.length() + "@" + file.modifiedAt();
    return sidecar == null ? own : own + "+" + sidecar.length() + "@" + sidecar.modifiedAt();
  }
}
