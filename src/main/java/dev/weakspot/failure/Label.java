package dev.weakspot.failure;

import java.util.Optional;

/**
 * The label of a field at the start of a line.
 *
 * @param line 1-based line
 * @param text the label as written, without markup and colon
 * @param words the label reduced to words, an ending in brackets left out
 * @param field what it stands for; empty for an unknown label
 * @param valueFrom offset of the first character after label and colon
 * @param bold whether it is marked up as a label
 */
record Label(
    int line, String text, String words, Optional<Field> field, int valueFrom, boolean bold) {

  boolean is(Field wanted) {
    return field.isPresent() && field.get() == wanted;
  }
}
