package dev.doctown.tests.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.Corpus;
import dev.doctown.tests.DoctownProcess;
import dev.doctown.tests.RegistryCorpus;
import dev.doctown.tests.gates.GateMeasurement.Half;
import dev.doctown.tests.gates.GateMeasurement.Kind;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gates against sentences of doc comments of real code, and lies made of them. Human prose is not a
 * model's: what a model words is nearer to the lines it was shown.
 *
 * <p>Measured is the half of the files that no rule was made with, or the other one with {@code
 * -Ddoctown.test.lies=IN_VIEW}. Where an aim is missed, the bound is the measured level.
 */
class LiesTest {
  private static final String MODEL = "sentence-transformers/all-MiniLM-L6-v2";
  private static final int SAMPLE = 150;
  private static final int WHOLE = 1000;

  /** Between two samples of stolen sentences. */
  private static final double LIFT = 0.02;

  private static final List<RegistryCorpus> PYTHON_CORPORA =
      List.of(
          RegistryCorpus.FLASK,
          RegistryCorpus.REQUESTS,
          RegistryCorpus.TYPER,
          RegistryCorpus.WERKZEUG,
          RegistryCorpus.CLICK,
          RegistryCorpus.JINJA,
          RegistryCorpus.CELERY);
  private static final Bounds JAVA = new Bounds(0.115, 0.52, 0.085, 0.145, 0.12, 0.88, 0.37, 0.455);
  private static final Bounds PYTHON = new Bounds(0.095, 0.55, 0.08, 0.14, 0.125, 0.90, 0.31, 0.34);
  private static final Half HALF =
      Half.valueOf(System.getProperty("doctown.test.lies", Half.KEPT_ASIDE.name()));

  @TempDir private Path folder = Path.of("");

  /** Without an embedding model. */
  @Test
  void liesInWordsThatCodeCanCheckAreDropped() throws IOException, InterruptedException {
    GateMeasurement measured = new GateMeasurement(null, HALF, SAMPLE);
    for (Corpus corpus : List.of(Corpus.GSON, Corpus.COMMONS_CLI)) {
      measured.add(DocumentedCode.of(pack(corpus.unpack(folder)), "Java"));
    }
    measured.run();
    holds(measured, "Java, a sample, words alone");
    Outcome right = measured.of(Kind.TRUE);
    assertTrue(right.rejected() <= 0.06, () -> "true sentences are rejected: " + right);
  }

  @Tag("corpora")
  @Test
  void java() throws IOException, InterruptedException {
    try (Lease<TextEmbedder> embedder = Engines.embedder(MODEL)) {
      GateMeasurement measured = new GateMeasurement(embedder.get(), HALF, WHOLE);
      for (Corpus corpus : Corpus.values()) {
        measured.add(DocumentedCode.of(pack(corpus.unpack(folder)), "Java"));
      }
      measured.run();
      holds(measured, "Java");
      JAVA.hold(measured);
    }
  }

  @Tag("corpora")
  @Test
  void python() throws IOException, InterruptedException {
    assumeTrue(RegistryCorpus.FLASK.isClientInstalled(), "pip is not installed");
    try (Lease<TextEmbedder> embedder = Engines.embedder(MODEL)) {
      GateMeasurement measured = new GateMeasurement(embedder.get(), HALF, WHOLE);
      for (RegistryCorpus corpus : PYTHON_CORPORA) {
        measured.add(DocumentedCode.of(pack(corpus.fetch(folder)), "Python"));
      }
      measured.run();
      holds(measured, "Python");
      PYTHON.hold(measured);
    }
  }

  private Path pack(Path source) throws IOException, InterruptedException {
    Path pack = folder.resolve(source.getFileName() + ".docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=" + source, "--skip-embeddings", "--output=" + pack)
        .expectSuccess();
    return pack;
  }

  private static void holds(GateMeasurement measured, String title) {
    System.out.println(title + ": sentences | supported | unverified | rejected, by gate");
    System.out.println(measured.table());
    atMost(0, measured, Kind.INVENTED);
    atMost(0.05, measured, Kind.LITERAL);
    atMost(0.02, measured, Kind.RELATION);
    atMost(0.01, measured, Kind.NEGATED);
    assertTrue(measured.of(Kind.TRUE_RELATION).rejected() <= 0.02, "true relations are rejected");
  }

  private static void atMost(double share, GateMeasurement measured, Kind kind) {
    Outcome outcome = measured.of(kind);
    assertTrue(outcome.all() > 0, () -> "no sentences of the kind " + kind);
    assertTrue(outcome.passed() <= share, () -> kind + " passes: " + outcome);
  }

  /**
   * What tells true sentences from those of other functions.
   *
   * @param rejected at most of the true ones
   * @param supported at least of the true ones
   * @param stolen at most of those that are supported
   * @param shifted at most of those that are supported
   * @param word at most of the stolen ones that are supported with a word of the lines appended
   * @param together at least of the true answers of three sentences that are kept
   * @param stolenTogether at most of the stolen ones that are kept
   * @param shiftedTogether at most of the shifted ones that are kept
   */
  private record Bounds(
      double rejected,
      double supported,
      double stolen,
      double shifted,
      double word,
      double together,
      double stolenTogether,
      double shiftedTogether) {
    void hold(GateMeasurement measured) {
      Outcome right = measured.of(Kind.TRUE);
      assertTrue(right.rejected() <= rejected, () -> "true sentences are rejected: " + right);
      assertTrue(right.supported() >= supported, () -> "true ones are unverified: " + right);
      supportedAtMost(stolen, measured, Kind.STOLEN);
      supportedAtMost(shifted, measured, Kind.SHIFTED);
      supportedAtMost(measured.of(Kind.STOLEN).supported() + LIFT, measured, Kind.PADDED_WITH_CODE);
      supportedAtMost(word, measured, Kind.PADDED_WITH_WORD);
      Outcome three = measured.of(Kind.TRUE_TOGETHER);
      assertTrue(three.passed() >= together, () -> "true answers are rejected: " + three);
      atMost(stolenTogether, measured, Kind.STOLEN_TOGETHER);
      atMost(shiftedTogether, measured, Kind.SHIFTED_TOGETHER);
    }

    private static void supportedAtMost(double share, GateMeasurement measured, Kind kind) {
      Outcome outcome = measured.of(kind);
      assertTrue(outcome.supported() <= share, () -> kind + " is supported: " + outcome);
    }
  }
}
