package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of another subject before is dropped, whatever order ranges come in. */
class RepetitionsTest {
  private static final DocumentedSubject FIRST =
      subject("a", 1, "Adds the weights.", "Parcels have weights.");
  private static final DocumentedSubject SECOND =
      subject("b", 1, "Weighs a letter.", "Parcels have a weight.", "Parcels have weights.");
  private static final DocumentedSubject THIRD = subject("c", 1, "Adds the weight.");
  private static final DocumentedSubject ABOVE = subject("a0", 2, "Weighs a letter.", "Is a type.");

  @TempDir private Path folder = Path.of("");

  @Test
  void theFirstByLevelAndIdKeepsWhatOthersSayAgain() throws IOException {
    WorkDirectory work = WorkDirectory.at(folder);
    Repetitions repetitions =
        Repetitions.among(
            work,
            List.of(
                batch(work, 2, 0, ABOVE),
                batch(work, 1, 9, SECOND, THIRD),
                batch(work, 1, 0, FIRST)));

    assertSame(FIRST, repetitions.without(FIRST));
    DocumentedSubject second = repetitions.without(SECOND);
    assertEquals(
        List.of("Weighs a letter.", "Parcels have a weight."),
        second.getStatements().stream().map(Statement::getText).toList());
    assertEquals(List.of(new Rejection("key of b", 2, "repetition")), second.getRejections());
    assertEquals(List.of(), repetitions.without(THIRD).getStatements());
    assertEquals(
        List.of("Is a type."),
        repetitions.without(ABOVE).getStatements().stream().map(Statement::getText).toList());
    assertEquals(
        List.of(
            count(1, 3, 2, 4, new GateCount("literals", 5L), new GateCount("repetition", 2L)),
            count(2, 1, 1, 1, new GateCount("repetition", 1L)),
            count(3, 1, 1, 1)),
        repetitions.counted(
            List.of(
                count(1, 3, 3, 6, new GateCount("literals", 5L)),
                count(2, 1, 1, 2),
                count(3, 1, 1, 1))));
  }

  private static DocumentedBatch batch(
      WorkDirectory work, int level, int range, DocumentedSubject... subjects) throws IOException {
    return DocumentedBatch.newBuilder()
        .setRepository("id")
        .setLevel(level)
        .setRange(range)
        .setRuns(RunWriter.write(work, RunKind.DOCUMENTED, List.of(subjects)).stream().toList())
        .setTasks(subjects.length)
        .setGenerated(subjects.length)
        .setCalls(0)
        .setReused(0)
        .build();
  }

  private static DocumentedSubject subject(String id, int level, String... texts) {
    List<Statement> statements = new ArrayList<>();
    Stream.of(texts)
        .forEach(
            text ->
                statements.add(
                    new Statement(
                        text,
                        "detail",
                        null,
                        "supported",
                        List.of(),
                        "key of " + id,
                        statements.size())));
    return DocumentedSubject.newBuilder()
        .setSubject(id)
        .setLevel(level)
        .setName(id)
        .setStatus("generated")
        .setStatements(statements)
        .setRejections(List.of())
        .setGenerationKeys(List.of("key of " + id))
        .setStartLine(0)
        .setEndLine(0)
        .setAuthored(false)
        .build();
  }

  private static LevelCount count(
      int level, long tasks, long generated, long statements, GateCount... dropped) {
    return LevelCount.newBuilder()
        .setLevel(level)
        .setTasks(tasks)
        .setGenerated(generated)
        .setCalls(0)
        .setReused(0)
        .setStatements(statements)
        .setDropped(List.of(dropped))
        .build();
  }
}
