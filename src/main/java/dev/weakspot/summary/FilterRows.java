package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The documents with failures in small: a few integers each, so that a page can filter by any of
 * their attributes and every figure stays exact. Some 4 bytes a failure, 20 a document.
 *
 * <pre>{@code
 * FilterRows.Builder rows = FilterRows.builder(List.of("platform", "language"), 150_000);
 * documentsInOrderOfTheirId.forEach(row -> rows.add(row));
 * FilterRows all = rows.build();
 * }</pre>
 *
 * <p>Add documents in the order of {@code doc_id}: that is a hash, so the rows kept up to the limit
 * are a random sample of all, and the same from run to run.
 */
public final class FilterRows {

  private static final List<Severity> SEVERITIES = List.of(Severity.values());
  private static final List<DocumentRow.Standing> STANDINGS =
      List.of(DocumentRow.Standing.values());

  private final List<Breakdown> dimensions;
  private final List<String> periods;
  private final List<Target> targets;
  private final int[] starts;
  private final int[] cells;
  private final long documents;

  /**
   * What a failure is counted under.
   *
   * @param weaknessId or empty where it belongs to none
   */
  public record Target(String weaknessId, String category) {

    public Target {
      Objects.requireNonNull(weaknessId, "weaknessId");
      Objects.requireNonNull(category, "category");
    }
  }

  private FilterRows(Builder builder, List<Breakdown> dimensions, List<String> periods) {
    this.dimensions = dimensions;
    this.periods = periods;
    this.targets = List.copyOf(builder.targets.keys());
    this.starts = builder.starts.toArray();
    this.cells = builder.cells.toArray();
    this.documents = builder.documents;
  }

  /** Rows of nothing. */
  public static FilterRows empty() {
    return builder(List.of(), 0).build();
  }

  /**
   * A builder of rows that filter by {@code dimensions}.
   *
   * @param maximumDocuments further documents are counted and not kept
   */
  public static Builder builder(List<String> dimensions, int maximumDocuments) {
    return new Builder(dimensions, maximumDocuments);
  }

  /** Each dimension with its values and the documents kept that have it, most frequent first. */
  public List<Breakdown> dimensions() {
    return dimensions;
  }

  /** Labels of the periods, in order; the empty label, for no time, comes last if at all. */
  public List<String> periods() {
    return periods;
  }

  /** What failures are counted under, by number. */
  public List<Target> targets() {
    return targets;
  }

  /** Documents kept. */
  public int size() {
    return starts.length;
  }

  /** Documents added, kept or not: more than {@link #size()} when the rows are a sample. */
  public long documents() {
    return documents;
  }

  /** Number of the document's value in {@code dimensions().get(dimension)}. */
  public int value(int document, int dimension) {
    return cells[starts[document] + dimension];
  }

  /** Number of the document's period in {@link #periods()}. */
  public int period(int document) {
    return cells[starts[document] + dimensions.size()];
  }

  /** Whether the document counts among the distinct ones. */
  public DocumentRow.Standing standing(int document) {
    return STANDINGS.get(cells[starts[document] + dimensions.size() + 1]);
  }

  /** Failures of the document. */
  public int failures(int document) {
    int end = document + 1 < starts.length ? starts[document + 1] : cells.length;
    return end - firstFailure(document);
  }

  /** Number of the failure's target in {@link #targets()}. */
  public int target(int document, int failure) {
    return cells[firstFailure(document) + failure] / SEVERITIES.size();
  }

  /** The failure's stated severity. */
  public Severity severity(int document, int failure) {
    return SEVERITIES.get(cells[firstFailure(document) + failure] % SEVERITIES.size());
  }

  private int firstFailure(int document) {
    return starts[document] + dimensions.size() + 2;
  }

  /** Collects documents, one at a time. Not thread-safe. */
  public static final class Builder {

    private final List<String> dimensions;
    private final int maximumDocuments;
    private final List<Numbers<String>> values;
    private final Numbers<String> periods = new Numbers<>();
    private final Numbers<Target> targets = new Numbers<>();
    private final Integers starts = new Integers();
    private final Integers cells = new Integers();
    private long documents;

    private Builder(List<String> dimensions, int maximumDocuments) {
      this.dimensions = List.copyOf(dimensions);
      this.maximumDocuments = maximumDocuments;
      this.values = this.dimensions.stream().map(each -> new Numbers<String>()).toList();
    }

    /** Adds a document; call it in the order of {@code doc_id}. */
    public Builder add(DocumentRow row) {
      if (row.values().size() != dimensions.size()) {
        throw new IllegalArgumentException(
            row.values().size() + " values for the dimensions " + dimensions);
      }
      documents++;
      if (starts.size() < maximumDocuments) {
        keep(row);
      }
      return this;
    }

    private void keep(DocumentRow row) {
      starts.add(cells.size());
      for (int dimension = 0; dimension < dimensions.size(); dimension++) {
        cells.add(values.get(dimension).of(row.values().get(dimension)));
      }
      cells.add(periods.of(row.period()));
      cells.add(STANDINGS.indexOf(row.standing()));
      for (RowFailure failure : row.failures()) {
        int target = targets.of(new Target(failure.weaknessId(), failure.category()));
        cells.add(target * SEVERITIES.size() + SEVERITIES.indexOf(failure.severity()));
      }
    }

    /** The rows. The builder is spent afterwards. */
    public FilterRows build() {
      List<Breakdown> counted = new ArrayList<>();
      for (int dimension = 0; dimension < dimensions.size(); dimension++) {
        counted.add(new Breakdown(dimensions.get(dimension), byFrequency(dimension)));
      }
      List<String> inOrder =
          renumber(
              dimensions.size(),
              periods.keys(),
              Comparator.comparing((Integer number) -> periods.keys().get(number).isEmpty())
                  .thenComparing(number -> periods.keys().get(number)));
      return new FilterRows(this, List.copyOf(counted), inOrder);
    }

    private List<NamedCount> byFrequency(int dimension) {
      List<String> names = values.get(dimension).keys();
      long[] counts = new long[names.size()];
      for (int document = 0; document < starts.size(); document++) {
        counts[cells.get(starts.get(document) + dimension)]++;
      }
      Comparator<Integer> frequentFirst =
          Comparator.comparingLong((Integer number) -> -counts[number]).thenComparing(names::get);
      List<Integer> order = order(names.size(), frequentFirst);
      renumber(dimension, names, frequentFirst);
      return order.stream()
          .map(number -> new NamedCount(names.get(number), counts[number]))
          .toList();
    }

    /** Puts the values of one cell of each document into an order; returns their names in it. */
    private List<String> renumber(int cell, List<String> names, Comparator<Integer> comparator) {
      List<Integer> order = order(names.size(), comparator);
      int[] positions = new int[names.size()];
      for (int position = 0; position < positions.length; position++) {
        positions[order.get(position)] = position;
      }
      for (int document = 0; document < starts.size(); document++) {
        int index = starts.get(document) + cell;
        cells.set(index, positions[cells.get(index)]);
      }
      return order.stream().map(names::get).toList();
    }

    private static List<Integer> order(int size, Comparator<Integer> comparator) {
      return IntStream.range(0, size).boxed().sorted(comparator).toList();
    }
  }

  /** Numbers keys in the order of their first appearance. */
  private static final class Numbers<K> {

    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();

    int of(K key) {
      return numbers.computeIfAbsent(
          key,
          absent -> {
            keys.add(absent);
            return keys.size() - 1;
          });
    }

    List<K> keys() {
      return keys;
    }
  }

  /** A growing array of int. */
  private static final class Integers {

    private int[] elements = new int[1024];
    private int size;

    void add(int element) {
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, size + (size >> 1));
      }
      elements[size++] = element;
    }

    int get(int index) {
      return elements[index];
    }

    void set(int index, int element) {
      elements[index] = element;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(elements, size);
    }
  }
}
