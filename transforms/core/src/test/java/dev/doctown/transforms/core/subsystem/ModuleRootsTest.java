package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModuleRootsTest {
  private static final List<String> FILES =
      List.of(
          "src/lib.rs", "src/main.rs", "src/run.rs", "src/start.rs", "src/token.rs", "src/word.rs");

  /** As in just: {@code lib.rs} names every file, {@code main.rs} one, and both use no other. */
  @Test
  void theRootsOfAFolderThatWasTakenApartAreOnTopOfItsParts() {
    assertEquals(
        List.of(
            List.of("src/token.rs", "src/word.rs"),
            List.of("src/lib.rs", "src/main.rs", "src/run.rs", "src/start.rs")),
        placed("token", "run"));
  }

  @Test
  void aFolderThatIsWholeKeepsItsRoots() {
    assertEquals(
        List.of(
            List.of("src/lib.rs", "src/token.rs", "src/word.rs"),
            List.of("src/main.rs", "src/run.rs", "src/start.rs")),
        placed("", ""));
  }

  /** As in ky: {@code index.ts} takes most from the types, which stand below all else. */
  @Test
  void theRootOfAFolderOfClustersIsInTheOneOnTop() {
    List<Subsystem> subsystems =
        Subsystems.of(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/core/a.ts", "src/core/b.ts", "src/core/c.ts")
                .files(FileCategory.SOURCE, "src/index.ts")
                .files(FileCategory.SOURCE, "src/types/x.ts", "src/types/y.ts", "src/types/z.ts")
                .clique("src/core/a.ts", "src/core/b.ts", "src/core/c.ts")
                .clique("src/types/x.ts", "src/types/y.ts", "src/types/z.ts")
                .uses("src/core/a.ts", "src/types/x.ts")
                .uses("src/index.ts", "src/core/a.ts")
                .uses("src/index.ts", "src/types/x.ts", "src/types/y.ts", "src/types/z.ts")
                .build());
    assertEquals(
        List.of("src/core/a.ts", "src/core/b.ts", "src/core/c.ts", "src/index.ts"),
        subsystems.get(0).files());
  }

  @Test
  void rootsAreKnownByTheirLanguage() {
    assertEquals(
        List.of("a/index.ts", "a/__init__.py", "mod.rs"),
        List.of("a/index.ts", "a/__init__.py", "mod.rs", "lib.c", "index.html", "a/main.go")
            .stream()
            .filter(ModuleRoots::is)
            .toList());
  }

  private static List<List<String>> placed(String lower, String upper) {
    Repository repository =
        new Repository(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, FILES.toArray(String[]::new))
                .uses("src/lib.rs", "src/token.rs", "src/word.rs", "src/run.rs")
                .uses("src/run.rs", "src/token.rs", "src/word.rs", "src/start.rs")
                .uses("src/start.rs", "src/word.rs")
                .build());
    FolderTree tree = new FolderTree(repository.shaping());
    List<Cluster> clusters =
        List.of(
            new Cluster(1, "src", lower, numbers("src/lib.rs", "src/token.rs", "src/word.rs")),
            new Cluster(1, "src", upper, numbers("src/main.rs", "src/run.rs", "src/start.rs")));
    return ModuleRoots.placed(tree, clusters, repository).stream()
        .map(cluster -> Arrays.stream(cluster.files()).mapToObj(tree::filePath).toList())
        .toList();
  }

  private static int[] numbers(String... paths) {
    return IntStream.range(0, FILES.size())
        .filter(file -> List.of(paths).contains(FILES.get(file)))
        .toArray();
  }
}
