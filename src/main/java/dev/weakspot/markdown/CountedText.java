package dev.weakspot.markdown;

/**
 * A text that may be looked at only so often: the deterministic guard against inputs on which the
 * parser's work explodes.
 */
final class CountedText implements CharSequence {

  /** The allowance is used up. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the allowance of steps is used up", null, false, false);
    }
  }

  private final String text;
  private long left;

  CountedText(String text, long steps) {
    this.text = text;
    this.left = steps;
  }

  /** How many steps of the allowance are left. */
  long left() {
    return left;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
