package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first symbols of files tell of them. */
final class FileStarts {
  /** No line. */
  static final int NONE = 0;

  private final Map<String, String> modules = new HashMap<>();
  private final Map<String, Integer> documented = new HashMap<>();

  private FileStarts() {}

  static FileStarts read(RepositoryView repository) {
    FileStarts starts = new FileStarts();
    try (RowIterator<SymbolRow> rows = repository.symbols()) {
      rows.forEachRemaining(starts::add);
    }
    return starts;
  }

  private void add(SymbolRow symbol) {
    String module = declaredModule(symbol);
    if (module != null) {
      modules.putIfAbsent(symbol.getPath(), module);
    }
    if (symbol.getDocComment() != null && !symbol.getKind().equals("file")) {
      documented.merge(symbol.getPath(), symbol.getStartLine(), Math::min);
    }
  }

  private static @Nullable String declaredModule(SymbolRow symbol) {
    boolean declares = "Java".equals(symbol.getLanguage()) || "Go".equals(symbol.getLanguage());
    String name = symbol.getQualifiedName();
    int end = name.length() - symbol.getName().length() - 1;
    return declares
            && !symbol.getKind().equals("file")
            && end > 0
            && name.endsWith(symbol.getName())
        ? name.substring(0, end)
        : null;
  }

  /** The package or module that a file declares itself part of: what its first type stands in. */
  @Nullable String module(String path) {
    return modules.get(path);
  }

  /** The line of the first definition in a file that has a comment, or {@link #NONE}. */
  int documented(String path) {
    return documented.getOrDefault(path, NONE);
  }
}
