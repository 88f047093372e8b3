package dev.weakspot.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small documents that together fill every table, made from a seed. */
final class ExampleDocuments {

  private static final List<String> TITLES =
      List.of(
          "Missing environment suffix",
          "Wildcard actions in the deployment role",
          "Log groups keep events for ever",
          "Region written into the dashboard",
          "Bucket without encryption",
          "Subscription filter without permission",
          "Alarm that nobody receives",
          "Unit tests left out",
          "Database password in plain text",
          "Security group open to the world",
          "Unknown property of the cluster",
          "Stack outputs missing");

  private static final List<String> LEVELS = List.of("Critical", "High", "Medium", "Low");

  private static final List<String> WORDS =
      List.of(
          "the answer",
          "a queue",
          "every stack",
          "the reference",
          "one account",
          "a key policy",
          "the pipeline",
          "names",
          "two regions",
          "a schedule",
          "retries",
          "the table");

  private ExampleDocuments() {}

  /** A document; equal seeds give equal texts. */
  static String text(long seed) {
    Random random = new Random(seed);
    if (random.nextInt(12) == 0) {
      return "# Model Response Failures\n\nNo failures were found in this response.\n";
    }
    List<String> titles = new ArrayList<>(TITLES);
    Collections.shuffle(titles, random);
    int failures = 1 + random.nextInt(4);
    StringBuilder text = new StringBuilder("# Model Response Failures\n\n");
    text.append("The response to task ").append(seed).append(" differs from the ideal one.\n");
    for (int i = 0; i < failures; i++) {
      text.append(failure(i + 1, titles.get(i), random));
    }
    text.append("\n## Summary\n\n- **Total failures**: ")
        // Sometimes the author counted wrongly: a row in problems.
        .append(random.nextInt(4) == 0 ? failures + 1 : failures)
        .append("\n- **Primary knowledge gaps**:\n  1. Permissions of ")
        .append(words(random))
        .append("\n  2. Names that hold ")
        .append(words(random))
        .append("\n- **Training value**: High - ")
        .append(words(random))
        .append('\n');
    return text.toString();
  }

  private static String failure(int number, String title, Random random) {
    StringBuilder text = new StringBuilder("\n### %d. %s\n\n".formatted(number, title));
    text.append("**Impact Level**: %s\n\n".formatted(LEVELS.get(random.nextInt(4))))
        .append(
            "**MODEL_RESPONSE Issue**: %s, where %s and %s meet.\n\n"
                .formatted(title, words(random), words(random)));
    if (random.nextBoolean()) {
      text.append(
          "```hcl\nresource \"aws_thing\" \"it\" {\n  size = %d\n}\n```\n\n"
              .formatted(random.nextInt(100)));
    }
    text.append(
            "**IDEAL_RESPONSE Fix**: Look at %s before %s.\n\n"
                .formatted(words(random), words(random)))
        .append(
            "**Root Cause**: Nobody compared %s with %s.\n\n"
                .formatted(words(random), words(random)));
    if (random.nextBoolean()) {
      text.append(
          "**AWS Documentation Reference**: https://docs.example.com/guide/%d\n\n"
              .formatted(random.nextInt(50)));
    }
    text.append(
        "**Cost/Security/Performance Impact**:\n- Security: %s is open\n".formatted(words(random)));
    if (random.nextInt(3) == 0) {
      text.append("\nAsk ops-%d@example.com about it.\n".formatted(random.nextInt(9)));
    }
    return text.toString();
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
    for (int i = random.nextInt(4); i > 0; i--) {
      words.append(" and ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }
}
