package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.spi.RepositoryIdentity;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QueryVectorTest {

  /** Such a docpack knows the file's name alone. */
  @Test
  void aModelThatWasNamedByItsPathIsToBeNamedAgain() {
    String sha256 = "0".repeat(64);
    PackDescription description =
        new PackDescription(
            "0.1.0",
            new RepositoryIdentity("x", null, null, null, null, false, sha256),
            new TreeMap<>(),
            List.of(new PackDescription.Model("embedding", "x.gguf", sha256, "llama.cpp")),
            List.of(),
            true);

    QueryVector vector =
        QueryVector.of(
            "words",
            null,
            new Manifest("1.0", description, 0, new TreeMap<>(), new TreeMap<>(), "", "", ""),
            sha256);

    assertNull(vector.components());
    assertEquals(
        "model 'x.gguf': there is no such file; expected a path, or OWNER/REPO[:FILE] of a model"
            + " that was pulled; where it lies elsewhere, say so: doctown search --embedding-model"
            + " PATH",
        vector.missing());
  }
}
