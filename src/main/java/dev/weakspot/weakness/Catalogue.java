package dev.weakspot.weakness;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The known weaknesses, checked against a taxonomy. Immutable. */
final class Catalogue {

  private final List<CatalogueEntry> entries;
  private final Map<String, KnownWeakness> byId = new LinkedHashMap<>();

  /**
   * Checks and holds {@code entries}.
   *
   * @throws UserFacingException when an id stands twice, a category is unknown, or an entry has no
   *     rule
   */
  Catalogue(List<CatalogueEntry> entries, Taxonomy taxonomy) {
    this.entries = List.copyOf(entries);
    for (CatalogueEntry entry : this.entries) {
      check(entry, taxonomy);
      byId.put(entry.weakness().id(), entry.weakness());
    }
    long distinct = this.entries.stream().map(entry -> entry.weakness().id()).distinct().count();
    if (distinct != this.entries.size()) {
      throw broken("an id stands in it twice", "Rename one of them.");
    }
  }

  private static void check(CatalogueEntry entry, Taxonomy taxonomy) {
    String id = entry.weakness().id();
    Stream.concat(Stream.of(entry.weakness().category()), entry.further().stream())
        .filter(category -> !taxonomy.contains(category))
        .findFirst()
        .ifPresent(
            category -> {
              throw broken(
                  "\"" + id + "\" names the unknown category \"" + category + "\"",
                  "Use an id of the taxonomy.");
            });
    if (entry.rules().isEmpty()) {
      throw broken("\"" + id + "\" has no rule to recognise it by", "Give it phrases in `when`.");
    }
  }

  private static UserFacingException broken(String what, String mend) {
    return UserFacingException.usage("The catalogue cannot be used: " + what + ".", mend);
  }

  List<CatalogueEntry> entries() {
    return entries;
  }

  /** The weaknesses that failures are assigned to. */
  List<KnownWeakness> weaknesses() {
    return List.copyOf(byId.values());
  }

  Optional<KnownWeakness> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
