package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Tests of the history of a repository to which people commit. */
abstract class ProjectTest extends GitTest {
  static final int ALL = 100;

  Path project = Path.of("");
  private long time = 1_700_000_000;

  @BeforeEach
  void makeProject() {
    project = fixture.repository("project");
  }

  /** Commits what is there, a minute later than the last. */
  void commit(String author) {
    fixture.git(project, "add", "-A");
    git(author, "commit", "-q", "--allow-empty", "-m", "commit");
  }

  void git(String author, String... arguments) {
    time += 60;
    Map<String, String> who =
        Map.of(
            "GIT_AUTHOR_NAME", author,
            "GIT_AUTHOR_DATE", time - 7 + " +0100",
            "GIT_COMMITTER_DATE", time + " +0100");
    fixture.gitBytes(project, who, new byte[0], arguments);
  }

  void write(String path, String content) {
    fixture.write(project, path, content);
  }

  List<String> history(Object location, @Nullable String ref, int most) throws IOException {
    try (RepositorySnapshot snapshot = fixture.open(location, ref)) {
      return HistoryText.of(snapshot, most);
    }
  }

  List<String> history() throws IOException {
    return history(project, null, ALL);
  }
}
