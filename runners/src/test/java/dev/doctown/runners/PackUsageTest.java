package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command cannot do with a docpack that is whole, it says, with what to do instead. */
class PackUsageTest {
  @TempDir private Path folder = Path.of("");

  private String written() {
    return HandPack.write(
            folder, List.of(HandPack.file("a.java", "Java", "syntax", null)), List.of())
        .file()
        .toString();
  }

  private static void assertSays(int exit, String message, Run run) {
    assertEquals("doctown: " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(exit, run.exit());
  }

  @Test
  void allWithoutFailuresIsWrong() {
    assertSays(
        2,
        "--all lists failures: add --failures, or leave it out (OPTION_INVALID)",
        Run.of("inspect", "--all", "--json", written()));
  }

  @Test
  void theDocpackComesFirst() {
    String pack = written();

    String message =
        " does not exist; the docpack comes first, before what is sought: "
            + pack
            + " (PACK_NOT_FOUND)";
    assertSays(2, "overview" + message, Run.of("show", "overview", pack));
    assertSays(2, "how" + message, Run.of("search", "how", "to", pack));
  }

  @Test
  void aRerankerThatIsNotThereIsRefused() {
    Run run = Run.of("search", written(), "zyzzyva", "--reranker-model", "no/model");

    assertSays(
        2,
        "--reranker-model no/model: expected a GGUF file, or OWNER/REPO[:FILE] of one that was"
            + " pulled, or a directory with model.onnx and tokenizer.json (MODEL_NOT_FOUND)",
        run);
  }

  @Test
  void aModelIsOfNoUseWithoutVectors() {
    Run run = Run.of("search", written(), "zyzzyva", "--embedding-model", "nope", "--json");

    assertEquals(
        "doctown: searching by words alone: the docpack has no vectors, so --embedding-model is of"
            + " no use\n",
        run.err());
    assertEquals("{\"results\":[]}\n", run.out());
    assertEquals(0, run.exit());
  }

  @Test
  void whatIsSoughtIsNamedByItsKind() {
    String pack = written();

    assertSays(
        1,
        "b.java is no file of x.docpack; find names with: doctown search "
            + pack
            + " b.java (SUBJECT_NOT_FOUND)",
        Run.of("show", pack, "file:b.java"));
    assertSays(
        2,
        "SUBJECT is empty behind symbol: expected the path, id or name of one (OPTION_INVALID)",
        Run.of("show", pack, "symbol:"));
  }
}
