package dev.doctown.tests.calls;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How the sure call edges of a pack compare with a compiler's calls.
 *
 * <p>An edge at a call is right when its target is the compiler's, wrong otherwise; wrong, too,
 * when the compiler says that the target is outside the corpus or held by a variable, unless the
 * edge leads to that variable. Edges where the compiler knows nothing are not judged.
 *
 * @param right right edges
 * @param wrong wrong edges
 * @param found calls with a target in the corpus that have a right edge
 * @param calls calls with a target in the corpus
 * @param differences a line for each wrong edge and each call without a right one
 */
record CallScore(int right, int wrong, int found, int calls, List<String> differences) {
  private static final int SURE = 80;
  private static final Set<String> HOLDERS = Set.of("field", "property", "variable", "constant");

  /** Compares a pack's edges with the truth. */
  static CallScore of(CallTruth truth, Path pack) {
    try (Docpack opened = Docpack.open(pack)) {
      DeclaredSymbols symbols = new DeclaredSymbols(rows(opened, DocpackTable.SYMBOLS));
      SortedMap<Call, List<EdgeRow>> edges = new TreeMap<>();
      for (EdgeRow edge : rows(opened, DocpackTable.EDGES)) {
        if (edge.getKind().equals("calls")
            && edge.getToSymbolId() != null
            && edge.getConfidence() >= SURE) {
          edges
              .computeIfAbsent(
                  new Call(edge.getPath(), edge.getStartByte()), call -> new ArrayList<>())
              .add(edge);
        }
      }
      return compare(truth.targets(), symbols, edges);
    }
  }

  /** Compares edges that are all sure with the targets of each call. */
  static CallScore compare(
      SortedMap<Call, Set<Target>> truth,
      DeclaredSymbols symbols,
      SortedMap<Call, List<EdgeRow>> edges) {
    int right = 0;
    int found = 0;
    int calls = 0;
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Map.Entry<Call, Set<Target>> entry : truth.entrySet()) {
      Call call = entry.getKey();
      Set<Target> targets = entry.getValue();
      Set<String> accepted =
          targets.stream()
              .flatMap(target -> symbols.declaredAt(target).stream())
              .collect(Collectors.toSet());
      int rightHere = 0;
      for (EdgeRow edge : edges.getOrDefault(call, List.of())) {
        SymbolRow symbol = symbols.withId(String.valueOf(edge.getToSymbolId()));
        if (accepted.contains(edge.getToSymbolId())) {
          rightHere++;
        } else if (symbol == null || !targets.isEmpty() || !HOLDERS.contains(symbol.getKind())) {
          wrong.add(line("wrong", call, describe(symbol), targets));
        }
      }
      right += rightHere;
      if (!targets.isEmpty()) {
        calls++;
        found += rightHere > 0 ? 1 : 0;
        if (rightHere == 0) {
          missed.add(line("missed", call, "", targets));
        }
      }
    }
    List<String> differences = new ArrayList<>(wrong);
    differences.addAll(missed);
    return new CallScore(right, wrong.size(), found, calls, List.copyOf(differences));
  }

  private static <R extends SpecificRecord> List<R> rows(Docpack pack, DocpackTable<R> table) {
    List<R> rows = new ArrayList<>();
    try (RowIterator<R> iterator = pack.rows(table)) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static String line(String what, Call call, String ours, Set<Target> targets) {
    return String.join(
        "\t", what, call.path(), String.valueOf(call.startByte()), ours, targets.toString());
  }

  private static String describe(@Nullable SymbolRow symbol) {
    return symbol == null
        ? "no symbol"
        : symbol.getQualifiedName() + " " + symbol.getPath() + ":" + symbol.getStartLine();
  }

  double precision() {
    return right + wrong == 0 ? 0 : right / (double) (right + wrong);
  }

  double recall() {
    return calls == 0 ? 0 : found / (double) calls;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d calls, precision %.4f (%d of %d edges), recall %.4f (%d)",
        calls,
        precision(),
        right,
        right + wrong,
        recall(),
        found);
  }
}
