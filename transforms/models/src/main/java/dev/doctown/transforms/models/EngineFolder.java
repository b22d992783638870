package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An installed build of llama.cpp: a folder of shared libraries, {@code
 * llama.cpp-RELEASE-PLATFORM[-DEVICE]} in the folder for engines. It appears there at once and
 * complete.
 */
public record EngineFolder(Path path, EngineBuild build) {
  /** From the most particular to what runs everywhere. */
  private static final List<String> BY_PREFERENCE = List.of("cuda", "cuda12", "vulkan", "cpu");

  /**
   * The build to use on this machine: who installed one for a device wants it used.
   *
   * @param engines the folder for engines
   * @throws DoctownException {@code ENGINE_NOT_INSTALLED}
   */
  public static EngineFolder preferred(Path engines) {
    return preferred(engines, EnginePlatform.ofThisMachine());
  }

  /**
   * The build for a device.
   *
   * @param engines the folder for engines
   * @throws DoctownException {@code ENGINE_NOT_INSTALLED}
   */
  public static EngineFolder of(Path engines, String device) {
    String platform = EnginePlatform.ofThisMachine();
    return list(engines, platform).stream()
        .filter(engine -> engine.build().device().equals(device))
        .findFirst()
        .orElseThrow(() -> notInstalled(engines, platform, device));
  }

  static EngineFolder preferred(Path engines, String platform) {
    List<EngineFolder> installed = list(engines, platform);
    for (String device : BY_PREFERENCE) {
      Optional<EngineFolder> engine =
          installed.stream().filter(each -> each.build().device().equals(device)).findFirst();
      if (engine.isPresent()) {
        return engine.get();
      }
    }
    throw notInstalled(engines, platform, "cpu");
  }

  /** All builds of this release for this machine that are installed. */
  public static List<EngineFolder> list(Path engines) {
    return list(engines, EnginePlatform.ofThisMachine());
  }

  static List<EngineFolder> list(Path engines, String platform) {
    return EngineBuild.of(platform).stream()
        .map(build -> new EngineFolder(engines.resolve(build.folderName()), build))
        .filter(engine -> Files.isDirectory(engine.path()))
        .toList();
  }

  private static DoctownException notInstalled(Path engines, String platform, String device) {
    boolean pinned =
        EngineBuild.of(platform).stream().anyMatch(build -> build.device().equals(device));
    return new DoctownException(
        ErrorCode.ENGINE_NOT_INSTALLED,
        "llama.cpp "
            + EngineBuild.RELEASE
            + " for "
            + platform
            + ", "
            + device
            + " is not in "
            + engines
            + "; "
            + (pinned
                ? "fetch it with: doctown engines install"
                    + (device.equals("cpu") ? "" : " --device " + device)
                : "and this version knows no build of it for that"));
  }
}
