package dev.weakspot.weakness;

import java.util.Arrays;
import java.util.Objects;

/** A growing array of ints. */
final class IntList {

  private int[] values = new int[256];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[Objects.checkIndex(index, size)];
  }

  int size() {
    return size;
  }

  int[] sorted() {
    int[] result = Arrays.copyOf(values, size);
    Arrays.sort(result);
    return result;
  }
}
