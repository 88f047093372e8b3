package dev.weakspot.source;

/**
 * What the lake remembers of a document.
 *
 * @param docId identity
 * @param path path relative to its root
 * @param signature sizes and times when it was last read, see {@link SourceDocument#signature()}
 * @param derivedWith version of everything that its rows were derived with
 * @param readable whether its text is in the lake
 * @param vanished whether it is marked as gone from the input
 */
public record KnownDocument(
    String docId,
    String path,
    String signature,
    String derivedWith,
    boolean readable,
    boolean vanished) {}
