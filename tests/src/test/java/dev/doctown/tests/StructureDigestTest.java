package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.Manifest;
import dev.doctown.transforms.djl.TinyModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines with other processors agree on: everything but the vectors. */
class StructureDigestTest {
  @TempDir private Path folder = Path.of("");

  private Path repository = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void prepare() throws Exception {
    folder = folder.toRealPath();
    model = TinyModel.copyTo(folder.resolve("model"));
    repository = Corpus.COMMONS_CLI.repository(folder);
  }

  @Test
  void perturbedVectorsChangeNothingElse() throws Exception {
    Manifest plain = build("plain", DoctownProcess.in(folder), model.toString());
    Manifest perturbed =
        build(
            "perturbed",
            DoctownProcess.in(folder).withMain(PerturbedEmbedders.class),
            "perturbed:" + model);

    assertTrue(plain.rows().getOrDefault("embeddings", 0L) > 0, "there are vectors");
    assertNotEquals(plain.vectorsDigest(), perturbed.vectorsDigest());
    assertEquals(plain.structureDigest(), perturbed.structureDigest());
    assertEquals(withoutVectors(plain), withoutVectors(perturbed));
  }

  /** The JVM computes without the wide registers; the engine of the vectors is native. */
  @Test
  void anOlderProcessorChangesNothingElse() throws Exception {
    Manifest plain = build("plain", DoctownProcess.in(folder), model.toString());
    Manifest older =
        build(
            "older",
            DoctownProcess.in(folder)
                .withJava(
                    "-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=0", "-XX:TieredStopAtLevel=4"),
            model.toString());

    assertEquals(plain.structureDigest(), older.structureDigest());
    assertEquals(withoutVectors(plain), withoutVectors(older));
  }

  private Manifest build(String name, DoctownProcess doctown, String embeddingModel)
      throws Exception {
    Path pack = folder.resolve(name + ".docpack");
    doctown
        .run(
            "build",
            "--repo=" + repository,
            "--output=" + pack,
            "--embedding-model=" + embeddingModel,
            "--quiet")
        .expectSuccess();
    try (Docpack built = Docpack.open(pack)) {
      return built.manifest();
    }
  }

  private static Map<String, Manifest.Entry> withoutVectors(Manifest manifest) {
    Map<String, Manifest.Entry> entries = new TreeMap<>(manifest.entries());
    entries
        .keySet()
        .removeIf(path -> path.startsWith("search/") || path.equals("tables/embeddings.parquet"));
    return entries;
  }
}
