package dev.weakspot.weakness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a title tells of, without where and when it happened. */
final class TitleSubject {

  private static final List<String> PREPOSITIONS =
      List.of("in", "on", "at", "during", "after", "before", "for", "within");

  /** Nouns of where and when something happened: they do not tell what. */
  private static final List<String> CIRCUMSTANCES =
      List.of(
          "production",
          "prod",
          "staging",
          "development",
          "environments?",
          "deployments?",
          "redeployment",
          "deploy",
          "runs?",
          "build",
          "migration",
          "release",
          "rollout",
          "account",
          "team",
          "stacks?",
          "modules?");

  private static final Pattern PREPOSITION = word(PREPOSITIONS, "(?=[^a-z0-9])");
  private static final Pattern LAST_CIRCUMSTANCE = word(CIRCUMSTANCES, "[^a-z0-9]*\\z");

  /** So many words before it say what. */
  private static final int WORDS_OF_SUBJECT = 2;

  private TitleSubject() {}

  /**
   * The title without a last part that tells where or when, such as {@code for the platform team}
   * or {@code during migration}; the whole title where too little would be left.
   */
  static String of(String title) {
    String parted = Humps.part(title);
    Matcher last = LAST_CIRCUMSTANCE.matcher(parted);
    if (!last.find()) {
      return title;
    }
    Matcher preposition = PREPOSITION.matcher(parted).region(0, last.start());
    int end = 0;
    while (preposition.find()) {
      end = preposition.start();
    }
    String subject = parted.substring(0, end).strip();
    return TellingWords.of(subject).size() >= WORDS_OF_SUBJECT ? subject : title;
  }

  private static Pattern word(List<String> words, String after) {
    return Pattern.compile(
        "(?<![a-z0-9])(?:" + String.join("|", words) + ")" + after, Pattern.CASE_INSENSITIVE);
  }
}
