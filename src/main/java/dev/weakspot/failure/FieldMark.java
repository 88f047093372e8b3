package dev.weakspot.failure;

/**
 * A field found in the body of a failure.
 *
 * @param field what it tells
 * @param words the label's words
 * @param labelLine 1-based line of the label
 * @param evidence its text
 * @param nested whether it was told inside the value of another label
 */
record FieldMark(Field field, String words, int labelLine, Evidence evidence, boolean nested) {}
