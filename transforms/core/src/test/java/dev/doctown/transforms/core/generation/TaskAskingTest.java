package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.core.gate.WordIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a task is asked about, and what counts of its answers. */
class TaskAskingTest {
  private static final String GOOD = answer("Adds the weights of all parcels.", "C1");
  private static final String MISCITED = answer("Adds the weights of all letters.", "C9");
  private static final String WITHOUT_SUMMARY =
      "{\"summary\":{\"text\":\"Adds the weights of all letters.\",\"cites\":[\"C9\"]},"
          + "\"details\":[{\"text\":\"Every parcel has a weight.\",\"cites\":[\"C1\"]}]}";

  @TempDir private Path folder = Path.of("");

  @Test
  void anAnswerThatSaysWhatItIsNeedsNoSecond() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, GOOD);

    TaskAnswer answer = asking(writer, 0.3).ask(task(), null);

    assertEquals("generated", answer.subject().getStatus());
    assertEquals(List.of("Adds the weights of all parcels."), texts(answer));
    assertEquals(1, answer.calls());
    assertEquals(
        new ModelWork(writer.countPrompt(writer.requests().get(0)), 0, GOOD.length(), 2),
        answer.spent());
    assertEquals(List.of(), answer.failures());
  }

  @Test
  void aRejectedAnswerIsAskedForOnceMoreWithAnotherSeed() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, MISCITED, GOOD);

    TaskAnswer answer = asking(writer, 0.3).ask(task(), null);

    assertEquals(List.of("Adds the weights of all parcels."), texts(answer));
    assertEquals(
        List.of(1L, 2L),
        writer.requests().stream().map(request -> request.sampling().seed()).toList());
    assertEquals(
        List.of(new Rejection(answer.generations().get(0).getGenerationKey(), 0, "evidence")),
        answer.subject().getRejections());
    assertEquals(2, answer.subject().getGenerationKeys().size());
  }

  @Test
  void ofTwoAnswersTheOneOfWhichMoreIsLeftCounts() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, WITHOUT_SUMMARY, MISCITED);

    TaskAnswer answer = asking(writer, 0.3).ask(task(), null);

    assertEquals("generated", answer.subject().getStatus());
    assertEquals(List.of("Every parcel has a weight."), texts(answer));
    assertEquals(2, answer.calls());
  }

  @Test
  void whatIsNoJsonIsRejectedAsAWhole() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, "Well.", "{\"summary\":7}");

    TaskAnswer answer = asking(writer, 0.3).ask(task(), null);

    assertEquals("rejected", answer.subject().getStatus());
    assertEquals(
        List.of("schema -1", "schema -1"),
        answer.subject().getRejections().stream()
            .map(rejection -> rejection.getGate() + " " + rejection.getStatement())
            .toList());
  }

  @Test
  void withoutChanceTheSameQuestionIsNotAskedTwice() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, MISCITED);

    assertEquals("rejected", asking(writer, 0).ask(task(), null).subject().getStatus());
    assertEquals(1, writer.requests().size());
  }

  @Test
  void aFaultIsTriedAgainAndThenLeavesTheSubject() throws IOException {
    QueuedWriter dead = new QueuedWriter(8192, false, "", "");

    TaskAnswer failed = asking(dead, 0.3).ask(task(), null);

    assertEquals("failed", failed.subject().getStatus());
    assertEquals(
        List.of(
            new FailureRow(
                "document",
                "5d0c",
                "GENERATION_FAILED",
                "member total: the model gave no answer; it stays as extracted")),
        failed.failures());
    assertEquals(2, failed.calls());

    TaskAnswer healed = asking(new QueuedWriter(8192, false, "", GOOD), 0.3).ask(task(), null);

    assertEquals("generated", healed.subject().getStatus());
    assertEquals(List.of(), healed.failures());
  }

  @Test
  void whatIsLateIsLeftUnlessItsAnswerIsKnown() throws IOException {
    QueuedWriter writer = new QueuedWriter(8192, false, GOOD);
    TaskAsking asking = asking(writer, 0.3);
    DocumentationTask deferred = DocumentationTask.newBuilder(task()).setDeferred(true).build();

    TaskAnswer left = asking.ask(deferred, null);
    TaskAnswer late = asking.ask(task(), 0L);

    assertEquals("deferred", left.subject().getStatus());
    assertEquals("deferred", late.subject().getStatus());
    assertEquals(List.of(), writer.requests());
    // Half of the 448 tokens kept free for an answer, and no thinking.
    assertEquals(224, left.left().orElseThrow().writtenTokens());

    assertEquals("generated", asking.ask(task(), null).subject().getStatus());
    TaskAnswer known = asking.ask(deferred, 0L);

    assertEquals("generated", known.subject().getStatus());
    assertEquals(0, known.calls());
    assertEquals(1, known.known());
    assertEquals(Optional.empty(), known.left());
  }

  @Test
  void whatFitsNoContextIsAFailureAndNoCall() throws IOException {
    QueuedWriter writer = new QueuedWriter(600, false);

    TaskAnswer answer = asking(writer, 0.3).ask(task(), null);

    assertEquals("failed", answer.subject().getStatus());
    assertEquals("PROMPT_TOO_LONG", answer.failures().get(0).getCode());
    assertTrue(writer.requests().isEmpty());
  }

  private static String answer(String text, String label) {
    return "{\"summary\":{\"text\":\"" + text + "\",\"cites\":[\"" + label + "\"]}}";
  }

  private static List<String> texts(TaskAnswer answer) {
    return answer.subject().getStatements().stream().map(Statement::getText).toList();
  }

  private TaskAsking asking(QueuedWriter writer, double temperature) throws IOException {
    Path answers = Files.createTempDirectory(folder, "answers");
    GenerationSettings settings = PromptFittingTest.settings(answers, temperature);
    return new TaskAsking(
        writer,
        new Gates(WordIndex.builder().build(), null),
        new Answers(settings, KnownGenerations.read(List.of())),
        settings,
        new ContextOrder(null));
  }

  private static DocumentationTask task() {
    return PromptFittingTest.task(
        List.of(
            new PromptPart(
                "its source",
                "C1",
                "int total(List<Parcel> parcels) {\n  // weights of all parcels\n"
                    + "  return parcels.sum(Parcel::weight);\n}",
                false,
                0,
                new Evidence("Parcels.java", 3, 6, null))));
  }
}
