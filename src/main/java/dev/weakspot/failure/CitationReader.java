package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** Finds links in text: {@code [label](url)}, {@code <url>} and bare addresses. */
final class CitationReader {

  private final SourceLines source;
  private int searchedFrom;
  private int found = -1;

  CitationReader(SourceLines source) {
    this.source = source;
  }

  /** The links in {@code passages}, code left out, in order. */
  List<Citation> read(List<Passage> passages) {
    List<Citation> citations = new ArrayList<>();
    for (Passage passage : passages) {
      if (!passage.isCode()) {
        readOne(passage, citations);
      }
    }
    return citations;
  }

  private void readOne(Passage passage, List<Citation> citations) {
    String text = source.text();
    int at = next(passage.from());
    while (at + "http".length() <= passage.to()) {
      int end = at;
      while (end < passage.to() && isAddress(text.charAt(end))) {
        end++;
      }
      String url = trimmed(text.substring(at, end));
      if (isWhole(url)) {
        citations.add(new Citation(url, labelBefore(at, passage.from()), source.lineAt(at)));
      }
      at = next(Math.max(end, at + 1));
    }
  }

  /** Where the next address may start; a search that came further already tells. */
  private int next(int from) {
    if (from < searchedFrom || from > found) {
      int at = source.text().indexOf("http", from);
      searchedFrom = from;
      found = at < 0 ? Integer.MAX_VALUE - "http".length() : at;
    }
    return found;
  }

  private static boolean isWhole(String url) {
    int host = url.indexOf("://");
    return (url.startsWith("http://") || url.startsWith("https://")) && url.length() > host + 4;
  }

  private static boolean isAddress(char each) {
    return each > ' ' && "<>\"`|)]}*".indexOf(each) < 0;
  }

  private static String trimmed(String url) {
    int end = url.length();
    while (end > 0 && ".,;:'!?".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    return url.substring(0, end);
  }

  private String labelBefore(int at, int from) {
    String text = source.text();
    if (at - 2 < from || text.charAt(at - 1) != '(' || text.charAt(at - 2) != ']') {
      return "";
    }
    int open = text.lastIndexOf('[', at - 3);
    return open < from ? "" : text.substring(open + 1, at - 2);
  }
}
