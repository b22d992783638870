package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.GenerationRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationStoreTest {
  private static final String KEY = "ab" + "0".repeat(62);

  @TempDir private Path folder = Path.of("");

  private static GenerationRow row(String output) {
    return GenerationRow.newBuilder()
        .setGenerationKey(KEY)
        .setTask("member")
        .setModel("m")
        .setParameters("{}")
        .setEngine("e")
        .setBackend("b")
        .setStatus("answered")
        .setOutput(output)
        .build();
  }

  @Test
  void theFirstAnswerHolds() {
    GenerationStore store = new GenerationStore(folder);

    assertEquals(Optional.empty(), store.find(KEY));
    assertEquals("first", store.keep(row("first")).getOutput());
    assertEquals("first", store.keep(row("second")).getOutput());
    assertEquals(Optional.of(row("first")), new GenerationStore(folder).find(KEY));
  }

  @Test
  void allThreadsReadTheSameAnswer() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> read = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String output = "answer " + i;
      read.add(threads.submit(() -> new GenerationStore(folder).keep(row(output)).getOutput()));
    }
    HashSet<String> answers = new HashSet<>();
    for (Future<String> each : read) {
      answers.add(each.get());
    }
    threads.shutdown();

    assertEquals(1, answers.size());
  }

  @Test
  void anAnswerThatCannotBeReadIsForgotten() throws IOException {
    GenerationStore store = new GenerationStore(folder);
    store.keep(row("first"));
    Path file = folder.resolve("ab").resolve(KEY + ".avro");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 5, 20, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertEquals(Optional.empty(), store.find(KEY), "of " + length + " bytes");
      assertEquals("second", store.keep(row("second")).getOutput());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(file), files.filter(Files::isRegularFile).toList());
    }
  }
}
