package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;

/** What declarations of modules and uses name in Rust. */
final class RustImports {
  private final RustResolver language;
  private final RustScopes scopes;

  RustImports(RustResolver language, RustScopes scopes) {
    this.language = language;
    this.scopes = scopes;
  }

  /** The module, and what else bears the name: a use imports both. */
  List<Target> of(Reference use) {
    if (use.name().equals(RustScopes.ALL)) {
      return all(use);
    }
    List<Symbol> modules = new ArrayList<>();
    List<Symbol> items = new ArrayList<>();
    for (Symbol found : scopes.target(use)) {
      (RustScopes.isModule(found) ? modules : items).add(found);
    }
    List<Target> targets = new ArrayList<>(LanguageResolver.sure(modules));
    boolean declaresModule = use.qualifier() == null && !modules.isEmpty();
    if (!declaresModule) {
      targets.addAll(LanguageResolver.sure(items));
    }
    return targets;
  }

  /** The module or type of which all is imported; what is used of it has edges of its own. */
  private List<Target> all(Reference use) {
    String qualifier = use.qualifier();
    Value all = qualifier == null ? Value.UNKNOWN : language.evaluate(use.place(), qualifier);
    return all.isKnown() ? List.of(new Target(all.symbol(), Target.NO_USE)) : List.of();
  }
}
