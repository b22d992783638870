package dev.doctown.transforms.core.analysis;

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
 * uses, and that the project's documents write often. Of the three what documents say weighs most,
 * and how central the users are more than their number.
 */
final class CoreTypes {
  private static final int MOST = 12;

  /** Such as {@code inferInput}: it makes a type of a type. */
  private static final Pattern FUNCTION_OF_TYPES = Pattern.compile("[a-z]+[A-Z].*");

  private CoreTypes() {}

  /** Ids of symbols, the first to read first. */
  static List<String> of(SymbolGraph graph, DocumentedNames documents) {
    DeclarationFiles declared = DeclarationFiles.of(graph);
    int[] types =
        IntStream.range(0, graph.symbolCount())
            .filter(symbol -> isCandidate(graph, documents, symbol))
            .filter(symbol -> !declared.isOnlyDeclaration(symbol))
            .toArray();
    // What others may use comes first; a program has hardly anything for others.
    boolean isForOthers =
        IntStream.of(types).filter(symbol -> isPublic(graph, symbol)).count() >= MOST;
    List<Integer> sorted =
        IntStream.of(types)
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer symbol) ->
                            (isForOthers && !isPublic(graph, symbol))
                                || isLate(graph, documents, symbol))
                    .thenComparing(
                        symbol -> centrality(graph, documents, declared, symbol),
                        Comparator.reverseOrder())
                    .thenComparingInt(Integer::intValue))
            .toList();
    List<String> first = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int type : sorted) {
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
    if (graph.aliasOf(symbol) >= 0) {
      // It goes by its other name.
      return false;
    }
    boolean alias =
        OwnDefinitions.isType(kind)
            && weight(graph, documents, symbol) > 0
            && !FUNCTION_OF_TYPES.matcher(graph.name(symbol)).matches();
    return (alias || graph.structureOf(symbol) >= 0 || SymbolKinds.TYPES.contains(kind))
        && OwnDefinitions.isOpen(graph, symbol)
        && !graph.layout().isAside(graph.path(graph.fileOf(symbol)))
        && !graph.layout().isTool(graph.path(graph.fileOf(symbol)));
  }

  /** The fourth power of {@code rank^(3/4) * uses^(1/2) * weight}, as that is a whole number. */
  private static BigInteger centrality(
      SymbolGraph graph, DocumentedNames documents, DeclarationFiles declared, int symbol) {
    int structure = graph.structureOf(symbol);
    int declaration = declared.declarationOf(symbol);
    long rank =
        Math.max(
            Math.max(graph.rank(symbol), structure < 0 ? 0 : graph.rank(structure)),
            declaration < 0 ? 0 : graph.rank(declaration));
    long uses = (long) graph.fanIn(symbol) + (declaration < 0 ? 0 : graph.fanIn(declaration));
    return BigInteger.valueOf(rank)
        .pow(3)
        .multiply(BigInteger.valueOf(1L + uses).pow(2))
        .multiply(BigInteger.valueOf(Math.max(1, weight(graph, documents, symbol))).pow(4));
  }

  private static boolean isPublic(SymbolGraph graph, int symbol) {
    return graph.visibility(symbol).equals("public");
  }

  /** Errors say nothing of what the project does, and what is internal is not for its callers. */
  private static boolean isLate(SymbolGraph graph, DocumentedNames documents, int symbol) {
    return OwnDefinitions.isInternal(graph, symbol)
        || (FaultTypes.isOne(graph.name(symbol)) && weight(graph, documents, symbol) == 0);
  }

  private static int weight(SymbolGraph graph, DocumentedNames documents, int symbol) {
    return documents.weight(graph, symbol);
  }
}
