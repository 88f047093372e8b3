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
 * The file of a trained model: a format number, the answers with scales and biases, then rarities
 * and weights, deflated. Weights stand answer after answer, which packs better.
 */
final class ModelFile {

  private static final int FORMAT = 0x57534d32;

  private ModelFile() {}

  static void write(LinearModel model, OutputStream stream) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(stream, deflater, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(TextFeatures.BUCKETS);
      out.writeInt(model.answers().size());
      for (int c = 0; c < model.answers().size(); c++) {
        out.writeUTF(model.answers().get(c));
        out.writeFloat(model.scales()[c]);
        out.writeFloat(model.biases()[c]);
      }
      out.write(model.frequencies().steps());
      for (int c = 0; c < model.answers().size(); c++) {
        out.write(model.weights().of(c));
      }
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
        throw new IOException("not a model of this version");
      }
      int size = in.readInt();
      List<String> answers = new ArrayList<>();
      float[] scales = new float[size];
      float[] biases = new float[size];
      for (int c = 0; c < size; c++) {
        answers.add(in.readUTF());
        scales[c] = in.readFloat();
        biases[c] = in.readFloat();
      }
      byte[] steps = new byte[TextFeatures.BUCKETS];
      in.readFully(steps);
      SparseWeights.Builder weights = new SparseWeights.Builder();
      byte[] ofAnswer = new byte[TextFeatures.BUCKETS];
      for (int c = 0; c < size; c++) {
        in.readFully(ofAnswer);
        weights.add(ofAnswer);
      }
      return new LinearModel(
          answers, new DocumentFrequencies(steps), weights.build(), scales, biases);
    }
  }
}
