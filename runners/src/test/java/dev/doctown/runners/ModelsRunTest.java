package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
          llama.cpp      v0.5.0: runs it here in about 4.7 MB of memory with a context of 4,096\
         tokens, 1.0 MB more for each further answer at a time
          java-llama.cpp 4.2.0: does not: architecture 'qwen3moe' is not one that its llama.cpp of\
         March 2025 computes; fetch a newer one with: doctown engines install
        """,
        run.out()
            .lines()
            .filter(line -> line.contains("llama.cpp"))
            .map(line -> line + "\n")
            .reduce("", String::concat));
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

  /** Only java-llama.cpp is there then, which keeps a context in numbers twice as wide. */
  @Test
  void enginesAreLookedForInTheFolderThatIsNamed() throws IOException {
    String model = RandomModel.write(folder, "llama").toString();
    String none = folder.resolve("none").toString();
    Run check = Run.of("models", "check", model, "--engines-folder", none, "--speed");
    assertEquals(0, check.exit(), check.err());
    List<String> engines =
        check.out().lines().filter(line -> line.contains("llama.cpp")).map(String::strip).toList();
    assertTrue(
        engines.get(0).startsWith("llama.cpp      v0.5.0: does not: ")
            && engines.get(0).contains(" is not in " + none + "; "),
        check.out());
    // Two layers, two heads of 16 numbers, keys and values of four bytes, 4,096 tokens.
    assertTrue(
        engines.get(1).endsWith(" 4,096 tokens, 2.1 MB more for each further answer at a time"),
        check.out());
    assertTrue(
        check
            .out()
            .lines()
            .reduce("", (first, second) -> second)
            .matches(
                "  speed +[\\d.]+ tokens/s of a prompt of \\d+, [\\d.]+ tokens/s of an answer of"
                    + " \\d+"),
        check.out());

    Run run =
        Run.of(
            "models",
            "run",
            model,
            "--engines-folder",
            none,
            "--engine",
            "llama.cpp",
            "--prompt",
            "x");
    assertTrue(run.err().contains(" is not in " + none + "; "), run.err());
  }

  @Test
  void aPromptThatDoesNotFitIsWrongUsage() throws IOException {
    String model = RandomModel.write(folder, "llama").toString();
    Run run =
        Run.of(
            "models",
            "run",
            model,
            "--engine",
            "java-llama.cpp",
            "--prompt",
            "word ".repeat(1000),
            "--context",
            "256",
            "--threads",
            "1");
    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().endsWith(" (PROMPT_TOO_LONG)\n"), run.err());
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
          --max-tokens 0                           | --max-tokens 0; expected 1 or more: an answer needs some
          --max-tokens 10 --max-thinking-tokens 10 | --max-thinking-tokens 10; expected 0 to less than --max-tokens, which is 10, so that an answer has room: give fewer, or more of the latter
          --temperature -1                         | --temperature -1.0; expected 0 to 10: 0 for the likeliest, about 1 for variety
          --top-k -1                               | --top-k -1; expected 0 or more: give a number of tokens, or 0 for all
          --top-p 0                                | --top-p 0.0; expected more than 0 and at most 1: give 1 for all tokens
          --min-p 1                                | --min-p 1.0; expected 0 or more and less than 1: give 0 for all tokens
          --context -1                             | --context -1; expected 0 or more: give as many tokens as prompt, thinking and answer take, or leave it out
          --threads -1                             | --threads -1; expected 0 or more: leave it out for one a core
          --device gpu                             | --device gpu; expected auto, cpu, or cuda, vulkan or metal, with :N for one of several: 'doctown models check MODEL' lists what there is
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

  @Test
  void aBuildWithOtherBytesThanPinnedDoesNotBegin() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    Files.writeString(
        folder.resolve("models.lock"), "0".repeat(64) + "  " + model.getFileName() + "\n");

    Run run =
        Run.of(
            "build",
            "--repo",
            folder.toString(),
            "--output",
            folder.resolve("x.docpack").toString(),
            "--skip-embeddings",
            "--generator-model",
            model.toString());

    assertEquals(1, run.exit());
    assertTrue(run.err().contains("(MODEL_HASH_MISMATCH)"), run.err());
    assertFalse(Files.exists(folder.resolve("x.docpack")));
  }
}
