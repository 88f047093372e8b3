package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;

/** The lines of one document read as titles; each is read once. */
final class Headings {

  private final HeadingReader reader;
  private final SourceLines source;
  private final Heading[] known;

  Headings(Vocabulary vocabulary, SourceLines source) {
    this.reader = new HeadingReader(vocabulary);
    this.source = source;
    this.known = new Heading[source.count() + 1];
  }

  /** The text of {@code passage} as a title. */
  Heading of(Passage passage) {
    Heading heading = known[passage.line()];
    int length = passage.to() - passage.from();
    if (heading == null || heading.raw().length() != length) {
      heading = reader.read(passage.line(), passage.text(source));
      known[passage.line()] = heading;
    }
    return heading;
  }
}
