package dev.doctown.transforms.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import dev.doctown.transforms.spi.UnitVector;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
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
    NDList inputs = new NDList();
    for (ModelSignature.Input input : signature.inputs()) {
      long[] values =
          switch (input.role()) {
            case IDS -> ids;
            case MASK -> filled(ids.length, 1);
            case TYPES -> filled(ids.length, 0);
            case POSITIONS -> positions(ids.length);
          };
      NDArray array = tensor(context.getNDManager(), values, input.wide());
      array.setName(input.name());
      inputs.add(array);
    }
    return inputs;
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

  private static NDArray tensor(NDManager manager, long[] values, boolean wide) {
    Shape shape = new Shape(1, values.length);
    if (wide) {
      return manager.create(LongBuffer.wrap(values), shape, DataType.INT64);
    }
    int[] narrow = new int[values.length];
    Arrays.setAll(narrow, i -> (int) values[i]);
    return manager.create(IntBuffer.wrap(narrow), shape, DataType.INT32);
  }

  private static long[] filled(int length, long value) {
    long[] values = new long[length];
    Arrays.fill(values, value);
    return values;
  }

  private static long[] positions(int length) {
    long[] values = new long[length];
    Arrays.setAll(values, i -> i);
    return values;
  }
}
