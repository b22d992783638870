package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.core.fake.OverlapScorer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextOrderTest {
  private static final List<PromptPart> PARTS =
      List.of(
          part("C1", "void close()", 0),
          part("D1", "Closes the gate.", 1),
          part("K1", "counts sheep", 2),
          part("K2", "close gate slowly", 3),
          part("K3", "close gate", 4));

  private static PromptPart part(String label, String text, int importance) {
    return new PromptPart("part", label, text, false, importance, null);
  }

  private static DocumentationTask task() {
    return DocumentationTask.newBuilder()
        .setSubject("s")
        .setLevel(1)
        .setForm("member")
        .setName("close")
        .setKind("method")
        .setSignature("void close() of a gate")
        .setStartLine(1)
        .setEndLine(1)
        .setRank(0)
        .setParameters(List.of())
        .setRelated(List.of())
        .setParts(PARTS)
        .setOthers(List.of())
        .build();
  }

  private static List<String> importance(List<PromptPart> parts) {
    return parts.stream().map(part -> part.getLabel() + " " + part.getImportance()).toList();
  }

  @Test
  void theBestAnswersStayLongestAndWhatTheTaskIsAboutKeepsItsPlace() {
    ContextOrder order = new ContextOrder(new OverlapScorer());

    assertEquals(Optional.empty(), order.used());
    assertEquals(
        List.of("C1 0", "D1 1", "K1 4", "K2 3", "K3 2"), importance(order.ordered(task(), PARTS)));
    assertEquals(Optional.of(new ModelIdentity("overlap", "0".repeat(64), "words")), order.used());
  }

  @Test
  void withoutARerankerTheTasksOwnOrderHolds() {
    assertEquals(PARTS, new ContextOrder(null).ordered(task(), PARTS));
  }

  @Test
  void whatLeavesNoChoiceIsNotAsked() {
    OverlapScorer scorer = new OverlapScorer();

    assertEquals(
        PARTS.subList(0, 3), new ContextOrder(scorer).ordered(task(), PARTS.subList(0, 3)));
    assertEquals(0, scorer.asked());
  }
}
