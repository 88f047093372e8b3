package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A planted weakness of the sample corpus: one line of {@code sample-weaknesses.tsv}. */
record SampleWeakness(
    String id,
    String category,
    double weight,
    Shape shape,
    String affinity,
    List<Severity> severities,
    String label,
    List<String> keywords,
    String issue,
    String cause,
    String fix) {

  /** How often it is named over time. */
  enum Shape {
    STEADY {
      @Override
      double at(int period, int periods) {
        return 1;
      }
    },
    RISING {
      @Override
      double at(int period, int periods) {
        return 0.2 + 1.8 * period / (periods - 1);
      }
    },
    FALLING {
      @Override
      double at(int period, int periods) {
        return 2 - 1.8 * period / (periods - 1);
      }
    },
    NEW {
      @Override
      double at(int period, int periods) {
        return period < periods - 2 ? 0 : 4;
      }
    },
    GONE {
      @Override
      double at(int period, int periods) {
        return period < periods - 2 ? 2 : 0;
      }
    },
    BACK {
      @Override
      double at(int period, int periods) {
        return period < periods / 3 || period >= periods - 2 ? 1.6 : 0;
      }
    };

    abstract double at(int period, int periods);
  }

  static List<SampleWeakness> all() {
    try (InputStream lines =
        Objects.requireNonNull(SampleWeakness.class.getResourceAsStream("sample-weaknesses.tsv"))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> from(List.of(line.split("\t"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleWeakness from(List<String> cells) {
    return new SampleWeakness(
        cells.get(0),
        cells.get(1),
        Double.parseDouble(cells.get(2)),
        Shape.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
        cells.get(4),
        cells.get(5).chars().mapToObj(SampleWeakness::severity).toList(),
        cells.get(6),
        List.of(cells.get(7).split(", ")),
        cells.get(8),
        cells.get(9),
        cells.get(10));
  }

  private static Severity severity(int letter) {
    return switch (letter) {
      case 'C' -> Severity.CRITICAL;
      case 'H' -> Severity.HIGH;
      case 'M' -> Severity.MEDIUM;
      default -> Severity.LOW;
    };
  }
}
