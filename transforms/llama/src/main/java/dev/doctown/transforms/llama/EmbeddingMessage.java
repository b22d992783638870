package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.Embedding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Vectors between the processes: of each its tokens, windows, length and components. */
final class EmbeddingMessage {
  private EmbeddingMessage() {}

  static byte[] bytes(List<Embedding> embeddings) {
    int size =
        embeddings.stream()
            .mapToInt(each -> 3 * Integer.BYTES + each.vector().length * Float.BYTES)
            .sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    for (Embedding each : embeddings) {
      out.putInt(each.tokenCount()).putInt(each.windows()).putInt(each.vector().length);
      for (float component : each.vector()) {
        out.putFloat(component);
      }
    }
    return out.array();
  }

  static List<Embedding> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<Embedding> embeddings = new ArrayList<>();
    while (in.hasRemaining()) {
      int tokens = in.getInt();
      int windows = in.getInt();
      float[] vector = new float[in.getInt()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = in.getFloat();
      }
      embeddings.add(new Embedding(vector, tokens, windows));
    }
    return embeddings;
  }
}
