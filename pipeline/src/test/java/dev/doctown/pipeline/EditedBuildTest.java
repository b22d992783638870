package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import dev.doctown.transforms.spi.GenerationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Behind any edit the docpack that is built with the answers of the one before is, byte for byte,
 * the one that is built without them, and asks only what the edit made new.
 */
class EditedBuildTest {
  private static final int EDITS = 2 * LendingEdits.Kind.values().length;
  private static final String MODEL = ScriptedGenerators.model(ScriptedWriter.READER, "edited");

  @TempDir private static Path folder = Path.of("");
  private static PackReceipt before = new PackReceipt();

  @BeforeAll
  static void buildBefore() throws IOException {
    before = build(LendingCode.files(), List.of());
  }

  static IntStream seeds() {
    return IntStream.range(0, EDITS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anEditAsksWhatItMadeNewAndNothingElse(int seed) throws IOException {
    WrittenState state = new WrittenState(LendingCode.files(), before);
    LendingEdits edit = new LendingEdits(LendingCode.files(), state.functions(), seed);
    int asked = requests().size();

    PackReceipt incremental = build(edit.files(), List.of(PackRows.path(before).toString()));

    Set<String> questions = new HashSet<>();
    List<GenerationRequest> requests = requests();
    requests.subList(asked, requests.size()).forEach(request -> questions.add(request.own()));
    if (edit.kind().isOfNoConcern()) {
      assertEquals(Set.of(), questions, edit.what());
    } else {
      int allowed = new WrittenState(edit.files(), incremental).questionsBehind(state);
      assertTrue(
          questions.size() <= allowed,
          () -> edit.what() + ": allowed " + allowed + ", asked " + questions);
    }
    PackReceipt clean = build(edit.files(), List.of());
    assertArrayEquals(PackRows.bytes(clean), PackRows.bytes(incremental), edit.what());
  }

  private static List<GenerationRequest> requests() {
    return ScriptedGenerators.requests(MODEL);
  }

  private static PackReceipt build(Map<String, byte[]> files, List<String> known)
      throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    PackReceipt receipt =
        Builds.build(
            Builds.direct(2),
            Builds.documented(
                MemoryRepositories.put("lending", files),
                work,
                MODEL,
                0,
                known,
                Files.createTempDirectory(folder, "answers")));
    assertNull(receipt.getFault());
    return receipt;
  }
}
