package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the repository as the partition sees it.
 *
 * @param path from the repository's root, with {@code /}
 * @param module the package or module that the file declares itself part of, or null
 * @param doc the first sentence about the file, or about its package where the file is the place
 *     where that is documented; or null
 * @param keySymbols its most central symbols, the most central first
 */
public record PartitionedFile(
    String path,
    FileCategory category,
    @Nullable String language,
    @Nullable String module,
    @Nullable Statement doc,
    List<KeySymbol> keySymbols) {
  public PartitionedFile {
    keySymbols = List.copyOf(keySymbols);
  }

  /** The folder that holds the file; empty for the root. */
  String folder() {
    return Paths.parent(path);
  }

  /** The name of the file without folder. */
  String fileName() {
    return Paths.name(path);
  }
}
