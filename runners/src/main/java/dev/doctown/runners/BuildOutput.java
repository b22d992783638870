package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a build's docpack goes: a file, or standard output. A docpack that streams has a target
 * too, whose folders hold it until it is whole: in {@code --work-dir}, else in a temporary folder,
 * which closing removes. Nothing is ever written to that target itself.
 */
final class BuildOutput implements Closeable {
  private final BuildTarget target;
  private final boolean streams;
  private final @Nullable Path temporary;

  private BuildOutput(BuildTarget target, boolean streams, @Nullable Path temporary) {
    this.target = target;
    this.streams = streams;
    this.temporary = temporary;
  }

  /**
   * What the options say, checked before any work.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE}, or {@link
   *     ErrorCode#WORK_DIRECTORY_UNUSABLE}
   */
  static BuildOutput of(DoctownOptions options, OutputMount mount) {
    Path shown = LaunchSettings.target(options);
    if (!options.streams()) {
      BuildTarget target = BuildTarget.of(shown);
      mount.require(target);
      return new BuildOutput(target, false, null);
    }
    Path work = options.workDir();
    try {
      Path folder = work == null ? Files.createTempDirectory("doctown-output-") : work;
      return new BuildOutput(
          new BuildTarget(shown, folder.toRealPath().resolve(shown)),
          true,
          work == null ? folder : null);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.WORK_DIRECTORY_UNUSABLE,
          (work == null ? "the temporary folder" : "--work-dir " + work)
              + ": no folder can be made there ("
              + BuildTarget.reason(e)
              + "); name one "
              + (work == null ? "with --work-dir " : "")
              + "that exists and can be written",
          e);
    }
  }

  BuildTarget target() {
    return target;
  }

  boolean streams() {
    return streams;
  }

  /**
   * Writes a finished docpack to standard output.
   *
   * @throws DoctownException {@link ErrorCode#RESULT_UNWRITABLE} if not all of it was taken: part
   *     of a docpack is none, whoever wanted no more
   */
  static void stream(Path pack, Terminal terminal) throws IOException {
    Files.copy(pack, terminal.out());
    terminal.out().flush();
    if (terminal.readerIsGone()) {
      throw new DoctownException(
          ErrorCode.RESULT_UNWRITABLE,
          "--output -: who was reading standard output went before the docpack was whole");
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary != null) {
      FileTrees.delete(temporary);
    }
  }
}
