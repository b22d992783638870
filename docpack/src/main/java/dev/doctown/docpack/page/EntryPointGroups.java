package dev.doctown.docpack.page;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.QuickstartRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entry points as a reader looks for them.
 *
 * @param own of the product: programs, libraries, then what answers requests
 * @param documented what documents lead callers to, the most documented first
 * @param aside of tests, examples and the tools of its developers
 */
record EntryPointGroups(
    List<EntryPointRow> own, List<EntryPointRow> documented, List<EntryPointRow> aside) {
  private static final Map<String, Integer> ORDER =
      Map.of(
          "console_script",
          0,
          "binary",
          0,
          "main_class",
          0,
          "main",
          1,
          "library",
          2,
          "script",
          3,
          "container",
          3,
          "route",
          4);

  /** One manifest declares programs of the product beside tests; all else is told by its file. */
  private static final Set<String> NAMED_BY_MANIFESTS =
      Set.of("binary", "console_script", "main_class", "container", "library");

  /** Groups; the same library declared for several module systems is one. */
  static EntryPointGroups of(
      List<EntryPointRow> rows, @Nullable QuickstartRow quickstart, RepositoryLayout layout) {
    List<EntryPointRow> own = new ArrayList<>();
    List<EntryPointRow> documented = new ArrayList<>();
    List<EntryPointRow> aside = new ArrayList<>();
    Set<String> libraries = new HashSet<>();
    Set<String> complete = foldersOfPrograms(rows);
    for (EntryPointRow row : rows) {
      if (EntryPointText.isDocumented(row)) {
        documented.add(row);
      } else if (!row.getKind().equals("library") || isNew(row, libraries)) {
        boolean away =
            row.getKind().equals("tool")
                || layout.isAside(row.getPath())
                || (NAMED_BY_MANIFESTS.contains(row.getKind()) && layout.isAside(row.getName()))
                || isOfTools(row, layout)
                || (row.getKind().equals("script") && complete.contains(folder(row.getPath())));
        (away ? aside : own).add(row);
      }
    }
    own.sort(Comparator.comparing(row -> ORDER.getOrDefault(row.getKind(), 3)));
    own = withoutRepetitions(own);
    List<String> order = quickstart == null ? List.of() : quickstart.getEntryPoints();
    documented.sort(Comparator.comparing(row -> order.indexOf(row.getSymbolId())));
    return own.isEmpty() && documented.isEmpty()
        ? new EntryPointGroups(aside, List.of(), List.of())
        : new EntryPointGroups(own, documented, aside);
  }

  /** A manifest names all programs of its project: a script beside it that it doesn't is none. */
  private static Set<String> foldersOfPrograms(List<EntryPointRow> rows) {
    return rows.stream()
        .filter(row -> row.getKind().equals("console_script"))
        .map(row -> folder(row.getPath()))
        .collect(Collectors.toSet());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * Folders of sources are parts of a route's path, which may be named as tools are. A manifest may
   * itself be a tool, as {@code setup.py} is: what it declares is none.
   */
  private static boolean isOfTools(EntryPointRow row, RepositoryLayout layout) {
    String path = row.getPath();
    if (NAMED_BY_MANIFESTS.contains(row.getKind())) {
      return layout.isTool(folder(path));
    }
    int sources = row.getKind().equals("route") ? ("/" + path).indexOf("/src/") : -1;
    return layout.isTool(sources < 0 ? path : path.substring(0, sources) + "/");
  }

  /** The function of a declared program is no second one. */
  private static List<EntryPointRow> withoutRepetitions(List<EntryPointRow> rows) {
    Set<String> run = new HashSet<>();
    List<EntryPointRow> kept = new ArrayList<>();
    for (EntryPointRow row : rows) {
      String id = row.getSymbolId();
      boolean again = id != null && !run.add(id);
      if (!again || !row.getKind().equals("main")) {
        kept.add(row);
      }
    }
    return kept;
  }

  /** A manifest that a package gives away is no place to begin. */
  private static boolean isNew(EntryPointRow row, Set<String> libraries) {
    return !row.getName().endsWith("/package.json")
        && libraries.add(row.getPath() + " " + row.getName());
  }

  boolean isEmpty() {
    return own.isEmpty() && documented.isEmpty() && aside.isEmpty();
  }
}
