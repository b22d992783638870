package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds symbols by what people call them. */
public final class SymbolNames {
  private static final Set<String> NAMES =
      Set.of(
          "symbol_id",
          "name",
          "qualified_name",
          "kind",
          "language",
          "path",
          "signature",
          "start_line",
          "end_line",
          "parent_symbol_id",
          "visibility");

  private SymbolNames() {}

  /**
   * Symbols, but files, of that id or qualified name; if there are none, those of that simple name
   * or whose qualified name ends with it: {@code Numbers.parse} of {@code org.x.Numbers.parse}. A
   * type stands for its constructors of the same name, a definition for what declares it. Sections
   * of documents are meant where no code is, and code of tests and examples where no other is.
   */
  public static List<Definition> find(Docpack pack, String name) {
    TreeMap<Integer, Set<String>> found = new TreeMap<>();
    Set<String> aside = new HashSet<>();
    Set<String> paths = new HashSet<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS, NAMES)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        int fit = fit(row, name);
        if (fit >= 0) {
          found.computeIfAbsent(fit, unused -> new HashSet<>()).add(row.getSymbolId());
          paths.add(row.getPath());
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Set<String> best = found.firstEntry().getValue();
    List<SymbolRow> whole = rows(pack, paths, row -> best.contains(row.getSymbolId()));
    whole.removeIf(
        row -> row.getKind().equals("constructor") && best.contains(row.getParentSymbolId()));
    if (whole.stream().map(SymbolRow::getQualifiedName).distinct().count() > 1) {
      aside.addAll(aside(pack));
    }
    List<SymbolRow> outside = whole.stream().filter(row -> !aside.contains(row.getPath())).toList();
    return withTwins(pack, outside.isEmpty() ? whole : outside, best);
  }

  /** How well a symbol fits a name, the least best; -1 for not at all. */
  private static int fit(SymbolRow row, String name) {
    if (row.getKind().equals("file")) {
      return -1;
    }
    int section = row.getKind().equals("section") ? 2 : 0;
    if (row.getSymbolId().equals(name)) {
      return 0;
    }
    if (row.getQualifiedName().equals(name)) {
      return section;
    }
    return row.getName().equals(name) || endsWith(row.getQualifiedName(), name) ? 1 + section : -1;
  }

  /** The definitions of these rows, with what declares or defines the same elsewhere. */
  private static List<Definition> withTwins(Docpack pack, List<SymbolRow> rows, Set<String> ids) {
    Set<String> names = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (SymbolRow row : rows) {
      if (isOfC(row)) {
        String tag = TypedefTag.of(row);
        names.add(row.getQualifiedName());
        names.add(Objects.requireNonNullElse(tag, row.getName()));
      }
    }
    try (RowIterator<SymbolRow> all = pack.rows(DocpackTable.SYMBOLS, NAMES)) {
      while (!names.isEmpty() && all.hasNext()) {
        SymbolRow row = all.next();
        if (isTwin(row, names)) {
          paths.add(row.getPath());
        }
      }
    }
    Set<String> wanted = new HashSet<>(ids);
    List<SymbolRow> candidates = new ArrayList<>(rows);
    rows(pack, paths, row -> isTwin(row, names) && wanted.add(row.getSymbolId()))
        .forEach(candidates::add);
    candidates.sort(
        Comparator.comparing(SymbolRow::getPath, Utf8Order.INSTANCE)
            .thenComparingLong(SymbolRow::getStartByte));
    return Definitions.of(pack, candidates).stream()
        .filter(found -> found.rows().stream().anyMatch(row -> ids.contains(row.getSymbolId())))
        .toList();
  }

  private static boolean isOfC(SymbolRow row) {
    return Set.of("C", "C++").contains(String.valueOf(row.getLanguage()));
  }

  private static boolean isTwin(SymbolRow row, Set<String> names) {
    String tag = isOfC(row) ? TypedefTag.of(row) : null;
    return isOfC(row)
        && (names.contains(row.getQualifiedName()) || (tag != null && names.contains(tag)));
  }

  private static Set<String> aside(Docpack pack) {
    RepositoryLayout layout = RepositoryLayout.read(pack);
    Set<String> aside = new HashSet<>();
    try (RowIterator<FileRow> rows = pack.rows(DocpackTable.FILES, Set.of("path", "category"))) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        if (row.getCategory().equals("test") || layout.isAside(row.getPath())) {
          aside.add(row.getPath());
        }
      }
    }
    return aside;
  }

  private static List<SymbolRow> rows(
      Docpack pack, Set<String> paths, Predicate<SymbolRow> wanted) {
    List<SymbolRow> found = new ArrayList<>();
    if (paths.isEmpty()) {
      return found;
    }
    try (RowIterator<SymbolRow> rows =
        pack.rows(DocpackTable.SYMBOLS, DocpackTable.SYMBOLS.columns(), paths)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.test(row)) {
          found.add(row);
        }
      }
    }
    return found;
  }

  private static boolean endsWith(String qualified, String name) {
    int before = qualified.length() - name.length() - 1;
    return before >= 0
        && qualified.endsWith(name)
        && !Character.isJavaIdentifierPart(qualified.charAt(before));
  }
}
