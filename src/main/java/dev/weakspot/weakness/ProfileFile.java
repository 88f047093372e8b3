package dev.weakspot.weakness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of learnt profiles: a format number, rarities, then for each weakness its id, categories
 * and words, deflated. A word is the distance of its bucket from the last and a step of a byte.
 */
final class ProfileFile {

  private static final int FORMAT = 0x57535031;

  private ProfileFile() {}

  static void write(WeaknessProfiles profiles, OutputStream stream) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(stream, deflater, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(TextFeatures.BUCKETS);
      out.write(profiles.frequencies().steps());
      out.writeInt(profiles.byId().size());
      for (Map.Entry<String, WeaknessProfile> each : profiles.byId().entrySet()) {
        out.writeUTF(each.getKey());
        write(each.getValue(), out);
      }
    } finally {
      deflater.end();
    }
  }

  private static void write(WeaknessProfile profile, DataOutputStream out) throws IOException {
    out.writeInt(profile.categories().size());
    for (Map.Entry<String, Float> category : profile.categories().entrySet()) {
      out.writeUTF(category.getKey());
      out.writeFloat(category.getValue());
    }
    SparseVector words = profile.words();
    float highest = 0;
    for (float value : words.values()) {
      highest = Math.max(highest, value);
    }
    float scale = highest / Byte.MAX_VALUE;
    out.writeInt(words.size());
    out.writeFloat(scale);
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      out.writeInt(words.buckets()[i] - last);
      out.writeByte(Math.round(words.values()[i] / scale));
      last = words.buckets()[i];
    }
  }

  /**
   * Reads profiles.
   *
   * @throws IOException when the stream holds none of this format
   */
  static WeaknessProfiles read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(stream))) {
      if (in.readInt() != FORMAT || in.readInt() != TextFeatures.BUCKETS) {
        throw new IOException("not profiles of this version");
      }
      DocumentFrequencies frequencies =
          new DocumentFrequencies(in.readNBytes(TextFeatures.BUCKETS));
      SortedMap<String, WeaknessProfile> profiles = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String id = in.readUTF();
        profiles.put(id, profile(in));
      }
      return new WeaknessProfiles(frequencies, profiles);
    }
  }

  private static WeaknessProfile profile(DataInputStream in) throws IOException {
    SortedMap<String, Float> categories = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String category = in.readUTF();
      categories.put(category, in.readFloat());
    }
    int size = in.readInt();
    float scale = in.readFloat();
    int[] buckets = new int[size];
    float[] values = new float[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += in.readInt();
      buckets[i] = last;
      values[i] = in.readUnsignedByte() * scale;
    }
    return new WeaknessProfile(categories, new SparseVector(buckets, values));
  }
}
