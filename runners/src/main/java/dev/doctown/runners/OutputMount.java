package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written to a container's own file system is lost with the container. An image names the
 * folder that is meant for mounts in {@code DOCTOWN_MOUNTED_OUTPUT}: a docpack there, or below, is
 * written to a mount or not at all. Elsewhere people may write where they like.
 *
 * @param folder the folder; null outside of containers
 * @param table the kernel's table of mounts, as {@code /proc/self/mountinfo}
 */
record OutputMount(@Nullable Path folder, Path table) {
  static final String VARIABLE = "DOCTOWN_MOUNTED_OUTPUT";

  private static final Path TABLE = Path.of("/proc/self/mountinfo");
  private static final int PLACE = 4;
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

  /** Of this process. */
  static OutputMount ofProcess() {
    String named = System.getenv(VARIABLE);
    return new OutputMount(named == null || named.isBlank() ? null : Path.of(named), TABLE);
  }

  /**
   * Checks where a docpack is to be written, before any work.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE} if it would be lost, or if the
   *     mount refuses it
   */
  void require(BuildTarget target) {
    Path place = target.file().getParent();
    if (folder == null || place == null || !place.startsWith(folder)) {
      return;
    }
    if (!isMounted(place, folder)) {
      throw unwritable(
          "nothing is mounted at "
              + folder
              + ", and what is written there goes with the container; mount a folder with -v"
              + " \"$PWD/out:"
              + folder
              + "\", or take the docpack from standard output with --output - > "
              + target.file().getFileName());
    }
    if (!Files.isWritable(place)) {
      throw unwritable(
          "the user of this container may not write to "
              + place
              + owner(place)
              + "; make the folder before it is mounted, and run the container as its owner with"
              + " --user \"$(id -u):$(id -g)\"");
    }
  }

  private boolean isMounted(Path place, Path below) {
    try {
      return Files.readAllLines(table).stream()
          .map(OutputMount::mountPoint)
          .anyMatch(mount -> place.startsWith(mount) && mount.startsWith(below));
    } catch (IOException e) {
      // A system without the table does not say what is mounted: writing has to show it.
      return true;
    }
  }

  private static Path mountPoint(String line) {
    List<String> fields = List.of(line.split(" ", -1));
    return Path.of(
        fields.size() <= PLACE
            ? ""
            : ESCAPE.matcher(fields.get(PLACE)).replaceAll(OutputMount::character));
  }

  private static String character(MatchResult escape) {
    String character = Character.toString(Integer.parseInt(escape.group(1), 8));
    return Matcher.quoteReplacement(character);
  }

  private static String owner(Path place) {
    try {
      return ", which belongs to user " + Files.getAttribute(place, "unix:uid");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
  }

  private static DoctownException unwritable(String why) {
    return new DoctownException(ErrorCode.OUTPUT_UNWRITABLE, "--output: " + why);
  }
}
