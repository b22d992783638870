package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a run of a file, or a use through a route, begins. */
final class EntryPointReader {
  private static final String MAIN = "main";
  private static final String SCRIPT = "script";
  private static final int CONDITION_LIMIT = 60;
  private static final Pattern RUN_ITSELF =
      Pattern.compile("__name__ ?== ?[\"']__main__[\"']|[\"']__main__[\"'] ?== ?__name__");

  /**
   * What a program ends in, as it does not come back, or is all that it does: a server, a loop, its
   * command line. A module that others import calls none of these.
   */
  private static final Pattern RUN_AT_LAST =
      Pattern.compile(
          "main|(?:\\w+\\.)*(?:execute_from_command_line|mainloop|run_app|run_forever|run_polling"
              + "|run_server|run_until_complete|serve_forever|start_polling)"
              + "|(?!subprocess\\.)(?:\\w+\\.)+run");

  private static final Comparator<SourceEntryPoint> ORDER =
      Comparator.comparingInt(SourceEntryPoint::startByte)
          .thenComparing(SourceEntryPoint::kind, Utf8Order.INSTANCE)
          .thenComparing(SourceEntryPoint::name, Utf8Order.INSTANCE);

  private final SourceText source;
  private final List<SourceSymbol> symbols;
  private final String path;

  EntryPointReader(SourceText source, List<SourceSymbol> symbols, String path) {
    this.source = source;
    this.symbols = symbols;
    this.path = path;
  }

  /** The entry points of a file in their order; of two that agree in it the first stays. */
  List<SourceEntryPoint> read(
      Matches matches,
      List<SourceReference> references,
      List<SourceEntryPoint> routes,
      MainRule rule) {
    List<SourceEntryPoint> found = new ArrayList<>(routes);
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      if (symbol.name().equals(MAIN)
          && source.at(symbol.endByte() - 1) == '}'
          && rule.holds(symbol, path)) {
        found.add(new SourceEntryPoint(symbol.startByte(), MAIN, symbol.qualifiedName(), i));
      }
    }
    if (rule == MainRule.FILE) {
      addFile(found, matches, references);
    }
    found.sort(ORDER);
    List<SourceEntryPoint> distinct = new ArrayList<>();
    for (SourceEntryPoint entry : found) {
      boolean again =
          !distinct.isEmpty() && ORDER.compare(distinct.get(distinct.size() - 1), entry) == 0;
      if (!again) {
        distinct.add(entry);
      }
    }
    return distinct;
  }

  private void addFile(
      List<SourceEntryPoint> found, Matches matches, List<SourceReference> references) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    for (Match guard : matches.of(Capture.GUARD)) {
      if (RUN_ITSELF.matcher(source.line(guard.name(), CONDITION_LIMIT)).matches()) {
        int function = called(guard.span(), references);
        found.add(new SourceEntryPoint(guard.span().start(), MAIN, file, function));
        return;
      }
    }
    if (file.equals("__main__.py")) {
      found.add(new SourceEntryPoint(0, MAIN, file, -1));
    } else if (source.length() > 2 && source.text(0, 3).equals("#!/")) {
      found.add(new SourceEntryPoint(0, SCRIPT, file, -1));
    } else {
      addLast(found, file, matches, references);
    }
  }

  /** A script that says so only by what it does at last. */
  private void addLast(
      List<SourceEntryPoint> found,
      String file,
      Matches matches,
      List<SourceReference> references) {
    for (Match last : matches.of(Capture.RUN)) {
      if (RUN_AT_LAST.matcher(source.line(last.name(), CONDITION_LIMIT)).matches()) {
        int function = called(last.span(), references);
        found.add(new SourceEntryPoint(last.span().start(), SCRIPT, file, function));
      }
    }
  }

  /**
   * The function of the file that a statement calls: its only one, or {@code main} of several. What
   * it calls again and again helps it, and is not what it runs.
   */
  private int called(Span statement, List<SourceReference> references) {
    Map<String, Integer> calls = new HashMap<>();
    for (SourceReference reference : references) {
      boolean inside =
          statement.start() <= reference.startByte() && reference.startByte() < statement.end();
      if (inside && reference.kind().equals("call") && reference.qualifier() == null) {
        calls.merge(reference.name(), 1, Integer::sum);
      }
    }
    List<Integer> functions = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      if (symbol.kind().equals("function")
          && symbol.parent() < 0
          && calls.containsKey(symbol.name())) {
        functions.add(i);
      }
    }
    functions.removeIf(i -> calls.containsKey(MAIN) && !symbols.get(i).name().equals(MAIN));
    if (functions.size() != 1) {
      return -1;
    }
    String name = symbols.get(functions.get(0)).name();
    return name.equals(MAIN) || calls.getOrDefault(name, 0) == 1 ? functions.get(0) : -1;
  }
}
