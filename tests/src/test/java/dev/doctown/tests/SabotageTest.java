package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.runners.SabotagedDoctown;
import dev.doctown.runners.SabotagedDoctown.Seam;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The checks of {@link DeterminismTest} and {@link KillTest} fail when the promise is taken out.
 * That a listing without its sort makes no pack is tested with the transform, in the module core.
 */
class SabotageTest {
  /** A hash set of these has some hundred orders: by chance three builds agree once in 100,000. */
  private static final int GLOBS = 2_000;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    folder = folder.toRealPath();
    Files.writeString(Files.createDirectory(folder.resolve("small")).resolve("a.txt"), "text\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOCK", "HASH_ORDER"})
  void whatDiffersBetweenProcessesTurnsDeterminismRed(Seam seam) throws Exception {
    Map<String, Path> packs = new TreeMap<>();
    for (String name : List.of("first", "second", "third")) {
      Path pack = folder.resolve(name + ".docpack");
      DoctownProcess.in(folder)
          .withMain(SabotagedDoctown.class)
          .run(arguments(seam, pack))
          .expectSuccess();
      packs.put(name, pack);
    }

    AssertionError red = assertThrows(AssertionError.class, () -> SameBytes.check(packs));

    assertTrue(String.valueOf(red.getMessage()).startsWith("SHA-256 differ: "), red.toString());
  }

  @Test
  void aPackThatIsNotMovedIntoPlaceTurnsKillsRed() throws Exception {
    PackFolder packs = new PackFolder(folder.resolve("packs"));
    byte[] old = "PK\3\4 the old pack".getBytes(StandardCharsets.UTF_8);
    packs.begin(old);

    KilledBuild build =
        KilledBuild.at(
            new KilledBuild.Moment("publish", 0),
            "KILL",
            DoctownProcess.in(folder).withMain(SabotagedDoctown.class),
            arguments(Seam.MOVE, packs.pack()));

    assertEquals(new KilledBuild(true, 137, List.of()), build);
    AssertionError red =
        assertThrows(AssertionError.class, () -> packs.checkUntouched(old, "sabotaged"));
    assertTrue(String.valueOf(red.getMessage()).startsWith("the old pack changed"), red.toString());
  }

  private String[] arguments(Seam seam, Path pack) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                seam.name(),
                "--repo=" + folder.resolve("small"),
                "--output=" + pack,
                "--skip-embeddings",
                "--quiet",
                "--include=*.txt"));
    for (int i = 0; i < GLOBS; i++) {
      arguments.add("--include=never" + i);
    }
    return arguments.toArray(String[]::new);
  }
}
