package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of repositories that git itself makes, in a folder of their own. */
abstract class GitTest {
  private static final int MOST_BYTES = 1000;

  Path base;
  GitFixture fixture;

  @BeforeEach
  final void makeFixture(@TempDir Path folder) throws IOException {
    base = folder.toRealPath();
    fixture = new GitFixture(base);
  }

  static RepositoryFile file(RepositorySnapshot snapshot, String path) {
    return snapshot.files().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
  }

  /** The text of a small file. */
  static String read(RepositorySnapshot snapshot, String path) throws IOException {
    return GitFixture.text(snapshot.read(file(snapshot, path), MOST_BYTES));
  }
}
