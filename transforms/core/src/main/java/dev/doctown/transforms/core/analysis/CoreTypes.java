package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.page.StartingPoint;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.insight.FaultTypes;
import dev.doctown.transforms.spi.SymbolKinds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The types of the project's own code to read first: those that central code uses, that much code
 * uses, and that the project's documents write often.
 */
final class CoreTypes {
  private static final int MOST = 12;

  /** Such as {@code inferInput}: it makes a type of a type. */
  private static final Pattern FUNCTION_OF_TYPES = Pattern.compile("[a-z]+[A-Z].*");

  private static final Pattern INTERNAL = Pattern.compile("(?:.*/)?_?internals?/.*");

  private CoreTypes() {}

  /** Ids of symbols, the first to read first. */
  static List<String> of(SymbolGraph graph, DocumentedNames documents) {
    List<Integer> types =
        IntStream.range(0, graph.symbolCount())
            .filter(symbol -> isCandidate(graph, documents, symbol))
            .boxed()
            .sorted(
                Comparator.comparing((Integer symbol) -> isLate(graph, documents, symbol))
                    .thenComparing(
                        Comparator.comparingLong(symbol -> -centrality(graph, documents, symbol)))
                    .thenComparingInt(Integer::intValue))
            .toList();
    List<String> first = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int type : types) {
      // A name that stands in the list already would look like a mistake.
      if (first.size() < MOST && names.add(graph.name(type))) {
        first.add(graph.symbolId(type));
      }
    }
    return first;
  }

  /** Another name for a type is one where documents know it. */
  private static boolean isCandidate(SymbolGraph graph, DocumentedNames documents, int symbol) {
    String kind = graph.kind(symbol);
    boolean alias =
        isType(kind)
            && weight(graph, documents, symbol) > 0
            && !FUNCTION_OF_TYPES.matcher(graph.name(symbol)).matches();
    return (alias || SymbolKinds.TYPES.contains(kind))
        && isPublicSource(graph, symbol)
        && !StartingPoint.isAside(graph.path(graph.fileOf(symbol)));
  }

  private static long centrality(SymbolGraph graph, DocumentedNames documents, int symbol) {
    return graph.rank(symbol)
        * root(1 + graph.fanIn(symbol))
        * Math.max(1, weight(graph, documents, symbol));
  }

  /** The square root in tenths: of many uses the last ones say less than the first. */
  private static long root(long number) {
    return BigInteger.valueOf(100 * number).sqrt().longValueExact();
  }

  /** Errors say nothing of what the project does, and what is internal is not for its callers. */
  private static boolean isLate(SymbolGraph graph, DocumentedNames documents, int symbol) {
    return !graph.visibility(symbol).equals("public")
        || INTERNAL.matcher(graph.path(graph.fileOf(symbol))).matches()
        || (FaultTypes.isOne(graph.name(symbol)) && weight(graph, documents, symbol) == 0);
  }

  private static int weight(SymbolGraph graph, DocumentedNames documents, int symbol) {
    return documents.weight(graph, symbol);
  }

  static boolean isType(String kind) {
    return SymbolKinds.TYPES.contains(kind) || kind.equals("type_alias");
  }

  static boolean isPublicSource(SymbolGraph graph, int symbol) {
    return !graph.visibility(symbol).equals("private")
        && graph.category(graph.fileOf(symbol)).equals("source");
  }
}
