package dev.doctown.transforms.core.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where functions of C and C++ are defined that another place declares: members that a class
 * declares, what a header declares, and what a file declares before it defines it.
 */
final class FunctionDefinitions {
  private static final Set<String> FUNCTIONS = Set.of("function", "method", "constructor");

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;

  FunctionDefinitions(RepositoryFacts facts) {
    this.facts = facts;
    this.symbols = facts.symbols();
  }

  /**
   * The definition of what a symbol declares: of several one with the same types of parameters, of
   * these the first of the nearest; itself where it is defined in place, or nowhere.
   */
  int of(int symbol) {
    Symbol declared = symbols.get(symbol);
    if (!isFunctionOfC(declared)) {
      return symbol;
    }
    List<Symbol> found =
        symbols.qualified(declared.qualifiedName(), symbol).stream()
            .filter(this::isFunctionOfC)
            .filter(definition(declared))
            .filter(other -> other.parameters().size() == declared.parameters().size())
            .toList();
    List<Symbol> same = found.stream().filter(other -> isSame(other, declared)).toList();
    return first(same, declared).or(() -> first(found, declared)).orElse(declared).index();
  }

  private Optional<Symbol> first(List<Symbol> found, Symbol declared) {
    return NearestFile.of(found, facts, declared.file()).stream().findFirst();
  }

  private Predicate<Symbol> definition(Symbol declared) {
    if (isMember(declared)) {
      return other -> !isMember(other);
    }
    if (facts.fileOf(declared).isHeader()) {
      return other ->
          !isMember(other)
              && !facts.fileOf(other).isHeader()
              && !other.visibility().equals("private");
    }
    return other ->
        other.file() == declared.file()
            && other.start() > declared.start()
            && isSame(other, declared);
  }

  private boolean isFunctionOfC(Symbol symbol) {
    return FUNCTIONS.contains(symbol.kind())
        && LanguageFamily.of(facts.fileOf(symbol).language()) == LanguageFamily.C;
  }

  private boolean isMember(Symbol symbol) {
    return symbol.parent() >= 0 && symbols.get(symbol.parent()).isType();
  }

  private static boolean isSame(Symbol one, Symbol other) {
    return types(one).equals(types(other));
  }

  private static List<String> types(Symbol symbol) {
    return symbol.parameters().stream()
        .map(parameter -> String.valueOf(parameter.type()).replace(" ", ""))
        .toList();
  }
}
