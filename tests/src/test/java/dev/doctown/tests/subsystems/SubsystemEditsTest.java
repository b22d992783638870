package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.tests.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thirty edits, each alone: at most one per cent of the other files moves in the median, at most
 * five in any. Moved are files in another innermost subsystem, as {@link Places#moved} matches
 * them; files that the edit touches do not count, all others of the repository do, whatever they
 * are.
 */
class SubsystemEditsTest {
  private static final long SEED = 20261130;
  private static final int EDITS = 30;

  @TempDir private Path work = Path.of("");
  @TempDir private Path sources = Path.of("");

  @ParameterizedTest
  @EnumSource(names = {"COMMONS_CLI", "GSON"})
  void anEditOfALibraryMovesFewFiles(Corpus corpus) throws IOException {
    assertEditsMoveLittle(corpus.toString(), corpus.unpack(sources), null);
  }

  @Tag("corpora")
  @ParameterizedTest
  @ValueSource(strings = {"google/gson", "pallets/flask", "libuv/libuv", "BurntSushi/ripgrep"})
  void anEditOfARepositoryMovesFewFiles(String repository) throws IOException {
    GivenRepository given = GivenRepository.of(repository);
    assertEditsMoveLittle(given.name(), given.folder(), "HEAD");
  }

  private void assertEditsMoveLittle(String name, Path folder, @Nullable String ref)
      throws IOException {
    Partitioner partitioner = new Partitioner(work);
    List<SourceFile> files = partitioner.load(folder, ref);
    Partitioner.Result before = partitioner.of(name, files);
    Map<String, String> places = new Places(before.subsystems()).innermost();
    List<Integer> counts = new ArrayList<>();
    StringBuilder moves = new StringBuilder();
    for (SeededEdits.Edit edit : new SeededEdits(files, before, SEED).take(EDITS)) {
      Set<String> moved =
          Places.moved(
              places, new Places(partitioner.of(name, edit.files()).subsystems()).innermost());
      moved.removeAll(edit.edited());
      counts.add(moved.size());
      if (!moved.isEmpty()) {
        moves.append(edit.what()).append(" moved ").append(moved.size()).append("; ");
      }
    }
    Collections.sort(counts);
    String figures = name + ": of " + files.size() + " files moved " + counts + "; " + moves;
    System.out.println(figures);
    int others = files.size() - 1;
    assertTrue(
        counts.get(EDITS / 2) * 100 <= others && counts.get(EDITS - 1) * 20 <= others, figures);
  }
}
