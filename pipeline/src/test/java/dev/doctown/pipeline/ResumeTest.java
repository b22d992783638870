package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that dies while a model writes goes on where it was when the same is built again. */
class ResumeTest {
  private static final int DEATHS = 20;
  private static final int THREADS = 2;

  @TempDir private static Path folder = Path.of("");
  private static PackReceipt undisturbed = new PackReceipt();
  private static int calls;

  @BeforeAll
  static void buildUndisturbed() throws IOException {
    undisturbed = build(model(), Files.createDirectory(folder.resolve("undisturbed")));
    calls = requests();
  }

  static IntStream seeds() {
    return IntStream.range(0, DEATHS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasAnsweredBeforeADeathIsNotAskedAgain(int seed) throws IOException {
    final int before = requests();
    int answers = new Random(seed).nextInt(calls);
    Path store = Files.createTempDirectory(folder, "answers");

    ScriptedGenerators.dieAfter(model(), answers);
    try {
      assertThrows(Throwable.class, () -> build(model(), store));
    } finally {
      ScriptedGenerators.revive(model());
    }
    PackReceipt resumed = build(model(), store);

    String what = "seed " + seed + ", after " + answers + " of " + calls + " answers";
    int asked = requests() - before;
    assertTrue(asked <= calls + THREADS, () -> what + ": " + asked + " calls");
    assertArrayEquals(PackRows.bytes(undisturbed), PackRows.bytes(resumed), what);
  }

  private static String model() {
    return ScriptedGenerators.model(ScriptedWriter.READER, "resumed");
  }

  private static int requests() {
    return ScriptedGenerators.requests(model()).size();
  }

  private static PackReceipt build(String model, Path answers) throws IOException {
    return Builds.build(
        Builds.direct(THREADS),
        Builds.documented(
            MemoryRepositories.put("resumed", LendingCode.files()),
            Files.createTempDirectory(folder, "work"),
            model,
            0,
            List.of(),
            answers));
  }
}
