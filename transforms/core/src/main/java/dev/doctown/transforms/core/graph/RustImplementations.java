package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The blocks that give the types of this repository their functions. */
final class RustImplementations {
  private final SymbolIndex symbols;
  private final Map<Integer, Integer> typeByBlock = new HashMap<>();
  private final Map<Integer, List<Symbol>> blocksByType = new HashMap<>();

  /**
   * @param typeOf the type that a block is for; -1 for none of this repository
   */
  RustImplementations(SymbolIndex symbols, ToIntFunction<Symbol> typeOf) {
    this.symbols = symbols;
    for (int i = 0; i < symbols.size(); i++) {
      Symbol block = symbols.get(i);
      if (block.kind().equals("impl")) {
        int type = typeOf.applyAsInt(block);
        if (type >= 0) {
          typeByBlock.put(i, type);
          blocksByType.computeIfAbsent(type, unused -> new ArrayList<>(2)).add(block);
        }
      }
    }
  }

  /** The type that a block is for; -1 for none of this repository. */
  int type(int block) {
    return typeByBlock.getOrDefault(block, -1);
  }

  /** The blocks of a type, in the order of the repository. */
  List<Symbol> blocks(Symbol type) {
    return blocksByType.getOrDefault(type.index(), List.of());
  }

  /** What the blocks of a type have under a name. */
  List<Symbol> members(Symbol type, String name) {
    List<Symbol> found = new ArrayList<>();
    for (Symbol block : blocks(type)) {
      found.addAll(symbols.children(block.index(), name));
    }
    return found;
  }
}
