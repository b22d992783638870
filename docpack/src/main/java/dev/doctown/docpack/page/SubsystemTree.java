package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subsystems, as they enclose each other: code first, then by number of files. They are whole
 * in memory, a path for each file included.
 */
final class SubsystemTree {
  private final Map<String, SubsystemRow> rows = new HashMap<>();
  private final Map<String, List<SubsystemRow>> children = new HashMap<>();
  private final List<SubsystemRow> roots = new ArrayList<>();
  private final List<SubsystemRow> all = new ArrayList<>();

  private SubsystemTree() {}

  /**
   * Those of a pack. Within one that encloses them the one with most lines of what was read for
   * symbols comes first: styles and pages are seldom what a project is about. One without symbols
   * that stand out, such as samples of input, comes behind those that have some.
   */
  static SubsystemTree read(TableSource tables, FileNotes files) {
    SubsystemTree tree = new SubsystemTree();
    try (RowIterator<SubsystemRow> subsystems = tables.rows(DocpackTable.SUBSYSTEMS)) {
      subsystems.forEachRemaining(row -> tree.rows.put(row.getSubsystemId(), row));
    }
    for (SubsystemRow row : tree.rows.values().stream().sorted(order(files)).toList()) {
      String parent = row.getParentSubsystemId();
      if (parent == null || !tree.rows.containsKey(parent)) {
        tree.roots.add(row);
      } else {
        tree.children.computeIfAbsent(parent, unused -> new ArrayList<>()).add(row);
      }
    }
    Deque<SubsystemRow> open = new ArrayDeque<>(tree.roots);
    while (!open.isEmpty()) {
      SubsystemRow row = open.pop();
      tree.all.add(row);
      List<SubsystemRow> inside = tree.children(row);
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.push(inside.get(i));
      }
    }
    return tree;
  }

  private static Comparator<SubsystemRow> order(FileNotes files) {
    return Comparator.comparing((SubsystemRow row) -> !isCode(row))
        .thenComparing(row -> row.getSymbols().isEmpty())
        .thenComparingLong(row -> -files.readLines(row.getFiles()))
        .thenComparingInt(row -> -row.getFiles().size())
        .thenComparing(SubsystemRow::getSubsystemId, Utf8Order.INSTANCE);
  }

  /** Whether it holds the project's own code. */
  static boolean isCode(SubsystemRow row) {
    return row.getRole() == null || row.getRole().equals("code");
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Those that no other encloses. */
  List<SubsystemRow> roots() {
    return List.copyOf(roots);
  }

  /** Every one, behind the one that encloses it. */
  List<SubsystemRow> all() {
    return List.copyOf(all);
  }

  List<SubsystemRow> children(SubsystemRow row) {
    return children.getOrDefault(row.getSubsystemId(), List.of());
  }

  @Nullable SubsystemRow of(@Nullable String id) {
    return id == null ? null : rows.get(id);
  }

  @Nullable SubsystemRow parent(SubsystemRow row) {
    return of(row.getParentSubsystemId());
  }

  /** How many enclose it. */
  int depth(SubsystemRow row) {
    return around(row).size() - 1;
  }

  /** Itself and what encloses it, the outermost first. */
  List<SubsystemRow> around(SubsystemRow row) {
    Deque<SubsystemRow> path = new ArrayDeque<>();
    SubsystemRow at = row;
    while (at != null && path.size() <= rows.size()) {
      path.push(at);
      at = parent(at);
    }
    return List.copyOf(path);
  }

  /** Whether the first is the second or encloses it. */
  boolean isAround(SubsystemRow outer, SubsystemRow inner) {
    return around(inner).stream()
        .anyMatch(row -> row.getSubsystemId().equals(outer.getSubsystemId()));
  }

  /** The outermost one around the second that is not around the first; null when there is none. */
  @Nullable SubsystemRow other(SubsystemRow from, SubsystemRow to) {
    return around(to).stream().filter(row -> !isAround(row, from)).findFirst().orElse(null);
  }

  /** The path of its page, from the folder of the pages. */
  static String page(SubsystemRow row) {
    String slug = row.getSlug();
    return "subsystems/" + (slug == null ? row.getSubsystemId() : slug) + ".md";
  }

  /** A link to its page from a page at {@code docs/} behind {@code up}. */
  static String link(String up, SubsystemRow row) {
    return "[" + MarkdownText.escape(row.getName()) + "](" + up + page(row) + ")";
  }
}
