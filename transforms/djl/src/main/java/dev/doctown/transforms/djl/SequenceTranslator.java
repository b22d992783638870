package dev.doctown.transforms.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import dev.doctown.transforms.spi.UnitVector;
import java.util.Arrays;

/** One token sequence in, one L2-normalised vector out; no padding, no second engine for maths. */
final class SequenceTranslator implements NoBatchifyTranslator<long[], float[]> {
  private final ModelSignature signature;
  private final Pooling pooling;

  SequenceTranslator(ModelSignature signature, Pooling pooling) {
    this.signature = signature;
    this.pooling = pooling;
  }

  @Override
  public NDList processInput(TranslatorContext context, long[] ids) {
    return signature.feed(context.getNDManager(), ids, new long[ids.length]);
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList outputs) {
    NDArray output = outputs.get(signature.output());
    long[] shape = output.getShape().getShape();
    float[] values = output.toFloatArray();
    int dimension = (int) shape[shape.length - 1];
    double[] pooled;
    if (shape.length == 3 && shape[0] == 1 && shape[1] > 0) {
      pooled = pooling.pool(values, (int) shape[1], dimension);
    } else if (shape.length == 2 && shape[0] == 1) {
      pooled = new double[dimension];
      Arrays.setAll(pooled, i -> values[i]);
    } else {
      throw new IllegalStateException(
          "output '" + signature.output() + "' has the shape " + Arrays.toString(shape));
    }
    return UnitVector.of(pooled);
  }
}
