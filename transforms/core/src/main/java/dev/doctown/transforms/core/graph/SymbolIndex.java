package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of a repository, found by number, id, name, qualified name, and name inside another.
 *
 * <p>Lists of symbols are in the order of the table, so neighbours in a list are neighbours in the
 * folder tree.
 */
final class SymbolIndex {
  private static final int NEAREST_QUALIFIED = 8;
  private static final int NEAREST_NAMED = 48;

  private final List<Symbol> symbols;
  private final Map<String, Integer> byId;
  private final NameTable byName;
  private final NameTable byQualifiedName;
  private final NameTable byParent;

  SymbolIndex(List<Symbol> symbols) {
    this.symbols = List.copyOf(symbols);
    this.byId = new HashMap<>(symbols.size() * 2);
    symbols.forEach(symbol -> byId.put(symbol.id(), symbol.index()));
    this.byName = NameTable.of(symbols, symbol -> 0, Symbol::name);
    this.byQualifiedName = NameTable.of(symbols, symbol -> 0, Symbol::qualifiedName);
    this.byParent = NameTable.of(symbols, Symbol::parent, Symbol::name);
  }

  int size() {
    return symbols.size();
  }

  Symbol get(int index) {
    return symbols.get(index);
  }

  @Nullable Symbol byId(String id) {
    Integer index = byId.get(id);
    return index == null ? null : symbols.get(index);
  }

  /** Every definition of a simple name, none when there are more than the limit. */
  List<Symbol> named(String name, int limit) {
    return byName.count(0, name) > limit ? List.of() : all(byName, 0, name);
  }

  /** Definitions of a simple name; of many those nearest to a symbol in the folder tree. */
  List<Symbol> near(String name, int near) {
    return symbols(byName.nearest(0, name, near, NEAREST_NAMED));
  }

  /** Definitions of a qualified name; of many those nearest to a symbol in the folder tree. */
  List<Symbol> qualified(String name, int near) {
    return symbols(byQualifiedName.nearest(0, name, near, NEAREST_QUALIFIED));
  }

  /** What a symbol holds directly under a name. */
  List<Symbol> children(int parent, String name) {
    return all(byParent, parent, name);
  }

  /** All that a symbol holds directly, in the order of the table. */
  List<Symbol> children(int parent) {
    return symbols(byParent.all(parent));
  }

  private List<Symbol> all(NameTable table, int scope, String name) {
    return symbols(table.all(scope, name));
  }

  private List<Symbol> symbols(int[] numbers) {
    if (numbers.length == 0) {
      return List.of();
    }
    List<Symbol> found = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      found.add(symbols.get(number));
    }
    return found;
  }
}
