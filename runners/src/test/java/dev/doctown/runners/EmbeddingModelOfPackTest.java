package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build with a GGUF embedding model, of random weights. */
class EmbeddingModelOfPackTest {
  @TempDir Path folder = Path.of("");

  @Test
  void theManifestHoldsItsDigest() throws IOException, NoSuchAlgorithmException {
    InstalledEngine.assume();
    Path model = RandomModel.write(folder, RandomModel.Purpose.LAST);
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.writeString(source.resolve("a.py"), "def add(a, b):\n    return a + b\n");
    Path pack = folder.resolve("x.docpack");

    Run run =
        Run.of(
            "build",
            "--repo",
            source.toString(),
            "--output",
            pack.toString(),
            "--embedding-model",
            model.toString());

    assertEquals(0, run.exit(), run.err());
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));
    try (Docpack read = Docpack.open(pack)) {
      PackDescription.Model named = read.manifest().description().models().get(0);
      assertEquals(
          List.of("embedding", "random-LAST.gguf", sha256),
          List.of(named.role(), named.id(), named.sha256()));
    }
  }
}
