package dev.doctown.transforms.llama.bundled;

import de.kherud.llama.InferenceParameters;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** java-llama.cpp's native library. */
public final class BundledLibrary {
  /** Of java-llama.cpp. */
  public static final String VERSION = "4.2.0";

  /** The release of llama.cpp in it, of March 2025. */
  public static final String LLAMA_RELEASE = "b4916";

  private static final String FOLDER = "de.kherud.llama.lib.path";
  private static final String TEMPORARY_FOLDER = "de.kherud.llama.tmpdir";

  private BundledLibrary() {}

  /** A class of its jar that loads nothing native. */
  public static Class<?> jarClass() {
    return InferenceParameters.class;
  }

  /** Why there is none for this machine; null when there is one. */
  public static @Nullable String obstacle() {
    return obstacle(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static @Nullable String obstacle(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system =
        os.contains("windows") ? "Windows" : os.contains("mac") ? "Mac" : osName.replace(" ", "");
    String processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch64";
          default -> osArch;
        };
    String library =
        system.equals("Windows")
            ? "jllama.dll"
            : system.equals("Mac") ? "libjllama.dylib" : "libjllama.so";
    return jarClass().getResource(system + "/" + processor + "/" + library) == null
        ? "it has no native library for "
            + osName
            + " on "
            + osArch
            + "; expected Linux or macOS on x86_64 or aarch64, or Windows on x86_64"
        : null;
  }

  /** The folder in which the library lies unpacked; empty when it is in the jar only. */
  public static String folder() {
    return System.getProperty(FOLDER, "");
  }

  /** What computes, for people. */
  static String backend() {
    return "llama.cpp "
        + LLAMA_RELEASE
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  /**
   * Loads it into this process. Its loader removes files that are named like its own from the
   * temporary folder, whoever they belong to, and leaves one there: it is given a folder of its
   * own.
   *
   * @param folder see {@link #folder}
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  public static void load(String folder) {
    if (!folder.isEmpty()) {
      System.setProperty(FOLDER, folder);
    }
    try {
      Path temporary = Files.createTempDirectory("doctown-llama");
      System.setProperty(TEMPORARY_FOLDER, temporary.toString());
      try {
        Class.forName("de.kherud.llama.LlamaModel");
      } finally {
        remove(temporary);
      }
    } catch (IOException | ClassNotFoundException | LinkageError e) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "java-llama.cpp "
              + VERSION
              + " does not load: "
              + e.getMessage()
              + "; on Linux it needs glibc and libgomp, everywhere a temporary folder from which"
              + " programs may be loaded",
          e);
    }
  }

  private static void remove(Path folder) {
    File[] files = folder.toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      // Windows keeps what is loaded.
      file.delete();
    }
    folder.toFile().delete();
  }
}
