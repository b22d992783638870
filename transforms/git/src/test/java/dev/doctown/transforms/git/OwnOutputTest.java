package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What doctown wrote itself, now or earlier, beside what the repository holds. */
class OwnOutputTest extends GitTest {
  @Test
  void whatDoctownWritesIsNeverInputAndMakesNothingDirty() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "out/project.docpack", "old pack, tracked\n");
    fixture.write(folder, "work-dir", "a tracked file whose name only begins so\n");
    fixture.commit(folder, "pack");
    fixture.write(folder, "out/project.docpack", "new pack\n");
    fixture.write(folder, "work/run", "run file\n");
    Path link = Files.createSymbolicLink(base.resolve("elsewhere"), folder);
    RepositoryRequest request =
        new RepositoryRequest(
            folder.toString(),
            null,
            folder.resolve("work"),
            List.of(link.resolve("out/project.docpack"), folder.resolve("work"), base),
            0);
    try (RepositorySnapshot snapshot = new GitRepositorySource().open(request)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(
          List.of("README.md", "src/Main.java", "work-dir"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
    }
  }

  @Test
  void whatEarlierBuildsLeftIsNoInputUnlessTracked() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    String pack = "PK" + "\0".repeat(28) + "mimetypeapplication/vnd.doctown.docpack+zip\nmore";
    fixture.write(folder, "tracked.docpack", pack);
    fixture.write(folder, "deep/.doctown-tracked/run", "1\n");
    fixture.commit(folder, "packs");
    fixture.write(folder, "other.docpack", pack);
    fixture.write(folder, "deep/other.docpack", pack);
    fixture.write(folder, "deep/.doctown-tracked/run-2", "2\n");
    fixture.write(folder, "deep/.doctown-old.docpack/runs/part", "3\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
    }
    fixture.write(folder, "tracked.docpack", pack + "changed");
    fixture.write(folder, "zip.docpack", "PK" + "\0".repeat(28) + "mimetypeapplication/zip");
    fixture.write(folder, "short.docpack", "PK");
    fixture.link(folder, "link.docpack", "other.docpack");
    fixture.write(folder, ".doctown-file", "no folder\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      assertEquals(
          List.of(
              ".doctown-file",
              "README.md",
              "deep/.doctown-tracked/run",
              "link.docpack",
              "short.docpack",
              "src/Main.java",
              "tracked.docpack",
              "zip.docpack"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
    }
  }
}
