package dev.weakspot.weakness;

import java.util.List;
import java.util.Objects;

/**
 * A weakness of the catalogue and how it is recognised.
 *
 * @param weakness what it is
 * @param further categories that its failures may be given besides its own
 * @param theme whether it is too wide to be one weakness: its failures are told apart by the words
 *     of their titles, and the entry only keeps narrower ones from claiming them
 * @param rules any of them is enough
 */
record CatalogueEntry(
    KnownWeakness weakness, List<String> further, boolean theme, List<CatalogueRule> rules) {

  CatalogueEntry {
    Objects.requireNonNull(weakness, "weakness");
    further = List.copyOf(further);
    rules = List.copyOf(rules);
  }
}
