package dev.weakspot.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a trained network: a format number, the measures, words and answers, then the
 * weights, each row as its scale and a byte a number, deflated.
 */
public final class NetworkFile {

  private static final int FORMAT = 0x57534e31;

  /** More of anything is no network, and no reason to ask for the memory. */
  private static final int MOST = 1 << 20;

  /**
   * Scales have eight trailing zero bits, so that a scale times a byte is exact, and writing a
   * network that was read gives the same scales.
   */
  private static final int TRAILING_BITS = 0xff;

  private NetworkFile() {}

  /** Writes {@code network}; equal networks give equal bytes. */
  public static void write(TextNetwork network, OutputStream stream) throws IOException {
    Shape shape = network.weights().shape();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(stream, deflater, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(shape.dimensions());
      out.writeInt(shape.filtersPerWidth());
      write(network.vocabulary().words(), out);
      for (Question question : Question.values()) {
        write(network.answers(question), out);
      }
      for (Weights.Matrix matrix : network.weights().matrices()) {
        for (int row = 0; row < matrix.values().length; row += matrix.width()) {
          float scale = scale(matrix, row);
          out.writeFloat(scale);
          out.write(bytes(matrix, row, scale));
        }
      }
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads a network.
   *
   * @throws IOException when the stream is no network of this format
   */
  public static TextNetwork read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(stream))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not a network of this version");
      }
      int dimensions = readSize(in);
      int filters = readSize(in);
      Vocabulary vocabulary = new Vocabulary(readTexts(in));
      Map<Question, List<String>> answers = new EnumMap<>(Question.class);
      for (Question question : Question.values()) {
        answers.put(question, readTexts(in));
      }
      Weights weights = new Weights(new Shape(vocabulary.size(), dimensions, filters, answers));
      for (Weights.Matrix matrix : weights.matrices()) {
        byte[] bytes = new byte[matrix.width()];
        for (int row = 0; row < matrix.values().length; row += matrix.width()) {
          float scale = in.readFloat();
          in.readFully(bytes);
          scale(bytes, scale, matrix.values(), row);
        }
      }
      return new TextNetwork(vocabulary, weights);
    } catch (IllegalArgumentException | ArithmeticException broken) {
      throw new IOException("not a network: " + broken.getMessage(), broken);
    }
  }

  /** The weights as they are when read back from a file. */
  static Weights rounded(Weights weights) {
    Weights rounded = new Weights(weights.shape());
    List<Weights.Matrix> matrices = weights.matrices();
    for (int m = 0; m < matrices.size(); m++) {
      Weights.Matrix matrix = matrices.get(m);
      float[] values = rounded.matrices().get(m).values();
      for (int row = 0; row < values.length; row += matrix.width()) {
        float scale = scale(matrix, row);
        scale(bytes(matrix, row, scale), scale, values, row);
      }
    }
    return rounded;
  }

  private static float scale(Weights.Matrix matrix, int row) {
    float largest = 0;
    for (int i = row; i < row + matrix.width(); i++) {
      largest = Math.max(largest, Math.abs(matrix.values()[i]));
    }
    int bits = Float.floatToIntBits(largest / Byte.MAX_VALUE);
    return Float.intBitsToFloat((bits + TRAILING_BITS) & ~TRAILING_BITS);
  }

  private static byte[] bytes(Weights.Matrix matrix, int row, float scale) {
    byte[] bytes = new byte[matrix.width()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (scale == 0 ? 0 : Math.round(matrix.values()[row + i] / scale));
    }
    return bytes;
  }

  private static void scale(byte[] bytes, float scale, float[] values, int row) {
    for (int i = 0; i < bytes.length; i++) {
      values[row + i] = bytes[i] * scale;
    }
  }

  private static void write(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int size = readSize(in);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static int readSize(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("not a network: a size of " + size);
    }
    return size;
  }
}
