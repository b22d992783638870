package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * What calls call: the one function that a name can mean with so many arguments of such types, else
 * candidates.
 *
 * <p>A call whose name no scope and no type has, and which may be of this repository all the same,
 * has the functions of that name as candidates, as long as these are few.
 */
final class CallTargets {
  /** Most definitions of a name that are candidates; names with more say nothing. */
  private static final int MOST_CANDIDATES = 8;

  private final LanguageResolver language;

  CallTargets(LanguageResolver language) {
    this.language = language;
  }

  /** What a call means, by the best rule that answers. */
  List<Target> of(Reference call) {
    String qualifier = call.qualifier();
    return qualifier == null ? byName(call) : ofMember(call, qualifier);
  }

  private List<Target> byName(Reference call) {
    Place place = call.place();
    Value local = language.local(place, call.name());
    if (local != null) {
      List<Symbol> held =
          local.kind() == Value.Kind.NAMED
              ? language.callables(List.of(language.symbols.get(local.symbol())))
              : List.of();
      return chosen(held, call, Target.OF_TYPE);
    }
    List<Symbol> found = language.callables(language.inScope(place, call.name()));
    if (!found.isEmpty()) {
      return chosen(found, call, Target.IN_SCOPE);
    }
    return language.isOutside(place, call.name()) ? List.of() : sameNamed(call);
  }

  private List<Target> ofMember(Reference call, String qualifier) {
    Value before = language.evaluate(call.place(), qualifier);
    if (before.isKnown()) {
      return chosen(
          language.callables(language.members(before, call.name())),
          call,
          language.confidence(before));
    }
    return before.isUnknown() ? sameNamed(call) : List.of();
  }

  /** The overload that fits; several that cannot be told apart are candidates. */
  private List<Target> chosen(List<Symbol> found, Reference call, int confidence) {
    List<Symbol> fitting = new ArrayList<>();
    for (Symbol symbol : found) {
      if (language.accepts(symbol, call.arity())) {
        fitting.add(symbol);
      }
    }
    if (fitting.isEmpty()) {
      return found.size() == 1 ? candidates(found) : List.of();
    }
    if (fitting.size() == 1) {
      return List.of(new Target(fitting.get(0).index(), confidence));
    }
    List<Symbol> best =
        language.distinct(Overloads.best(language, call.place(), fitting, call.arguments()));
    if (best.size() == 1) {
      return List.of(new Target(best.get(0).index(), Math.min(confidence, Target.OF_ARGUMENTS)));
    }
    return candidates(best);
  }

  private List<Target> sameNamed(Reference call) {
    return candidates(
        language.symbols.named(call.name(), MOST_CANDIDATES).stream()
            .filter(symbol -> symbol.isFunction() && language.accepts(symbol, call.arity()))
            .filter(symbol -> isSameLanguage(symbol, call.place().file()))
            .toList());
  }

  private boolean isSameLanguage(Symbol symbol, int file) {
    return LanguageFamily.of(language.facts.fileOf(symbol).language())
        == LanguageFamily.of(language.facts.file(file).language());
  }

  /** Each of a few definitions, as sure as their number lets it be; none of too many. */
  static List<Target> candidates(List<Symbol> found) {
    if (found.size() > MOST_CANDIDATES) {
      return List.of();
    }
    return found.stream()
        .map(symbol -> new Target(symbol.index(), Target.BY_NAME / found.size()))
        .toList();
  }
}
