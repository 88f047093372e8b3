package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The total that a sentence states: {@code The deployment met 6 distinct errors}. */
final class ProseTotal {

  /** Further down, a number in running text counts something else. */
  private static final int NEAR_THE_TOP = 40;

  /** A line with fewer words is an entry of a list of counts. */
  private static final int SHORTEST_SENTENCE = 8;

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(?<![\\d.#-])\\b(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) "
              + "(?:(?:distinct|critical|major|significant|key|specific|infrastructure) )*"
              + "(?:issues|errors|failures|problems|gaps|deficiencies|fixes)\\b");

  private static final List<String> WORDS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private ProseTotal() {}

  /** States the first total near the top of {@code passages} in {@code tally}. */
  static void read(List<Passage> passages, SourceLines source, Tally tally) {
    for (Passage passage : passages) {
      boolean near = passage.line() <= NEAR_THE_TOP && !passage.startsItem();
      boolean words = passage.isText() || passage.kind() == Passage.Kind.HEADING;
      OptionalInt total = near && words ? in(passage.text(source)) : OptionalInt.empty();
      if (total.isPresent()) {
        tally.putTotal(passage.line(), total.getAsInt());
        return;
      }
    }
  }

  /** The total that {@code text} states. */
  static OptionalInt in(String text) {
    Matcher matcher = TOTAL.matcher(text);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    int word = WORDS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT));
    return OptionalInt.of(word < 0 ? Integer.parseInt(matcher.group(1)) : word + 2);
  }

  /** Whether {@code text} is a sentence that states a total rather than an entry that counts. */
  static boolean isStatedBy(String text) {
    boolean sentence =
        text.indexOf(':') < 0 && Words.of(text).split(" ").length > SHORTEST_SENTENCE;
    return sentence && in(text).isPresent();
  }
}
