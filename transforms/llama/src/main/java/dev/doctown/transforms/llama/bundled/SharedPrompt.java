package dev.doctown.transforms.llama.bundled;

import de.kherud.llama.InferenceParameters;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The shared part of prompts, computed once for requests that follow each other. The library keeps
 * what a prompt has in common with the one before it, wherever that ends, and computes its last
 * token again: results would depend on what came before. So the shared part is shown by itself, and
 * once more, before every request; then it is always computed in the same steps.
 */
final class SharedPrompt {
  private final BundledModel model;
  private int[] kept = new int[0];

  SharedPrompt(BundledModel model) {
    this.model = model;
  }

  /** Shows it; returns how many tokens of it were there already. */
  int show(int[] shared, int anyToken, Predicate<String> pieces) {
    boolean same = shared.length > 0 && Arrays.equals(kept, shared);
    if (!same) {
      forget();
      model.write(new int[] {anyToken}, oneToken().setCachePrompt(false), pieces);
      if (shared.length > 0) {
        model.write(shared, oneToken(), pieces);
      }
    }
    if (shared.length > 0) {
      model.write(shared, oneToken(), pieces);
    }
    kept = shared;
    return same ? shared.length - 1 : 0;
  }

  /** It is unknown what the library keeps. */
  void forget() {
    kept = new int[0];
  }

  /** The library writes at least one. */
  private static InferenceParameters oneToken() {
    return new InferenceParameters("").setNPredict(1).setTopK(1);
  }
}
