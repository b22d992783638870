package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.spi.GenerationRequest;
import java.util.List;

/**
 * What a model is asked, and under which name the answer is kept.
 *
 * @param key see {@link GenerationKey}
 * @param request what goes to the model
 * @param shown the parts of the task that fit
 */
record Question(String key, GenerationRequest request, List<PromptPart> shown) {
  Question {
    shown = List.copyOf(shown);
  }

  /** The prompt as one text, for people. */
  String prompt() {
    return request.instructions() + "\n\n" + request.shared() + request.own();
  }
}
