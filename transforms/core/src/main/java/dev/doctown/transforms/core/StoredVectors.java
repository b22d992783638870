package dev.doctown.transforms.core;

import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as records of a run: floats as bytes, unboxed. */
final class StoredVectors {
  private StoredVectors() {}

  static StoredVector of(String textSha256, EmbedderIdentity identity, Embedding embedding) {
    return new StoredVector(
        textSha256,
        identity.modelSha256(),
        identity.engine(),
        embedding.tokenCount(),
        embedding.windows(),
        bytes(embedding.vector()));
  }

  static StoredVector of(EmbeddingVector row) {
    return new StoredVector(
        row.textSha256(),
        row.model(),
        row.engine(),
        row.tokenCount(),
        row.windows(),
        bytes(row.vector()));
  }

  private static ByteBuffer bytes(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes;
  }

  private static EmbeddingVector row(StoredVector stored) {
    ByteBuffer bytes = stored.getVector().duplicate().order(ByteOrder.LITTLE_ENDIAN);
    float[] vector = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(vector);
    return new EmbeddingVector(
        stored.getModel(),
        stored.getTextSha256(),
        stored.getEngine(),
        stored.getTokenCount(),
        stored.getWindows(),
        vector);
  }

  /** Rows of the table {@code embeddings} from runs. */
  static RowIterator<EmbeddingVector> rows(RowIterator<StoredVector> stored) {
    return new RowIterator<>() {
      @Override
      public boolean hasNext() {
        return stored.hasNext();
      }

      @Override
      public EmbeddingVector next() {
        return row(stored.next());
      }

      @Override
      public void close() {
        stored.close();
      }
    };
  }
}
