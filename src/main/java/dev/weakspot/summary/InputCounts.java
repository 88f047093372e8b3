package dev.weakspot.summary;

/**
 * What became of the files of one run's input: {@code discovered = unchanged + parsed + failed}.
 *
 * @param discovered files that the input names
 * @param unchanged not read, because the lake holds them already
 * @param parsed read and parsed in this run
 * @param failed could not be read or parsed; each has a row in {@code problems}
 * @param missing in the lake from earlier runs, no longer in the input
 */
public record InputCounts(long discovered, long unchanged, long parsed, long failed, long missing) {

  public InputCounts {
    if (discovered != unchanged + parsed + failed) {
      throw new IllegalArgumentException(
          discovered
              + " discovered is not "
              + unchanged
              + " unchanged + "
              + parsed
              + " parsed + "
              + failed
              + " failed");
    }
  }
}
