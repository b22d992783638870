package dev.doctown.transforms.core.language;

import dev.doctown.docpack.layout.FolderUse;
import dev.doctown.docpack.layout.RepositoryLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What category rules look at.
 *
 * @param path path from the root, in lower case
 * @param folders the folders of the path, in lower case, outermost first
 * @param name the file name as it is
 * @param language its language
 * @param content its bytes; empty when they were not read
 */
record FileFacts(
    String path, List<String> folders, String name, @Nullable Language language, byte[] content) {
  private static final int HEAD = 2 << 10;

  static FileFacts of(String path, @Nullable Language language, byte[] content) {
    String lower = path.toLowerCase(Locale.ROOT);
    String[] parts = lower.split("/");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new FileFacts(
        lower, List.of(Arrays.copyOf(parts, parts.length - 1)), name, language, content);
  }

  String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** In lower case, without the dot; empty when there is none. */
  String extension() {
    String lower = lowerName();
    return lower.substring(
        lower.lastIndexOf('.') + 1 == 0 ? lower.length() : lower.lastIndexOf('.') + 1);
  }

  boolean isIn(FolderUse use) {
    return FolderUse.isIn(path, EnumSet.of(use));
  }

  /** As {@link #isIn}, but for packages of that name among the sources of Maven. */
  boolean isInAboveSources(FolderUse use) {
    return FolderUse.isIn(RepositoryLayout.aboveSources(path), EnumSet.of(use));
  }

  /** In such a folder, and no {@code src} is above it: there it may be a package of that name. */
  boolean isInOutsideSources(FolderUse use) {
    for (String folder : folders) {
      if (folder.equals("src")) {
        return false;
      }
      if (use.isOf(folder)) {
        return true;
      }
    }
    return false;
  }

  boolean isUnderTop(FolderUse use) {
    return FolderUse.isUnder(path, EnumSet.of(use));
  }

  boolean hasType(Language.Type type) {
    return language != null && language.type() == type;
  }

  boolean isLanguage(Set<String> names) {
    return language != null && names.contains(language.name());
  }

  /** The first bytes as Latin-1. */
  String head() {
    return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
