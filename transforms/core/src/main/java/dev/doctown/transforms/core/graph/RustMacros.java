package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The macros of Rust, which are known by their names alone. */
final class RustMacros {
  private static final int MOST = 64;

  private final RepositoryFacts facts;
  private final RustModules modules;

  RustMacros(RepositoryFacts facts, RustModules modules) {
    this.facts = facts;
    this.modules = modules;
  }

  /** The macro of a name in the file, else in the crate, else in another crate. */
  List<Target> named(Reference reference) {
    SourceFile file = facts.file(reference.place().file());
    List<Symbol> found = new ArrayList<>();
    int nearest = 0;
    for (Symbol symbol : facts.symbols().named(reference.name(), MOST)) {
      int near = symbol.kind().equals("macro") ? nearness(facts.fileOf(symbol), file) : -1;
      if (near > nearest) {
        found.clear();
        nearest = near;
      }
      if (near == nearest) {
        found.add(symbol);
      }
    }
    if (found.size() != 1) {
      return List.of();
    }
    return List.of(new Target(found.get(0).index(), nearest == 0 ? Target.SURE : Target.OF_TYPE));
  }

  private int nearness(SourceFile left, SourceFile right) {
    if (LanguageFamily.of(left.language()) != LanguageFamily.RUST) {
      return -1;
    }
    return left.equals(right) ? 2 : Objects.equals(modules.root(left), modules.root(right)) ? 1 : 0;
  }
}
