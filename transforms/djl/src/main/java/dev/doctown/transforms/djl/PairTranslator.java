package dev.doctown.transforms.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;

/** One pair in, the model's logits out. */
final class PairTranslator implements NoBatchifyTranslator<PairMarks.Sequence, float[]> {
  private final ModelSignature signature;

  PairTranslator(ModelSignature signature) {
    this.signature = signature;
  }

  @Override
  public NDList processInput(TranslatorContext context, PairMarks.Sequence pair) {
    return signature.feed(context.getNDManager(), pair.ids(), pair.types());
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList outputs) {
    NDArray output = outputs.get(signature.output());
    long[] shape = output.getShape().getShape();
    if (shape.length != 2 || shape[0] != 1 || shape[1] != 1) {
      throw new IllegalStateException(
          "output '"
              + signature.output()
              + "' has the shape "
              + Arrays.toString(shape)
              + " where one logit is expected");
    }
    return output.toFloatArray();
  }
}
