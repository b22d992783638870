package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * M12_calls, steps of flows that are calls. Denominator: the steps on the page {@code
 * docs/flows.md}. Numerator: those for which {@code edges} has a call at the cited place, from what
 * the step above or the heading names to what the step names. Goal: all.
 */
final class FlowSteps {
  static final String PAGE = "docs/flows.md";

  private static final String STEP = " Called at ";
  private static final String HANDED_ON = " Handed on at ";
  private static final String SCOPES = ".:#/";

  /** Stands for a caller that the page does not name. */
  private static final String ANYTHING = "";

  /**
   * A step.
   *
   * @param names what it names as called: itself, and the function that it implements
   */
  private record Step(String caller, List<String> names, Page.Place place) {}

  private record Call(String from, String to) {}

  private final FileFacts files;
  private final RemoteLinks remote;
  private final List<Step> steps = new ArrayList<>();
  private int withoutPlace;

  FlowSteps(FileFacts files, RemoteLinks remote) {
    this.files = files;
    this.remote = remote;
  }

  void add(Page page) {
    if (!page.path().equals(PAGE)) {
      return;
    }
    List<String> callers = new ArrayList<>();
    for (Page.Line line : page.lines()) {
      List<String> names = names(line);
      if (line.isHeading()) {
        callers.clear();
        callers.add(names.isEmpty() ? ANYTHING : names.get(0));
      } else if (isStep(line) && !names.isEmpty() && !callers.isEmpty()) {
        int depth = Math.min(line.itemDepth() + 1, callers.size());
        if (line.written().contains(STEP)) {
          called(callers.get(depth - 1), names, LinePlaces.of(line, files, remote));
        }
        callers.subList(depth, callers.size()).clear();
        callers.add(names.get(0));
      }
    }
  }

  private static boolean isStep(Page.Line line) {
    return line.itemDepth() >= 0
        && (line.written().contains(STEP) || line.written().contains(HANDED_ON));
  }

  private void called(String caller, List<String> names, List<LinePlaces.Cited> places) {
    if (places.isEmpty()) {
      withoutPlace++;
    } else {
      steps.add(new Step(caller, names, places.get(places.size() - 1).place()));
    }
  }

  /** What a line says in code before its place. */
  private List<String> names(Page.Line line) {
    List<String> names = new ArrayList<>();
    for (InlineScan.Token token : line.tokens()) {
      if (token.kind() == InlineScan.Kind.CODE
          && !(files.contains(token.text()) && !names.isEmpty())) {
        names.add(token.text());
      }
    }
    return names;
  }

  Metric metric(TableSource tables) {
    Map<Long, Set<Call>> calls = new HashMap<>();
    for (Step step : steps) {
      calls.put(key(step), new HashSet<>());
    }
    Tally tally = new Tally();
    for (int step = 0; step < withoutPlace; step++) {
      tally.fail("a step of " + PAGE + " has no place that can be read");
    }
    if (!steps.isEmpty()) {
      readCalls(tables, calls);
      Map<String, String> names = readNames(tables, calls);
      for (Step step : steps) {
        tally.count(
            calls.getOrDefault(key(step), Set.of()).stream()
                .anyMatch(call -> isOf(step, call, names)),
            step.caller()
                + " does not call "
                + step.names().get(0)
                + " at "
                + step.place().file()
                + " L"
                + step.place().startLine());
      }
    }
    return tally.all("M12_calls");
  }

  private long key(Step step) {
    return files.key(step.place().file(), step.place().startLine());
  }

  private void readCalls(TableSource tables, Map<Long, Set<Call>> calls) {
    try (RowIterator<EdgeRow> rows =
        tables.rows(
            DocpackTable.EDGES, Set.of("from_symbol_id", "to_symbol_id", "kind", "path", "line"))) {
      while (rows.hasNext()) {
        EdgeRow row = rows.next();
        Set<Call> there = calls.get(files.key(row.getPath(), row.getLine()));
        if (there != null && row.getToSymbolId() != null && row.getKind().equals("calls")) {
          there.add(new Call(row.getFromSymbolId(), row.getToSymbolId()));
        }
      }
    }
  }

  private static Map<String, String> readNames(TableSource tables, Map<Long, Set<Call>> calls) {
    Map<String, String> names = new HashMap<>();
    for (Set<Call> there : calls.values()) {
      for (Call call : there) {
        names.put(call.from(), "");
        names.put(call.to(), "");
      }
    }
    try (RowIterator<SymbolRow> rows =
        tables.rows(DocpackTable.SYMBOLS, Set.of("symbol_id", "qualified_name"))) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        names.computeIfPresent(row.getSymbolId(), (id, unused) -> row.getQualifiedName());
      }
    }
    return names;
  }

  private static boolean isOf(Step step, Call call, Map<String, String> names) {
    String from = names.getOrDefault(call.from(), "");
    String to = names.getOrDefault(call.to(), "");
    return isNamed(from, step.caller())
        && step.names().stream().anyMatch(name -> isNamed(to, name));
  }

  /** A page shows the end of a qualified name, or of what encloses it: a type for its creation. */
  private static boolean isNamed(String qualified, String shown) {
    if (shown.equals(ANYTHING)) {
      return true;
    }
    for (int at = qualified.indexOf(shown); at >= 0; at = qualified.indexOf(shown, at + 1)) {
      int end = at + shown.length();
      if (isBoundary(qualified, at - 1) && isBoundary(qualified, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBoundary(String qualified, int at) {
    return at < 0 || at >= qualified.length() || SCOPES.indexOf(qualified.charAt(at)) >= 0;
  }
}
