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

  /** The last preposition from which on a title ends with such a noun. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(.*)(?<![a-z0-9])(?:%s)[^a-z0-9](?:.*[^a-z0-9])?(?:%s)[^a-z0-9]*"
              .formatted(String.join("|", PREPOSITIONS), String.join("|", CIRCUMSTANCES)),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** So many words before it say what. */
  private static final int WORDS_OF_SUBJECT = 2;

  private TitleSubject() {}

  /**
   * The title without a last part that tells where or when, such as {@code for the platform team}
   * or {@code during migration}; the whole title where too little would be left.
   */
  static String of(String title) {
    Matcher ending = ENDING.matcher(Humps.part(title));
    if (!ending.matches()) {
      return title;
    }
    String subject = ending.group(1).strip();
    return TellingWords.of(subject).size() >= WORDS_OF_SUBJECT ? subject : title;
  }
}
