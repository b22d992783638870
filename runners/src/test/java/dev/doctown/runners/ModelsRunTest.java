package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code models check} and {@code models run}, with a model of random weights. */
class ModelsRunTest {
  @TempDir Path folder = Path.of("");

  @Test
  void checkSaysWhatTheModelIs() throws IOException {
    InstalledEngine.assume();
    Run run = Run.of("models", "check", RandomModel.write(folder, "qwen3moe").toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        """
        random-qwen3moe.gguf
          name           Random qwen3moe
          made for       writing
          architecture   qwen3moe, 2 layers of 64
          parameters     256,384
          quantization   F32
          context        4,096 tokens
          vocabulary     268 tokens, gpt2 (qwen2)
          chat template  qwen3
        """,
        run.out().lines().limit(9).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(
        """
          llama.cpp      v0.5.0: runs it here
          java-llama.cpp 4.2.0: does not: architecture 'qwen3moe' is not one that its llama.cpp of\
         March 2025 computes; fetch a newer one with: doctown engines install
        """,
        run.out()
            .lines()
            .filter(line -> line.contains("llama.cpp"))
            .map(line -> line + "\n")
            .reduce("", String::concat));
    // Two layers, two heads of 16 numbers, keys and values of two bytes, 4,096 tokens.
    assertTrue(
        run.out().contains("tokens, 1.0 MB more for each further answer at a time\n"), run.out());
    assertTrue(
        run.out().lines().reduce("", (first, second) -> second).matches("  (device|or) +cpu, .*"),
        run.out());
  }

  /** No engine is installed for this: java-llama.cpp is part of doctown. */
  @Test
  void theEngineThatIsNamedRuns() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    Run run = run(model, "java-llama.cpp");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("answer 5 tokens"), run.err());
    Path newer = RandomModel.write(folder, "qwen3");
    assertEquals(
        "doctown: "
            + newer
            + ": --engine does not run it here; java-llama.cpp: architecture 'qwen3' is not one"
            + " that its llama.cpp of March 2025 computes; fetch a newer one with: doctown engines"
            + " install (ENGINE_UNAVAILABLE)\n",
        run(newer, "java-llama.cpp").err());
  }

  private static Run run(Path model, String engine) {
    return Run.of(
        "models",
        "run",
        model.toString(),
        "--engine",
        engine,
        "--prompt",
        "x",
        "--max-tokens",
        "5",
        "--threads",
        "1");
  }

  @Test
  void runPrintsTheAnswerAndNothingElse() throws IOException {
    InstalledEngine.assume();
    Path schema =
        Files.writeString(
            folder.resolve("schema.json"),
            "{\"type\":\"object\",\"required\":[\"kind\"],"
                + "\"properties\":{\"kind\":{\"const\":\"function\"}}}");
    Path model = RandomModel.write(folder, "qwen3");
    Run run =
        Run.of(
            "models",
            "run",
            model.toString(),
            "--prompt",
            "What is it?",
            "--json-schema",
            schema.toString(),
            "--max-tokens",
            "60",
            "--threads",
            "1");
    assertEquals(0, run.exit(), run.err());
    assertEquals("{\"kind\":\"function\"}\n", run.out());
    assertTrue(run.err().contains("tokens/s · thinking "), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --max-tokens 10 --max-thinking-tokens 10 | --max-tokens 10, --max-thinking-tokens 10; expected the latter from 0 to less than the former, so that an answer has room
          --temperature -1                         | --temperature -1.0, --top-k 0, --top-p 0.95, --min-p 0.05; expected a temperature from 0 to 10, a number of tokens, a part above 0 and up to 1, one from 0 below 1
          --threads -1                             | --context 0, --threads -1; expected neither below 0
          --device gpu                             | --device gpu; expected auto, cpu, or cuda, vulkan or metal, with :N for one of several
          --engine llama                           | --engine llama; expected one of llama.cpp, java-llama.cpp
          --json-schema /no/such                   | --json-schema /no/such: there is no such file; expected a text file that can be read
          """)
  void refusesWrongOptions(String options, String message) throws IOException {
    Path model = RandomModel.write(folder, "llama");
    String[] words = ("models run " + model + " --prompt x " + options).split(" ", -1);
    Run run = Run.of(words);
    assertEquals("doctown: " + message + " (OPTION_INVALID)\n", run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.gguf"), "no model at all");
    Run run = Run.of("models", "check", file.toString());
    assertEquals(
        "doctown: "
            + file
            + ": it does not begin with GGUF; expected a model in GGUF format (MODEL_INVALID)\n",
        run.err());
  }
}
