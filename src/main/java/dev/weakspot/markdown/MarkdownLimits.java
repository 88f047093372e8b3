package dev.weakspot.markdown;

/**
 * How much one document may cost.
 *
 * @param characters the longest text that is parsed, in UTF-16 units
 * @param stepsPerCharacter how often, on average, the parser may look at a character; real
 *     documents need at most 124
 * @param nesting how deep blocks may nest before the rest counts as running text
 */
public record MarkdownLimits(int characters, int stepsPerCharacter, int nesting) {

  public MarkdownLimits {
    if (characters < 1 || stepsPerCharacter < 1 || nesting < 1) {
      throw new IllegalArgumentException("limits must be 1 or more");
    }
  }

  /** Limits that no real document comes near. */
  public static MarkdownLimits defaults() {
    return new MarkdownLimits(8 << 20, 1000, 60);
  }
}
