package dev.weakspot.config;

/**
 * Where reports go and what they link to.
 *
 * @param folder folder of the reports; empty when not given
 * @param linkTemplate link to a line of a document, with {@code {path}} and {@code {line}}; empty
 *     for none
 */
public record ReportSettings(String folder, String linkTemplate) {}
