package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Files that hold too much and that much depends on: speaks where, among at least eight files of
 * the project's own code in the language, a file has at least 1,000 lines and 50 functions and
 * types, of both four times as many as three quarters of the others, and is surely used by at least
 * five other files of code and a tenth of them. A header of C and a file of declarations of
 * TypeScript are lists on purpose.
 */
final class GodFiles {
  private static final int MOST = 3;
  private static final int LEAST_FILES = 8;
  private static final int LEAST_LINES = 1_000;
  private static final int LEAST_DEFINITIONS = 50;
  private static final int LEAST_USERS = 5;
  private static final int TIMES_THE_QUARTILE = 4;
  private static final int PART_OF_FILES = 10;

  private GodFiles() {}

  static List<Insight> of(Codebase code) {
    SymbolGraph graph = code.graph();
    int[] users = users(code);
    int[] definitions = new int[graph.fileCount()];
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      boolean counts = code.isFunction(symbol) || code.isType(symbol);
      boolean own = !code.isInFunction(symbol) && !code.isInTestModule(symbol);
      definitions[graph.fileOf(symbol)] += counts && own ? 1 : 0;
    }
    Map<String, int[]> lines = sizes(code, code::lines);
    Map<String, int[]> counts = sizes(code, file -> definitions[file]);
    return IntStream.range(0, graph.fileCount())
        .filter(file -> code.isCode(file) && !code.isHeader(file))
        .filter(file -> !code.isDeclarations(file))
        .filter(file -> code.lines(file) >= LEAST_LINES)
        .filter(file -> definitions[file] >= LEAST_DEFINITIONS && users[file] >= LEAST_USERS)
        .filter(file -> stands(code.lines(file), siblings(lines, code, file)))
        .filter(file -> stands(definitions[file], siblings(counts, code, file)))
        .filter(file -> (long) users[file] * PART_OF_FILES >= siblings(lines, code, file).length)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer file) -> -code.lines(file))
                .thenComparingInt(Integer::intValue))
        .limit(MOST)
        .map(file -> insight(code, file, definitions[file]))
        .toList();
  }

  /** The sizes of the files of each language, ascending. */
  private static Map<String, int[]> sizes(Codebase code, IntUnaryOperator size) {
    Map<String, List<Integer>> found = new HashMap<>();
    for (int file = 0; file < code.graph().fileCount(); file++) {
      if (code.isCode(file)) {
        found
            .computeIfAbsent(code.language(file), language -> new ArrayList<>())
            .add(size.applyAsInt(file));
      }
    }
    Map<String, int[]> sizes = new HashMap<>();
    found.forEach(
        (language, all) ->
            sizes.put(language, all.stream().mapToInt(Integer::intValue).sorted().toArray()));
    return sizes;
  }

  private static int[] siblings(Map<String, int[]> sizes, Codebase code, int file) {
    return sizes.getOrDefault(code.language(file), new int[0]);
  }

  private static boolean stands(int size, int[] siblings) {
    return siblings.length >= LEAST_FILES
        && size >= (long) TIMES_THE_QUARTILE * siblings[siblings.length * 3 / 4];
  }

  private static int[] users(Codebase code) {
    SymbolGraph graph = code.graph();
    int[] users = new int[graph.fileCount()];
    Set<Long> pairs = new HashSet<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          int used = graph.fileOf(to);
          if (kind != EdgeKind.CONTAINS
              && confidence >= SymbolGraph.SURE
              && used != file
              && code.isCode(file)
              && pairs.add((long) file << Integer.SIZE | used)) {
            users[used]++;
          }
        });
    return users;
  }

  private static Insight insight(Codebase code, int file, int definitions) {
    String path = code.graph().path(file);
    return new Insight(
        InsightKind.GOD_FILE,
        code.shortName(file) + " holds much that much depends on",
        "`"
            + path
            + "` has "
            + code.lines(file)
            + " lines and "
            + definitions
            + " functions and types, many times what files of the repository usually have, and many"
            + " other files use it.",
        List.of(code.fileId(file)),
        List.of(code.evidence(file, 1)),
        Insight.HELD_TO);
  }
}
