package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.Nullable;

/**
 * A file as resolution needs it.
 *
 * @param index its number, in the order of paths
 * @param category one of the docpack format's file categories
 * @param symbol number of the file's own symbol; -1 before it is known
 */
record SourceFile(int index, String path, @Nullable String language, String category, int symbol) {
  /** The folder, without a slash behind it; empty for the root. */
  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The name without its last extension. */
  String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** Whether the name is one of a header of C or C++. */
  boolean isHeader() {
    return path.substring(path.lastIndexOf('.') + 1).startsWith("h");
  }

  SourceFile withSymbol(int number) {
    return new SourceFile(index, path, language, category, number);
  }
}
