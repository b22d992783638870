package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Packages without a test of their own: speaks of Go, where the tests of a package lie in its
 * folder by rule, of folders of the project's own code, no tools or programs, with at least five
 * functions of a hundred lines together and no test file, the largest first, where at least half of
 * such folders have one. What tests elsewhere reach is unknown, so of other languages it says
 * nothing.
 */
final class Untested {
  private static final int MOST = 5;
  private static final int LEAST_FUNCTIONS = 5;
  private static final int LEAST_LINES = 100;

  private Untested() {}

  /** A folder's first file of code, and what is in it. */
  private static final class Folder {
    private final int file;
    private int functions;
    private int lines;
    private boolean program;

    Folder(int file) {
      this.file = file;
    }

    boolean counts() {
      return !program && functions >= LEAST_FUNCTIONS && lines >= LEAST_LINES;
    }
  }

  static List<Insight> of(Codebase code) {
    Set<String> tested = new HashSet<>();
    IntStream.range(0, code.graph().fileCount())
        .filter(file -> code.isTest(file) && isGo(code, file))
        .forEach(file -> tested.add(folder(code, file)));
    Map<String, Folder> folders = folders(code);
    folders.values().removeIf(folder -> !folder.counts());
    List<Map.Entry<String, Folder>> without =
        folders.entrySet().stream().filter(entry -> !tested.contains(entry.getKey())).toList();
    int have = folders.size() - without.size();
    return without.stream()
        .filter(entry -> have >= without.size())
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().lines))
        .limit(MOST)
        .map(entry -> insight(code, entry.getKey(), entry.getValue(), have, folders.size()))
        .toList();
  }

  private static Map<String, Folder> folders(Codebase code) {
    SymbolGraph graph = code.graph();
    Map<String, Folder> folders = new TreeMap<>(Utf8Order.INSTANCE);
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      int file = graph.fileOf(symbol);
      boolean counts = code.isFunction(symbol) && !code.isInFunction(symbol);
      if (counts && isGo(code, file) && code.isCode(file) && !code.isTool(file)) {
        Folder folder = folders.computeIfAbsent(folder(code, file), key -> new Folder(file));
        folder.program |= graph.name(symbol).equals("main");
        folder.functions++;
        folder.lines += code.endLine(symbol) - graph.line(symbol) + 1;
      }
    }
    return folders;
  }

  private static boolean isGo(Codebase code, int file) {
    return code.language(file).equals("Go");
  }

  private static String folder(Codebase code, int file) {
    String path = code.graph().path(file);
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static Insight insight(Codebase code, String path, Folder folder, int have, int all) {
    String name = path.isEmpty() ? "the top folder" : "`" + path + "`";
    return new Insight(
        InsightKind.UNTESTED,
        "No tests in " + (path.isEmpty() ? "the top folder" : path),
        "The package in "
            + name
            + " has "
            + folder.functions
            + " functions and no test of its own; "
            + have
            + " of the "
            + all
            + " packages of its kind have some.",
        List.of(code.fileId(folder.file)),
        List.of(code.evidence(folder.file, 1)),
        90);
  }
}
