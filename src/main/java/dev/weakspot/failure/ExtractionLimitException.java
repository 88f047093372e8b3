package dev.weakspot.failure;

/** Extraction from a document costs more than it may; the message says which limit. */
public final class ExtractionLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExtractionLimitException(String message) {
    super(message);
  }
}
