package dev.doctown.transforms.core.generation;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GenerationSpeed;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.StopReason;
import dev.doctown.transforms.spi.TextGenerator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers what a test says, in order; a token is a character, an empty answer a fault. */
final class QueuedWriter implements TextGenerator {
  private final Deque<String> answers;
  private final int context;
  private final boolean thinks;
  private final List<GenerationRequest> requests = new ArrayList<>();

  QueuedWriter(int context, boolean thinks, String... answers) {
    this.context = context;
    this.thinks = thinks;
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  /** What it was asked. */
  List<GenerationRequest> requests() {
    return requests;
  }

  @Override
  public GeneratorIdentity identity() {
    return new GeneratorIdentity("queued", "0".repeat(64), "queue 1");
  }

  @Override
  public String backend() {
    return "none";
  }

  @Override
  public int contextLength() {
    return context;
  }

  @Override
  public boolean thinks() {
    return thinks;
  }

  @Override
  public int countPrompt(GenerationRequest request) {
    return countTokens(request.instructions() + request.shared() + request.own());
  }

  @Override
  public int countTokens(String text) {
    return text.length();
  }

  @Override
  public GenerationResult generate(GenerationRequest request, GenerationListener listener) {
    requests.add(request);
    String answer = answers.remove();
    if (answer.isEmpty()) {
      throw new DoctownException(ErrorCode.GENERATION_FAILED, "the model's process died");
    }
    int prompt = countPrompt(request);
    return new GenerationResult(
        "", answer, StopReason.SCHEMA, prompt, 0, 0, countTokens(answer), 1, 1);
  }

  @Override
  public int places() {
    return 1;
  }

  @Override
  public GenerationSpeed speed() {
    return new GenerationSpeed(1000, 100);
  }

  @Override
  public void close() {}
}
