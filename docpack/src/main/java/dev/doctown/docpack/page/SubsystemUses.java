package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.table.IdMap;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the source files of one subsystem use those of another, with the first place of it.
 * Edges below {@value #SURE} of confidence count for nothing, and neither do imports of all that
 * there is: what is used of it counts where it is used. Memory holds 20 bytes a symbol and a record
 * for each pair of innermost subsystems that has uses.
 */
final class SubsystemUses {
  static final int SURE = 80;

  /** Uses of one subsystem by another. */
  record Use(SubsystemRow from, SubsystemRow to, long count, Place first) {}

  /** A line at which something is named. */
  record Place(String path, int line, String name) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::path, Utf8Order.INSTANCE)
            .thenComparingInt(Place::line)
            .thenComparing(Place::name, Utf8Order.INSTANCE);
  }

  private record Pair(int from, int to) {}

  private static final class Tally {
    private long count;
    private @Nullable Place first;

    private void add(Place place, long times) {
      count += times;
      if (first == null || Place.ORDER.compare(place, first) < 0) {
        first = place;
      }
    }
  }

  static final Comparator<Use> HEAVIEST =
      Comparator.comparingLong((Use use) -> -use.count())
          .thenComparing(use -> use.from().getSubsystemId(), Utf8Order.INSTANCE)
          .thenComparing(use -> use.to().getSubsystemId(), Utf8Order.INSTANCE);

  private final SubsystemTree subsystems;
  private final Map<Pair, Tally> tallies = new HashMap<>();

  private SubsystemUses(SubsystemTree subsystems) {
    this.subsystems = subsystems;
  }

  static SubsystemUses read(TableSource tables, FileNotes files, SubsystemTree subsystems) {
    SubsystemUses uses = new SubsystemUses(subsystems);
    if (!subsystems.isEmpty()) {
      Map<String, Integer> numbers = new HashMap<>();
      subsystems.all().forEach(row -> numbers.put(row.getSubsystemId(), numbers.size()));
      uses.count(tables, files, numbers, symbols(tables, files, numbers));
    }
    return uses;
  }

  private static IdMap symbols(TableSource tables, FileNotes files, Map<String, Integer> numbers) {
    IdMap ids = new IdMap();
    try (RowIterator<SymbolRow> symbols =
        tables.rows(DocpackTable.SYMBOLS, Set.of("symbol_id", "path"))) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        Integer number = number(symbol.getPath(), files, numbers);
        if (number != null) {
          ids.add(symbol.getSymbolId(), number);
        }
      }
    }
    return ids;
  }

  private static @Nullable Integer number(
      String path, FileNotes files, Map<String, Integer> numbers) {
    FileNotes.Note note = files.of(path);
    return note == null || !note.category().equals("source")
        ? null
        : numbers.get(note.subsystemId());
  }

  private void count(
      TableSource tables, FileNotes files, Map<String, Integer> numbers, IdMap symbols) {
    try (RowIterator<EdgeRow> edges = tables.rows(DocpackTable.EDGES)) {
      while (edges.hasNext()) {
        EdgeRow edge = edges.next();
        String to = edge.getToSymbolId();
        if (to == null || edge.getConfidence() < SURE || !isUse(edge)) {
          continue;
        }
        Integer from = number(edge.getPath(), files, numbers);
        int target = symbols.get(to);
        if (from != null && target != IdMap.ABSENT && from != target) {
          tallies
              .computeIfAbsent(new Pair(from, target), unused -> new Tally())
              .add(new Place(edge.getPath(), edge.getLine(), edge.getToName()), 1);
        }
      }
    }
  }

  private static boolean isUse(EdgeRow edge) {
    boolean takesAll = edge.getKind().equals("imports") && edge.getToName().equals("*");
    return !takesAll && !edge.getKind().equals("contains");
  }

  /** Uses between those that no other encloses, the heaviest first. */
  List<Use> betweenRoots() {
    return sums(
        (from, to) -> List.of(subsystems.around(from).get(0), subsystems.around(to).get(0)));
  }

  /** Uses between the subsystems that one encloses, the heaviest first. */
  List<Use> inside(SubsystemRow outer) {
    int depth = subsystems.depth(outer);
    return sums(
        (from, to) -> {
          List<SubsystemRow> a = subsystems.around(from);
          List<SubsystemRow> b = subsystems.around(to);
          boolean inside = a.size() > depth + 1 && b.size() > depth + 1;
          return inside && subsystems.isAround(outer, from) && subsystems.isAround(outer, to)
              ? List.of(a.get(depth + 1), b.get(depth + 1))
              : List.of();
        });
  }

  /** What one uses: of each other the outermost that is not around it; the heaviest first. */
  List<Use> of(SubsystemRow user) {
    return sums(
        (from, to) -> {
          boolean leaves = subsystems.isAround(user, from) && !subsystems.isAround(user, to);
          SubsystemRow other = leaves ? subsystems.other(user, to) : null;
          return other == null ? List.of() : List.of(user, other);
        });
  }

  /** What uses one, in the same way. */
  List<Use> by(SubsystemRow used) {
    return sums(
        (from, to) -> {
          boolean enters = subsystems.isAround(used, to) && !subsystems.isAround(used, from);
          SubsystemRow other = enters ? subsystems.other(used, from) : null;
          return other == null ? List.of() : List.of(other, used);
        });
  }

  private interface Lift {
    /** The two that a use counts for; none when it does not. */
    List<SubsystemRow> of(SubsystemRow from, SubsystemRow to);
  }

  private List<Use> sums(Lift lift) {
    List<SubsystemRow> all = subsystems.all();
    Map<List<String>, Tally> sums = new LinkedHashMap<>();
    tallies.forEach(
        (pair, tally) -> {
          List<SubsystemRow> ends = lift.of(all.get(pair.from()), all.get(pair.to()));
          if (ends.size() == 2
              && !ends.get(0).getSubsystemId().equals(ends.get(1).getSubsystemId())
              && tally.first != null) {
            sums.computeIfAbsent(
                    ends.stream().map(SubsystemRow::getSubsystemId).toList(), unused -> new Tally())
                .add(tally.first, tally.count);
          }
        });
    List<Use> uses = new ArrayList<>();
    sums.forEach(
        (ends, tally) -> {
          SubsystemRow from = subsystems.of(ends.get(0));
          SubsystemRow to = subsystems.of(ends.get(1));
          if (from != null && to != null && tally.first != null) {
            uses.add(new Use(from, to, tally.count, tally.first));
          }
        });
    uses.sort(HEAVIEST);
    return uses;
  }
}
