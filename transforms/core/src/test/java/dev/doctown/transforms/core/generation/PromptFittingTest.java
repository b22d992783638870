package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left out of a prompt when it does not fit, and what never is. */
class PromptFittingTest {
  private static final int ANSWER = 448;

  @Test
  void theLeastImportantPartsAreLeftOutFirst() {
    List<PromptPart> parts =
        List.of(part("C1", 0, 900), part("C2", 3, 300), part("K1", 50, 300), part("K2", 51, 300));
    int all = promptLength(parts);

    assertEquals(List.of("C1", "C2", "K1", "K2"), shown(parts, ANSWER + all));
    assertEquals(List.of("C1", "C2", "K1"), shown(parts, ANSWER + all - 1));
    assertEquals(List.of("C1", "C2"), shown(parts, ANSWER + promptLength(parts.subList(0, 3)) - 1));
    assertEquals(List.of("C1"), shown(parts, ANSWER + promptLength(parts.subList(0, 2)) - 1));
  }

  @Test
  void ofEquallyImportantPartsTheLastGoesFirst() {
    List<PromptPart> parts = List.of(part("C1", 0, 900), part("K1", 7, 300), part("K2", 7, 300));

    assertEquals(List.of("C1", "K1"), shown(parts, ANSWER + promptLength(parts) - 1));
  }

  @Test
  void whatIsNeverLeftOutIsAskedAboutWholeOrNotAtAll() {
    List<PromptPart> parts = List.of(part("C1", 0, 900), part("C2", 0, 900), part("K1", 1, 10));
    int least = promptLength(parts.subList(0, 2));

    assertEquals(List.of("C1", "C2"), shown(parts, ANSWER + least));
    assertEquals(
        Optional.empty(),
        new PromptFitting(
                new QueuedWriter(ANSWER + least - 1, false),
                settings(Path.of("x"), 0.3),
                new ContextOrder(null))
            .question(task(parts), 0));
  }

  /**
   * 448 tokens of an answer and 256 of thinking, but no more than a quarter of the context each.
   */
  @Test
  void thinkingAndAnswerHaveTheirRoom() {
    List<PromptPart> parts = List.of(part("C1", 0, 100));

    assertEquals(List.of(256, 448), budgets(new QueuedWriter(8192, true), parts, 4096));
    assertEquals(List.of(0, 448), budgets(new QueuedWriter(8192, false), parts, 4096));
    // Half of --max-tokens is for the answer, and thinking has what is left.
    assertEquals(List.of(200, 200), budgets(new QueuedWriter(8192, true), parts, 400));
  }

  private static List<Integer> budgets(QueuedWriter writer, List<PromptPart> parts, int maxTokens) {
    var request =
        new PromptFitting(writer, settings(Path.of("x"), 0.3, maxTokens), new ContextOrder(null))
            .question(task(parts), 0)
            .orElseThrow()
            .request();
    return List.of(request.maxThinkingTokens(), request.maxAnswerTokens());
  }

  private static List<String> shown(List<PromptPart> parts, int context) {
    List<String> labels = new ArrayList<>();
    new PromptFitting(
            new QueuedWriter(context, false), settings(Path.of("x"), 0.3), new ContextOrder(null))
        .question(task(parts), 0)
        .orElseThrow()
        .shown()
        .forEach(part -> labels.add(String.valueOf(part.getLabel())));
    return labels;
  }

  private static int promptLength(List<PromptPart> parts) {
    return TaskForm.MEMBER.instructions().length() + PromptText.of(task(parts), parts).length();
  }

  private static PromptPart part(String label, int importance, int length) {
    return new PromptPart("part", label, "x".repeat(length), false, importance, null);
  }

  static DocumentationTask task(List<PromptPart> parts) {
    return DocumentationTask.newBuilder()
        .setSubject("5d0c")
        .setLevel(1)
        .setForm("member")
        .setName("total")
        .setKind("method")
        .setLanguage("java")
        .setSignature("int total(List<Parcel> parcels)")
        .setPath("Parcels.java")
        .setStartLine(3)
        .setEndLine(6)
        .setRank(1)
        .setParameters(List.of("parcels"))
        .setReturns("int")
        .setRelated(List.of())
        .setParts(parts)
        .setOthers(List.of())
        .build();
  }

  static GenerationSettings settings(Path answers, double temperature) {
    return settings(answers, temperature, 4096);
  }

  private static GenerationSettings settings(Path answers, double temperature, int maxTokens) {
    return new GenerationSettings(
        "queued",
        null,
        null,
        null,
        "cpu",
        0,
        null,
        maxTokens,
        null,
        temperature,
        300,
        false,
        List.of(),
        null,
        false,
        answers.toString());
  }
}
