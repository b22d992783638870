package dev.doctown.transforms.git;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit may know of the machine: nothing that could make two builds of one commit differ.
 *
 * <p>User and system configuration are empty, environment variables are unset, and the resolution
 * of file times is given, because JGit would otherwise measure it by writing into the repository
 * and note it in the person's configuration folder.
 */
final class HermeticSystemReader extends SystemReader.Delegate {
  // The worst that a file system has (FAT). It costs rereading what is younger than this.
  private static final Duration FILE_TIME_RESOLUTION = Duration.ofSeconds(2);

  static {
    SystemReader.setInstance(new HermeticSystemReader(SystemReader.getInstance()));
  }

  private HermeticSystemReader(SystemReader system) {
    super(system);
  }

  /** Puts this reader in place for the whole process; further calls do nothing. */
  static void install() {
    // Loading the class did it.
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  private static final class EmptyConfig extends FileBasedConfig {
    EmptyConfig(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section,
        @Nullable String subsection,
        String name,
        long defaultValue,
        TimeUnit wantUnit) {
      return section.equals("filesystem")
          ? wantUnit.convert(FILE_TIME_RESOLUTION)
          : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
    }
  }
}
