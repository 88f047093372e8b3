package dev.weakspot.failure;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names the layout in which a document tells its failures. */
final class DialectNamer {

  private final FieldReader fields;

  DialectNamer(FieldReader fields) {
    this.fields = fields;
  }

  /** The dialect of a document that tells these failures. */
  Dialect name(DocumentKind kind, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return new Dialect(kind.id(), kind.id());
    }
    Map<String, Long> shapes =
        candidates.stream()
            .collect(Collectors.groupingBy(DialectNamer::shape, Collectors.counting()));
    String shape =
        shapes.entrySet().stream()
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElseThrow();
    return new Dialect(shape, shape + ":" + String.join("+", labelsOf(candidates)));
  }

  private static String shape(Candidate candidate) {
    Heading title = candidate.title();
    if (!candidate.given().isEmpty()) {
      return "issue-table";
    }
    if (candidate.section().isRoot() && title.number().isEmpty()) {
      return "prose";
    }
    if (!candidate.isHeaded()) {
      return title.numbered() ? "numbered-list" : "bullet-list";
    }
    if (title.prefixed()) {
      return "failure-headings";
    }
    return title.numbered() ? "numbered-headings" : "plain-headings";
  }

  /** The fields that most of the failures label. */
  private TreeSet<String> labelsOf(List<Candidate> candidates) {
    Map<String, Long> counts =
        candidates.stream()
            .flatMap(
                candidate ->
                    fields.places(candidate.body()).stream()
                        .flatMap(place -> place.label().field().stream())
                        .filter(field -> field != Field.OTHER)
                        .map(Field::id)
                        .distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .filter(each -> each.getValue() * 2 > candidates.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
