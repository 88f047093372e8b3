package dev.weakspot.secret;

import dev.weakspot.secret.Secret.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds and masks credentials and e-mail addresses by the shapes their issuers give them. Names of
 * environment variables, placeholders in angle brackets and the like have other shapes and stay.
 *
 * <pre>{@code
 * SecretScanner.mask("key AKIAABCDEFGHIJKLMNOP"); // "key AKIA████"
 * }</pre>
 */
public final class SecretScanner {

  private static final String MASK = "████";

  /** Characters of an access key or token that stay readable: what kind it is, not what it says. */
  private static final int READABLE = 4;

  /** Each shape is a group of one pattern, so that a text is scanned once. */
  private enum Shape {
    AWS_ACCESS_KEY(Kind.ACCESS_KEY, "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
    AWS_SECRET_KEY(
        Kind.ACCESS_KEY,
        "(?<=secret_access_key.{0,5}[\"'= :]{1,3})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])"),
    PEM(
        Kind.PRIVATE_KEY,
        "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?:[^-]{0,8000}-----END [A-Z ]{0,20}KEY-----)?"),
    GITHUB(Kind.TOKEN, "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,90})\\b"),
    SLACK(Kind.TOKEN, "\\bxox[baprs]-[A-Za-z0-9-]{10,80}"),
    GOOGLE(Kind.TOKEN, "\\bAIza[0-9A-Za-z_-]{35}\\b"),
    JWT(Kind.TOKEN, "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
    EMAIL(
        Kind.EMAIL,
        "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}\\b");

    private final Kind kind;
    private final String expression;

    Shape(Kind kind, String expression) {
      this.kind = kind;
      this.expression = expression;
    }
  }

  /** What every shape but an address begins with or has behind it. */
  private static final List<String> SIGNS =
      List.of(
          "AKIA",
          "ASIA",
          "secret_access_key",
          "-----BEGIN",
          "ghp_",
          "gho_",
          "ghu_",
          "ghs_",
          "ghr_",
          "github_pat_",
          "xox",
          "AIza",
          "eyJ");

  private static final Shape[] SHAPES = Shape.values();

  private static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(SHAPES)
              .map(shape -> "(" + shape.expression + ")")
              .collect(Collectors.joining("|")));

  private SecretScanner() {}

  /** What should not be shown of {@code text}, in its order. */
  public static List<Secret> find(CharSequence text) {
    if (!mayHold(text.toString())) {
      return List.of();
    }
    List<Secret> secrets = new ArrayList<>();
    Matcher matcher = ANY.matcher(text);
    int line = 1;
    int counted = 0;
    while (matcher.find()) {
      for (; counted < matcher.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      secrets.add(new Secret(kindOf(matcher), line, matcher.start(), matcher.end()));
    }
    return secrets;
  }

  /** Whether a search is worth its time: most texts hold no sign of any shape. */
  private static boolean mayHold(String text) {
    return SIGNS.stream().anyMatch(text::contains) || hasAddressSign(text);
  }

  private static boolean hasAddressSign(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at > 0
          && isInAddress(text.charAt(at - 1))
          && at + 1 < text.length()
          && isInAddress(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInAddress(char character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || "._%+-".indexOf(character) >= 0);
  }

  /** {@code text} without what should not be shown. */
  public static String mask(String text) {
    List<Secret> secrets = find(text);
    if (secrets.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Secret secret : secrets) {
      masked.append(text, from, secret.start());
      if (secret.kind() == Kind.ACCESS_KEY || secret.kind() == Kind.TOKEN) {
        masked.append(text, secret.start(), secret.start() + READABLE);
      }
      masked.append(MASK);
      from = secret.end();
    }
    return masked.append(text, from, text.length()).toString();
  }

  private static Kind kindOf(Matcher matcher) {
    for (int group = 1; group <= SHAPES.length; group++) {
      if (matcher.start(group) >= 0) {
        return SHAPES[group - 1].kind;
      }
    }
    throw new IllegalStateException("a match of no shape");
  }
}
