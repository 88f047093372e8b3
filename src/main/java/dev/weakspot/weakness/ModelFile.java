package dev.weakspot.weakness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a trained model: a format number, the categories, then rarities, scales, biases and
 * weights, deflated. Weights stand category after category, which packs better.
 */
final class ModelFile {

  private static final int FORMAT = 0x57534d31;

  private ModelFile() {}

  static void write(LinearModel model, OutputStream stream) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(stream, deflater, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(TextFeatures.BUCKETS);
      out.writeInt(model.categories().size());
      out.writeFloat(model.sharpness());
      for (int c = 0; c < model.categories().size(); c++) {
        out.writeUTF(model.categories().get(c));
        out.writeFloat(model.scales()[c]);
        out.writeFloat(model.biases()[c]);
      }
      out.write(model.frequencies().steps());
      out.write(transposed(model.weights(), TextFeatures.BUCKETS, model.categories().size()));
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException when the stream is no model of this format
   */
  static LinearModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(stream))) {
      if (in.readInt() != FORMAT || in.readInt() != TextFeatures.BUCKETS) {
        throw new IOException("not a classifier of this version");
      }
      int classes = in.readInt();
      float sharpness = in.readFloat();
      List<String> categories = new ArrayList<>();
      float[] scales = new float[classes];
      float[] biases = new float[classes];
      for (int c = 0; c < classes; c++) {
        categories.add(in.readUTF());
        scales[c] = in.readFloat();
        biases[c] = in.readFloat();
      }
      byte[] steps = new byte[TextFeatures.BUCKETS];
      in.readFully(steps);
      byte[] weights = new byte[TextFeatures.BUCKETS * classes];
      in.readFully(weights);
      return new LinearModel(
          categories,
          new DocumentFrequencies(steps),
          transposed(weights, classes, TextFeatures.BUCKETS),
          scales,
          biases,
          sharpness);
    }
  }

  private static byte[] transposed(byte[] matrix, int rows, int columns) {
    byte[] result = new byte[matrix.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column * rows + row] = matrix[row * columns + column];
      }
    }
    return result;
  }
}
