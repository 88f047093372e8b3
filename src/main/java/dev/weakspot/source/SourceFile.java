package dev.weakspot.source;

import java.io.Serializable;

/**
 * A file as a listing showed it.
 *
 * @param uri where to open it
 * @param length bytes
 * @param modifiedAt milliseconds since the epoch
 */
public record SourceFile(String uri, long length, long modifiedAt) implements Serializable {}
