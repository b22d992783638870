package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.core.graph.Expression.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What expressions give, step by step: what the first name means, then the member, the result or
 * the element of what stands before.
 *
 * <p>Expressions lead to others, those of variables and results, and may lead back; beyond a depth
 * the answer is {@link Value#UNKNOWN}. One instance serves one thread.
 */
final class Expressions {
  private static final int DEEPEST = 12;

  private final LanguageResolver language;
  private int depth;

  Expressions(LanguageResolver language) {
    this.language = language;
  }

  /** What an expression gives. */
  Value evaluate(Place place, String text) {
    return deeper(
        () ->
            ExpressionReader.read(text)
                .map(expression -> evaluate(place, expression))
                .orElse(Value.UNKNOWN));
  }

  private Value evaluate(Place place, Expression expression) {
    Value value = language.first(place, expression.steps().get(0));
    for (Step step : expression.steps().subList(1, expression.steps().size())) {
      value =
          switch (step.form()) {
            case NAME -> member(value, step.name());
            case CALL ->
                step.name().isEmpty() ? language.result(value) : calledMember(place, value, step);
            case INDEX -> language.element(value);
            default -> Value.UNKNOWN;
          };
    }
    return value;
  }

  /** What the call of a name gives. */
  Value called(Place place, Step step) {
    Optional<Value> receiver = language.calledReceiver(place, step.name());
    if (receiver.isPresent()) {
      return receiver.get();
    }
    Value local = language.local(place, step.name());
    if (local != null) {
      return language.result(local);
    }
    List<Symbol> found = language.inScope(place, step.name());
    return found.isEmpty() && language.isOutside(place, step.name())
        ? Value.OUTSIDE
        : results(place, found, step.arguments());
  }

  private Value calledMember(Place place, Value before, Step step) {
    List<Symbol> found = before.isKnown() ? language.members(before, step.name()) : List.of();
    return found.isEmpty()
        ? language.calledOutside(before, step.name())
        : results(place, found, step.arguments());
  }

  /**
   * What a call of one of some functions gives; they must agree where the arguments do not tell.
   */
  private Value results(Place place, List<Symbol> found, List<String> arguments) {
    boolean functions = found.stream().anyMatch(Symbol::isFunction);
    List<Symbol> fitting =
        found.stream()
            .filter(symbol -> symbol.isFunction() || !functions)
            .filter(symbol -> language.accepts(symbol, arguments.size()))
            .toList();
    if (fitting.isEmpty()) {
      return Value.UNKNOWN;
    }
    Set<Value> results = new LinkedHashSet<>();
    for (Symbol symbol : language.distinct(Overloads.best(language, place, fitting, arguments))) {
      results.add(deeper(() -> language.result(Value.named(symbol.index()))));
    }
    return results.size() == 1 ? results.iterator().next() : Value.UNKNOWN;
  }

  /** What the member of a value gives. */
  Value member(Value before, String name) {
    if (!before.isKnown()) {
      return before.isUnknown() ? Value.UNKNOWN : Value.OUTSIDE;
    }
    List<Symbol> found = language.members(before, name);
    return found.isEmpty() ? language.attribute(before, name) : language.valueOf(found.get(0));
  }

  /** Work that may come back to where it began; unknown when it goes too deep. */
  Value deeper(Supplier<Value> work) {
    if (depth >= DEEPEST) {
      return Value.UNKNOWN;
    }
    depth++;
    try {
      return work.get();
    } finally {
      depth--;
    }
  }
}
