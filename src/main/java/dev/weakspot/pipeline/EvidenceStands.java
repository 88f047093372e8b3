package dev.weakspot.pipeline;

import org.apache.spark.sql.api.java.UDF4;

/** Whether a text stands in a document, word for word, starting on one of some lines. */
final class EvidenceStands implements UDF4<String, Integer, Integer, String, Boolean> {

  private static final long serialVersionUID = 1L;

  @Override
  public Boolean call(String document, Integer first, Integer last, String evidence) {
    if (document == null || first == null || last == null || first < 1 || last < first) {
      return false;
    }
    int start = startOfLine(document, first);
    int lastStart = startOfLine(document, last);
    if (start < 0 || lastStart < 0) {
      return false;
    }
    int end = endOfLine(document, lastStart);
    int found = document.indexOf(evidence, start);
    return found >= 0 && found <= end;
  }

  /** Index of the first character of a 1-based line; lines end in LF, CR or both. */
  private static int startOfLine(String document, int line) {
    int index = 0;
    for (int current = 1; current < line; current++) {
      index = endOfLine(document, index);
      if (index >= document.length()) {
        return -1;
      }
      boolean both =
          document.charAt(index) == '\r'
              && index + 1 < document.length()
              && document.charAt(index + 1) == '\n';
      index += both ? 2 : 1;
    }
    return index;
  }

  private static int endOfLine(String document, int from) {
    int index = from;
    while (index < document.length()
        && document.charAt(index) != '\n'
        && document.charAt(index) != '\r') {
      index++;
    }
    return index;
  }
}
