package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTargetTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void resolve() throws IOException {
    folder = folder.toRealPath();
  }

  private Path link(String name, String target) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private static String refusal(Path shown) {
    DoctownException refused = assertThrows(DoctownException.class, () -> BuildTarget.of(shown));
    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, refused.code());
    return String.valueOf(refused.getMessage());
  }

  @Test
  void whatALinkLeadsToIsWritten() throws IOException {
    Path packs = Files.createDirectory(folder.resolve("packs"));
    Path old = Files.writeString(packs.resolve("old.docpack"), "PK\3\4 the old pack");
    link("packs/latest.docpack", "old.docpack");
    Path shown = link("x.docpack", "packs/../packs/latest.docpack");

    BuildTarget target = BuildTarget.of(shown);

    assertEquals(shown, target.shown());
    assertEquals(old, target.file());
    assertEquals(packs.resolve(".doctown-old.docpack"), target.stagingFolder());
  }

  @Test
  void aLinkMayComeBeforeItsFile() throws IOException {
    Path packs = Files.createDirectory(folder.resolve("packs"));
    Path shown = link("x.docpack", packs.resolve("new.docpack").toString());

    assertEquals(packs.resolve("new.docpack"), BuildTarget.of(shown).file());
  }

  @Test
  void linksThatLeadNowhereAreRefused() throws IOException {
    Path circle = link("x.docpack", "y.docpack");
    link("y.docpack", "x.docpack");
    Path lost = link("z.docpack", "gone/z.docpack");

    assertEquals(
        "--output " + circle + ": is a link that leads nowhere; remove it, or name another file",
        refusal(circle));
    assertEquals(
        "--output "
            + lost
            + ": its folder "
            + folder.resolve("gone")
            + " does not exist; make it, or name another",
        refusal(lost));
  }

  @Test
  void aLinkToSomethingElseThanAPackIsRefused() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "my notes");
    Path shown = link("x.docpack", "notes.txt");

    assertEquals(
        "--output " + shown + ": exists and is no docpack; move it, or name another file",
        refusal(shown));
  }

  @Test
  void whatOnlyHasTheNameOfAPackIsRefused() throws IOException {
    Path shown = Files.writeString(folder.resolve("np.docpack"), "hi\n");

    assertEquals(
        "--output " + shown + ": exists and is no docpack; move it, or name another file",
        refusal(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\3\4 and no more of it"})
  void whatAnInterruptedCopyLeavesIsReplaced(String content) throws IOException {
    Path shown = Files.writeString(folder.resolve("cut.docpack"), content);

    assertEquals(shown, BuildTarget.of(shown).file());
  }

  @Test
  void aNameTheDiskDoesNotTakeIsNotTheFoldersFault() {
    Path shown = folder.resolve("n".repeat(300) + ".docpack");

    DoctownException refused =
        assertThrows(DoctownException.class, () -> BuildFolders.claim(BuildTarget.of(shown), null));

    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, refused.code());
    assertEquals(
        "--output " + shown + ": its name is too long for the disk; give a shorter one",
        refused.getMessage());
  }
}
