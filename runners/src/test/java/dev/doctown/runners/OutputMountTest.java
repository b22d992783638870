package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputMountTest {
  /** A container's own file system and its proc; {@code proc(5)} explains the fields. */
  private static final String OWN =
      """
      563 415 0:52 / / rw,relatime master:166 - overlay overlay rw,lowerdir=/var/lib/l/1:/var/lib/l/2
      564 563 0:55 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw
      """;

  @TempDir private Path temporary = Path.of("");

  private Path out = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    out = Files.createDirectory(temporary.toRealPath().resolve("out put"));
  }

  private OutputMount mounted(String... places) throws IOException {
    StringBuilder table = new StringBuilder(OWN);
    for (String place : places) {
      table.append("580 563 254:1 /home/me/x ").append(place).append(" rw - ext4 /dev/vda1 rw\n");
    }
    return new OutputMount(out, Files.writeString(temporary.resolve("mountinfo"), table));
  }

  private String refusal(OutputMount mount, Path folder) {
    DoctownException thrown =
        assertThrows(
            DoctownException.class,
            () -> mount.require(BuildTarget.of(folder.resolve("name.docpack"))));
    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, thrown.code());
    return String.valueOf(thrown.getMessage());
  }

  private String lost() {
    return "--output: nothing is mounted at "
        + out
        + ", and what is written there goes with the container; mount a folder with -v \"$PWD/out:"
        + out
        + "\", or take the docpack from standard output with --output - > name.docpack";
  }

  private static String escaped(Path place) {
    return place.toString().replace(" ", "\\040");
  }

  @Test
  void withoutAMountTheDocpackWouldBeLost() throws IOException {
    assertEquals(lost(), refusal(mounted(), out));
    // The container's own root is none, nor is what only begins with the same letters.
    assertEquals(lost(), refusal(mounted("/"), out));
    assertEquals(lost(), refusal(mounted(escaped(out) + "side"), out));
    assertEquals(lost(), refusal(mounted(escaped(out) + "/below"), out));
  }

  @Test
  void aMountTakesIt() throws IOException {
    Path below = Files.createDirectory(out.resolve("below"));

    assertDoesNotThrow(() -> mounted(escaped(out)).require(BuildTarget.of(out.resolve("x"))));
    assertDoesNotThrow(() -> mounted(escaped(out)).require(BuildTarget.of(below.resolve("x"))));
    assertDoesNotThrow(() -> mounted(escaped(below)).require(BuildTarget.of(below.resolve("x"))));
  }

  @Test
  void elsewhereAndOutsideOfContainersPeopleWriteWhereTheyLike() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));

    assertDoesNotThrow(() -> mounted().require(BuildTarget.of(elsewhere.resolve("x.docpack"))));
    OutputMount outside = new OutputMount(null, temporary.resolve("none"));
    assertDoesNotThrow(() -> outside.require(BuildTarget.of(out.resolve("x.docpack"))));
  }

  @Test
  void aMountOfSomeoneElseIsRefusedWithTheWayOut() throws IOException {
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(out), "root writes everywhere");

    assertEquals(
        "--output: the user of this container may not write to "
            + out
            + ", which belongs to user "
            + Files.getAttribute(out, "unix:uid")
            + "; make the folder before it is mounted, and run the container as its owner with"
            + " --user \"$(id -u):$(id -g)\"",
        refusal(mounted(escaped(out)), out));
  }

  @Test
  void theTableOfThisMachineIsReadable() {
    OutputMount here = new OutputMount(out, Path.of("/proc/self/mountinfo"));

    assertTrue(refusal(here, out).startsWith("--output: nothing is mounted at "), "a plain folder");
  }
}
