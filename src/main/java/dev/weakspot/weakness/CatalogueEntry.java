package dev.weakspot.weakness;

import java.util.List;
import java.util.Objects;

/**
 * A weakness of the catalogue and how it is recognised.
 *
 * @param weakness what it is
 * @param further categories that its failures may be given besides its own
 * @param rules any of them is enough
 */
record CatalogueEntry(KnownWeakness weakness, List<String> further, List<CatalogueRule> rules) {

  CatalogueEntry {
    Objects.requireNonNull(weakness, "weakness");
    further = List.copyOf(further);
    rules = List.copyOf(rules);
  }
}
