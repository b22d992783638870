package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Functions written twice: speaks of functions of the project's own code, none inside another, of
 * at least ten lines and sixty tokens below their first line, of whose {@link Shingles} at least 90
 * percent agree. Names count, so what is alike in form alone is not reported, and neither are
 * overloads of one function, nor what is said to be deprecated, with all in it, nor a migration,
 * which nobody changes once it was run, nor what tools write: the methods that every object has,
 * and what stands in one file time and again. Functions are compared with few others: those that
 * share two of their signatures.
 */
final class NearDuplicates {
  private static final int MOST = 6;
  private static final int MOST_FUNCTIONS = 200_000;
  private static final int LEAST_LINES = 10;
  private static final int LEAST_TOKENS = 60;
  private static final int LEAST_LIKENESS = 90;
  private static final int BANDS = 6;
  private static final int MOST_COMPARED = 4;
  private static final int MOST_PLACES = 6;

  private static final int MOST_IN_FILE = 8;
  private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "equals", "hashCode");

  private static final int MOST_ATTRIBUTES = 3;
  private static final Pattern DEPRECATED = Pattern.compile("@[Dd]eprecated\\b");

  /** Comments above a declaration are seldom longer. */
  private static final int MOST_ABOVE = 100;

  /** A line that ends a statement, and is none of a comment. */
  private static final Pattern CODE_ENDS = Pattern.compile("(?!\\s*(?:\\*|//|/\\*|#)).*[;{}]\\s*");

  private static final Pattern MIGRATION =
      Pattern.compile("(?:.*/)?(?:migrations?|migrate|alembic)/.*");
  private static final Pattern TEST_ATTRIBUTE =
      Pattern.compile("#\\[(?:[a-z_]{1,30}::)?test\\b|#\\[cfg\\(test\\)]");

  private final Codebase code;
  private final List<Integer> functions = new ArrayList<>();
  private final List<Shingles> shingles = new ArrayList<>();

  NearDuplicates(Codebase code) {
    this.code = code;
  }

  /** Takes the text of a file. */
  void add(int file, String text) {
    SymbolGraph graph = code.graph();
    if (!code.isCode(file) || MIGRATION.matcher(graph.path(file)).matches()) {
      return;
    }
    List<String> lines = text.lines().toList();
    boolean hash = code.language(file).equals("Python") || code.language(file).equals("Ruby");
    int end = code.firstSymbol(file + 1);
    for (int symbol = code.firstSymbol(file); symbol < end; symbol++) {
      int first = graph.line(symbol);
      int last = Math.min(code.endLine(symbol), lines.size());
      if (code.isFunction(symbol)
          && last - first >= LEAST_LINES
          && functions.size() < MOST_FUNCTIONS
          && !code.isInFunction(symbol)
          && !OF_EVERY_OBJECT.contains(graph.name(symbol))
          && !isTest(symbol, lines)
          && !isOnItsWayOut(symbol, lines)) {
        Shingles found = Shingles.of(String.join("\n", lines.subList(first, last)), hash);
        if (found.tokens() >= LEAST_TOKENS) {
          functions.add(symbol);
          shingles.add(found);
        }
      }
    }
  }

  /**
   * Tests stand beside what they test in Rust, marked by attributes or in a module of their own.
   */
  private boolean isTest(int symbol, List<String> lines) {
    if (code.isInTestModule(symbol)) {
      return true;
    }
    int first = code.graph().line(symbol);
    return lines.subList(Math.max(0, first - 1 - MOST_ATTRIBUTES), first).stream()
        .anyMatch(line -> TEST_ATTRIBUTE.matcher(line).find());
  }

  /** What something newer replaces is meant to be a copy until it goes. */
  private boolean isOnItsWayOut(int symbol, List<String> lines) {
    for (int at = symbol; at >= 0; at = code.graph().parentOf(at)) {
      if (isDeclaration(at) && isDeprecated(code.graph().line(at), lines)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeclaration(int symbol) {
    return code.isType(symbol) || code.isFunction(symbol);
  }

  /** Whether the declaration, or the comment and the annotations right above it, says so. */
  private static boolean isDeprecated(int line, List<String> lines) {
    int first = Math.min(line, lines.size());
    for (int at = first; at > Math.max(0, first - MOST_ABOVE); at--) {
      String text = lines.get(at - 1);
      if (DEPRECATED.matcher(text).find()) {
        return true;
      }
      if (at < first && (text.isBlank() || CODE_ENDS.matcher(text).matches())) {
        return false;
      }
    }
    return false;
  }

  List<Insight> insights() {
    int[] group = groups();
    // Of functions of one name and file a second finding would read like the first.
    Set<String> said = new HashSet<>();
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(functions.get(i));
    }
    return members.values().stream()
        .filter(list -> list.size() > 1 && !areOneByLanguage(list) && !areGenerated(list))
        .sorted(
            Comparator.comparingInt((List<Integer> list) -> -saved(list))
                .thenComparing(list -> list.get(0)))
        .filter(list -> said.add(code.graph().name(list.get(0)) + " " + file(list.get(0))))
        .limit(MOST)
        .map(this::insight)
        .toList();
  }

  private int[] groups() {
    int[] group = new int[functions.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int band = 0; band < BANDS; band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < group.length; i++) {
        Shingles own = shingles.get(i);
        long key =
            (long) own.signature(2 * band) << Integer.SIZE
                | (own.signature(2 * band + 1) & 0xffffffffL);
        List<Integer> bucket = buckets.computeIfAbsent(key, unused -> new ArrayList<>(1));
        boolean alike = false;
        for (int other : bucket) {
          if (own.likeness(shingles.get(other)) >= LEAST_LIKENESS) {
            unite(group, other, i);
            alike = true;
          }
        }
        if (!alike && bucket.size() < MOST_COMPARED) {
          bucket.add(i);
        }
      }
    }
    return group;
  }

  private static int root(int[] group, int member) {
    int at = member;
    while (group[at] != at) {
      at = group[at];
    }
    group[member] = at;
    return at;
  }

  private static void unite(int[] group, int one, int other) {
    int first = root(group, one);
    int second = root(group, other);
    group[Math.max(first, second)] = Math.min(first, second);
  }

  private int file(int symbol) {
    return code.graph().fileOf(symbol);
  }

  private int length(int symbol) {
    return code.endLine(symbol) - code.graph().line(symbol) + 1;
  }

  /** Overloads of one name, which a language may ask for, and one function under several names. */
  private boolean areOneByLanguage(List<Integer> members) {
    SymbolGraph graph = code.graph();
    boolean overloads =
        members.stream().map(graph::qualifiedName).distinct().count() == 1
            && members.stream().map(graph::fileOf).distinct().count() == 1;
    return overloads || members.stream().map(code::evidence).distinct().count() == 1;
  }

  private boolean areGenerated(List<Integer> members) {
    return members.stream().collect(Collectors.groupingBy(this::file)).values().stream()
        .anyMatch(list -> list.size() > MOST_IN_FILE);
  }

  /** Lines that would go if all were one. */
  private int saved(List<Integer> members) {
    return members.stream().skip(1).mapToInt(this::length).sum();
  }

  private Insight insight(List<Integer> members) {
    SymbolGraph graph = code.graph();
    List<String> names =
        members.stream()
            .map(
                symbol ->
                    "`"
                        + graph.name(symbol)
                        + "` (`"
                        + graph.path(graph.fileOf(symbol))
                        + "`, line "
                        + graph.line(symbol)
                        + ")")
            .toList();
    return new Insight(
        InsightKind.NEAR_DUPLICATE,
        graph.name(members.get(0)) + " is written " + times(members.size()),
        "The bodies of "
            + Wording.list(names, MOST_PLACES)
            + " are nearly the same, "
            + Wording.count(length(members.get(0)), "line")
            + " long: a change of one is likely due in the others.",
        members.stream().limit(MOST_PLACES).map(graph::symbolId).toList(),
        members.stream().limit(MOST_PLACES).map(code::evidence).toList(),
        Insight.HELD_TO);
  }

  private static String times(int count) {
    return count == 2 ? "twice" : count + " times";
  }
}
