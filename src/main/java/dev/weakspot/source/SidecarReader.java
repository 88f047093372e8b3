package dev.weakspot.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns the JSON of a sidecar into {@link Attributes}. */
final class SidecarReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,;]\\s*");

  /** A local date-time, with or without an offset in any of its notations. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private final AttributeSettings settings;

  SidecarReader(AttributeSettings settings) {
    this.settings = settings;
  }

  /** Parses {@code json}; what cannot be used goes to {@code problems}. */
  Attributes parse(byte[] json, List<Problem> problems) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      problems.add(
          Problem.ofDocument(ProblemCode.SIDECAR_UNREADABLE, "not JSON: " + withoutSource(e)));
      return Attributes.none();
    } catch (IOException e) {
      problems.add(
          Problem.ofDocument(ProblemCode.SIDECAR_UNREADABLE, String.valueOf(e.getMessage())));
      return Attributes.none();
    }
    if (root == null || !root.isObject()) {
      problems.add(Problem.ofDocument(ProblemCode.SIDECAR_UNREADABLE, "not a JSON object"));
      return Attributes.none();
    }
    return new Attributes(
        all(root),
        text(root, "platform"),
        text(root, "language"),
        text(root, "complexity"),
        text(root, "subtask"),
        services(root),
        trainingQuality(root, problems),
        authoredAt(root, problems));
  }

  /** The parser's words and the place, without its remark that it keeps the source to itself. */
  private static String withoutSource(JsonProcessingException problem) {
    String words = problem.getOriginalMessage().replaceAll("(?s)\\s*\\(start marker at .*", "");
    return problem.getLocation() == null
        ? words
        : "%s, at line %d".formatted(words, problem.getLocation().getLineNr());
  }

  private static Map<String, String> all(JsonNode root) {
    Map<String, String> all = new TreeMap<>();
    root.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (!value.isNull()) {
                all.put(field.getKey(), value.isTextual() ? value.asText() : value.toString());
              }
            });
    return all;
  }

  private Optional<String> text(JsonNode root, String column) {
    JsonNode value = root.path(settings.keyOf(column));
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(settings.canonical(column, value.asText()))
        : Optional.empty();
  }

  private List<String> services(JsonNode root) {
    JsonNode value = root.path(settings.keyOf("aws_services"));
    Set<String> services = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(each -> services.add(each.asText()));
    } else if (value.isTextual()) {
      services.addAll(List.of(LIST_SEPARATOR.split(value.asText())));
    }
    return services.stream()
        .filter(each -> !each.isBlank())
        .map(each -> settings.canonical("aws_services", each))
        .distinct()
        .toList();
  }

  private OptionalDouble trainingQuality(JsonNode root, List<Problem> problems) {
    JsonNode value = root.path(settings.keyOf("training_quality"));
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(value.asText().strip()));
    } catch (NumberFormatException e) {
      problems.add(malformed("training_quality", value));
      return OptionalDouble.empty();
    }
  }

  private Optional<Instant> authoredAt(JsonNode root, List<Problem> problems) {
    JsonNode value = root.path(settings.keyOf("authored_at"));
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(value.asText().strip()));
    } catch (DateTimeException e) {
      problems.add(malformed("authored_at", value));
      return Optional.empty();
    }
  }

  /** Reads a date, a local date-time (taken as UTC) or one with an offset. */
  private static Instant instant(String written) {
    String iso = written.replace(' ', 'T');
    if (!iso.contains("T")) {
      return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    TemporalAccessor parsed = DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime withOffset
        ? withOffset.toInstant()
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }

  private static Problem malformed(String column, JsonNode value) {
    return Problem.ofDocument(ProblemCode.ATTRIBUTE_MALFORMED, column + " has the value " + value);
  }
}
