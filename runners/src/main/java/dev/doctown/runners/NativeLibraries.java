package dev.doctown.runners;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which native libraries of a jar this platform needs, and where in the distribution their loaders
 * find them.
 */
final class NativeLibraries {
  private static final String FOLDER = "native/";
  private static final Pattern ZSTD =
      Pattern.compile("(linux|darwin|win)/(amd64|x86_64|aarch64)/libzstd-jni-[^/]+");
  private static final Pattern TREE_SITTER =
      Pattern.compile("lib/(x86_64|aarch64)-(linux-gnu|macos|windows)-[^/]+");
  private static final Pattern ONNX_RUNTIME =
      Pattern.compile("ai/onnxruntime/native/(linux|osx|win)-(x64|aarch64)/([^/]+)");
  private static final Pattern TOKENIZERS =
      Pattern.compile("native/lib/(linux|osx|win)-(x86_64|aarch64)/cpu/([^/]+)");
  private static final Pattern LLAMA =
      Pattern.compile("de/kherud/llama/(Linux|Mac|Windows)/(x86_64|aarch64)/([^/]+)");
  private static final Pattern JNA =
      Pattern.compile(
          "com/sun/jna/(linux|darwin|win32)-(x86-64|aarch64)/((?:lib)?jnidispatch\\.[a-z]+)");
  private static final Pattern SNAPPY =
      Pattern.compile("org/xerial/snappy/native/(Linux|Mac|Windows)/(x86_64|aarch64)/([^/]+)");

  private NativeLibraries() {}

  /** The path in the distribution for a jar's entry; empty when it is not for this platform. */
  static Optional<String> place(String entry) {
    return place(entry, System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Optional<String> place(String entry, String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    Platform platform =
        new Platform(
            os.contains("linux") ? "linux" : os.contains("mac") ? "osx" : "win",
            osArch.equals("aarch64") ? "aarch64" : "x86_64");
    Matcher zstd = ZSTD.matcher(entry);
    if (zstd.matches()) {
      return platform.is(zstd.group(1), zstd.group(2))
          ? Optional.of(FOLDER + System.mapLibraryName("zstd-jni"))
          : Optional.empty();
    }
    Matcher treeSitter = TREE_SITTER.matcher(entry);
    if (treeSitter.matches()) {
      return platform.is(treeSitter.group(2), treeSitter.group(1))
          ? Optional.of(FOLDER + entry)
          : Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {ONNX_RUNTIME, TOKENIZERS, LLAMA, JNA, SNAPPY}) {
      Matcher matcher = pattern.matcher(entry);
      if (matcher.matches() && platform.is(matcher.group(1), matcher.group(2))) {
        return Optional.of(FOLDER + matcher.group(3));
      }
    }
    return Optional.empty();
  }

  /** Projects spell platforms differently. */
  private record Platform(String os, String arch) {
    boolean is(String otherOs, String otherArch) {
      String sameOs =
          switch (otherOs) {
            case "darwin", "macos" -> "osx";
            case "linux-gnu", "Linux" -> "linux";
            case "Mac" -> "osx";
            case "windows", "Windows", "win32" -> "win";
            default -> otherOs;
          };
      String sameArch =
          switch (otherArch) {
            case "amd64", "x64", "x86-64" -> "x86_64";
            default -> otherArch;
          };
      return os.equals(sameOs) && arch.equals(sameArch);
    }
  }
}
