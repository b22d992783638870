package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Functions and types that nothing in the repository mentions: speaks of one that stands directly
 * in a file of the project's own code when no edge, not even a candidate, leads to it, its name
 * occurs once as a word in all texts of the repository, which is where it is defined, and nothing
 * around the definition (an annotation, decorator or attribute; a supertype; a macro that makes
 * names of parts) lets others find it. In an application that may be a public one; a library's
 * public ones are for others, so there only what is marked as internal is judged: by its
 * visibility, or a folder {@code internal}. A type is dead only if its members are, and never of C,
 * where it may define variables. A declaration in a header of C is not what could go, and neither
 * is one of TypeScript, which may add to what others declare.
 */
final class DeadCode {
  private static final int MOST = 6;
  private static final int SHORTEST_NAME = 4;

  /** Go's own tools call these by their names. */
  private static final Pattern RUN_BY_TOOLS =
      Pattern.compile("(?:Fuzz|Test|Benchmark|Example)(?:\\P{Ll}.*)?");

  /** Systems, virtual machines and fuzzers call these by their names. */
  private static final Pattern RUN_BY_SYSTEMS =
      Pattern.compile(
          "w?main|_tmain|w?WinMain|_tWinMain|DllMain|JNI_On(?:Load|Unload)|Java_.*|LLVMFuzzer.*");

  private static final Set<String> PROGRAMS =
      Set.of("main", "console_script", "main_class", "binary");

  private final Codebase code;
  private final BitSet used = new BitSet();
  private final BitSet attached;
  private final boolean application;

  /**
   * Prepares the question.
   *
   * @param attached symbols with annotations, decorators or attributes
   */
  DeadCode(Codebase code, List<EntryPointRow> entryPoints, BitSet attached) {
    this.code = code;
    this.attached = attached;
    this.application =
        entryPoints.stream().anyMatch(row -> isOwn(row) && PROGRAMS.contains(row.getKind()))
            && entryPoints.stream().noneMatch(row -> row.getKind().equals("library"));
    SymbolGraph graph = code.graph();
    entryPoints.stream()
        .filter(row -> row.getSymbolId() != null)
        .mapToInt(row -> graph.symbolWithId(row.getSymbolId()))
        .filter(symbol -> symbol >= 0)
        .forEach(used::set);
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.EXTENDS || kind == EdgeKind.IMPLEMENTS) {
            used.set(from);
          }
          if (kind != EdgeKind.CONTAINS) {
            for (int at = to; at >= 0; at = graph.parentOf(at)) {
              used.set(at);
            }
          }
        });
  }

  private boolean isOwn(EntryPointRow row) {
    int symbol = row.getSymbolId() == null ? -1 : code.graph().symbolWithId(row.getSymbolId());
    int file = symbol < 0 ? -1 : code.graph().fileOf(symbol);
    return file >= 0 && code.isCode(file) && !code.isTool(file);
  }

  /** Names whose occurrences matter. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    candidates().forEach(symbol -> names.add(code.graph().name(symbol)));
    return names;
  }

  /**
   * Takes the text of a file of C: what only some builds have is kept on purpose, and what C++
   * gives the linkage of C is found by its name.
   */
  void addConditional(int file, String text) {
    BitSet conditional = ConditionalCode.lines(text);
    conditional.or(ConditionalCode.linkedAsC(text));
    for (int symbol = code.firstSymbol(file); symbol < code.firstSymbol(file + 1); symbol++) {
      if (code.isFunction(symbol) && conditional.get(code.graph().line(symbol))) {
        used.set(symbol);
      }
    }
  }

  /** Forgets a file that only tools build, which find what is in it by themselves. */
  void leaveOut(int file) {
    used.set(code.firstSymbol(file), code.firstSymbol(file + 1));
  }

  private IntStream candidates() {
    SymbolGraph graph = code.graph();
    return IntStream.range(0, graph.symbolCount())
        .filter(symbol -> graph.kind(symbol).equals("function") || isNamedType(symbol))
        .filter(symbol -> code.isTopLevel(symbol) && code.isCode(graph.fileOf(symbol)))
        .filter(symbol -> !code.isHeader(graph.fileOf(symbol)) && !code.isInTestModule(symbol))
        .filter(symbol -> !code.isDeclarations(graph.fileOf(symbol)))
        .filter(symbol -> !used.get(symbol) && !attached.get(symbol))
        .filter(this::isNamed)
        .filter(application ? symbol -> true : this::isInternal);
  }

  /** Short names, and names that a language runs by itself, say nothing. */
  private boolean isNamed(int symbol) {
    String name = code.graph().name(symbol);
    return name.length() >= SHORTEST_NAME
        && !name.startsWith("__")
        && !RUN_BY_TOOLS.matcher(name).matches()
        && !RUN_BY_SYSTEMS.matcher(name).matches()
        && !name.equals("init")
        && name.chars().allMatch(c -> WordCounts.isPart((char) c));
  }

  private boolean isInternal(int symbol) {
    SymbolGraph graph = code.graph();
    String visibility = graph.visibility(symbol);
    return visibility.equals("private")
        || visibility.equals("package")
        || ("/" + graph.path(graph.fileOf(symbol))).contains("/internal/");
  }

  private boolean isC(int symbol) {
    return code.isC(code.graph().fileOf(symbol));
  }

  /** A type of C may define variables, which are used without its name. */
  private boolean isNamedType(int symbol) {
    return code.isType(symbol) && !isC(symbol);
  }

  List<Insight> of(WordCounts words) {
    SymbolGraph graph = code.graph();
    IntPredicate onlyDefined =
        symbol ->
            words.count(graph.name(symbol)) == 1
                && !(isC(symbol) && words.mayBePasted(graph.name(symbol)));
    Set<String> seen = new HashSet<>();
    return candidates()
        .filter(onlyDefined)
        .filter(symbol -> seen.add(graph.name(symbol)))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer symbol) -> graph.line(symbol) - code.endLine(symbol))
                .thenComparingInt(Integer::intValue))
        .limit(MOST)
        .map(this::insight)
        .toList();
  }

  private Insight insight(int symbol) {
    SymbolGraph graph = code.graph();
    String what = code.isType(symbol) ? "type" : "function";
    return new Insight(
        InsightKind.DEAD_CODE,
        "Nothing uses " + graph.name(symbol),
        "The "
            + what
            + " `"
            + graph.name(symbol)
            + "` is mentioned nowhere in the repository but in its own definition of "
            + Wording.count(code.endLine(symbol) - graph.line(symbol) + 1, "line")
            + "; unless something outside finds it by name, it can go.",
        List.of(graph.symbolId(symbol)),
        List.of(code.evidence(symbol)),
        85);
  }
}
