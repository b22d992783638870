package dev.doctown.transforms.core.language;

import dev.doctown.transforms.spi.ErrorCode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is for. The attributes {@code linguist-generated}, {@code linguist-vendored}
 * and {@code linguist-documentation} win over all rules: set they decide, unset they switch the
 * rules for that category off. Then {@link CategoryRule#ALL} in its order; a text of no known
 * language is {@code other}.
 */
public final class FileCategories {
  private static final Set<String> BINARY_EXTENSIONS =
      Set.of(
          "png",
          "jpg",
          "jpeg",
          "gif",
          "bmp",
          "ico",
          "webp",
          "tif",
          "tiff",
          "psd",
          "pdf",
          "zip",
          "gz",
          "tgz",
          "bz2",
          "xz",
          "zst",
          "7z",
          "rar",
          "tar",
          "jar",
          "war",
          "class",
          "so",
          "dll",
          "dylib",
          "exe",
          "o",
          "a",
          "lib",
          "pyc",
          "wasm",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "mp3",
          "mp4",
          "wav",
          "ogg",
          "webm",
          "mov",
          "avi",
          "flac",
          "bin",
          "dat",
          "db",
          "sqlite",
          "parquet",
          "onnx",
          "gguf",
          "safetensors",
          "npy",
          "npz",
          "h5",
          "pt",
          "docx",
          "xlsx",
          "pptx");

  private FileCategories() {}

  /** The category of a text that was read. */
  public static FileCategory of(
      String path, Map<String, String> attributes, @Nullable Language language, byte[] content) {
    FileCategory attributed = attributed(attributes);
    return attributed == null
        ? byRules(FileFacts.of(path, language, content), attributes)
        : attributed;
  }

  /** The category of a file that is skipped with this code. */
  public static FileCategory ofSkipped(
      String path, Map<String, String> attributes, @Nullable Language language, ErrorCode code) {
    FileFacts file = FileFacts.of(path, language, new byte[0]);
    FileCategory attributed = attributed(attributes);
    if (code == ErrorCode.FILE_SUBMODULE) {
      return FileCategory.VENDORED;
    }
    if (attributed != null) {
      return attributed;
    }
    boolean binary =
        code == ErrorCode.FILE_BINARY
            || code == ErrorCode.FILE_LFS_POINTER
            || BINARY_EXTENSIONS.contains(file.extension());
    return binary ? FileCategory.BINARY : byRules(file, attributes);
  }

  private static @Nullable FileCategory attributed(Map<String, String> attributes) {
    if (isSet(attributes.get("generated"))) {
      return FileCategory.GENERATED;
    }
    if (isSet(attributes.get("vendored"))) {
      return FileCategory.VENDORED;
    }
    return isSet(attributes.get("documentation")) ? FileCategory.DOCS : null;
  }

  private static FileCategory byRules(FileFacts file, Map<String, String> attributes) {
    for (CategoryRule rule : CategoryRule.ALL) {
      if (!isSwitchedOff(rule.category(), attributes) && rule.holds(file)) {
        return rule.category();
      }
    }
    return FileCategory.OTHER;
  }

  private static boolean isSwitchedOff(FileCategory category, Map<String, String> attributes) {
    return switch (category) {
      case GENERATED -> isUnset(attributes.get("generated"));
      case VENDORED -> isUnset(attributes.get("vendored"));
      case DOCS -> isUnset(attributes.get("documentation"));
      case SOURCE, TEST, CONFIG, BUILD, DATA, BINARY, OTHER -> false;
    };
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !isUnset(value);
  }

  private static boolean isUnset(@Nullable String value) {
    return "false".equals(value);
  }
}
