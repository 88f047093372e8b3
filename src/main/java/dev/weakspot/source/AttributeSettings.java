package dev.weakspot.source;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * How a sidecar's keys become columns.
 *
 * @param keys column name to the sidecar's key, for the columns of {@link Attributes}
 * @param aliases column name to (value as written, lower case, to the value to keep)
 */
public record AttributeSettings(Map<String, String> keys, Map<String, Map<String, String>> aliases)
    implements Serializable {

  public AttributeSettings {
    keys = Map.copyOf(keys);
    aliases = Map.copyOf(aliases);
  }

  String keyOf(String column) {
    return keys.getOrDefault(column, column);
  }

  /** The value to keep for {@code written}: its alias, or itself. */
  String canonical(String column, String written) {
    String stripped = written.strip();
    return aliases
        .getOrDefault(column, Map.of())
        .getOrDefault(stripped.toLowerCase(Locale.ROOT), stripped);
  }
}
