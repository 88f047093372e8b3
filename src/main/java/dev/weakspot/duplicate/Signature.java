package dev.weakspot.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * A MinHash signature. Texts that share a band of it are candidates for near-duplicates: of pairs
 * that overlap by 0.8, 9,998 in 10,000 do; of pairs that overlap by 0.3, one in eight.
 */
public final class Signature {

  /** Hashes in a signature. */
  public static final int LENGTH = 64;

  private static final int ROWS_PER_BAND = 4;

  private final long[] minima;

  Signature(long[] minima) {
    this.minima = minima;
  }

  /** The signature with these hashes, none or {@link #LENGTH}. */
  public static Signature of(List<Long> minima) {
    return new Signature(minima.stream().mapToLong(Long::longValue).toArray());
  }

  /** Its hashes, none or {@link #LENGTH}. */
  public List<Long> minima() {
    return Arrays.stream(minima).boxed().toList();
  }

  /** One hash for each band, none for an empty signature; bands differ even where rows agree. */
  public List<Long> bands() {
    Long[] bands = new Long[minima.length / ROWS_PER_BAND];
    for (int band = 0; band < bands.length; band++) {
      long hash = band;
      for (int row = 0; row < ROWS_PER_BAND; row++) {
        hash = Shingles.mix(hash * 31 + minima[band * ROWS_PER_BAND + row]);
      }
      bands[band] = hash;
    }
    return List.of(bands);
  }
}
