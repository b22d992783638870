package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses among definitions of a name by the types of the arguments. */
final class Overloads {
  private static final int EXACT = 4;
  private static final int SUBTYPE = 3;
  private static final int UNKNOWN = 1;
  private static final int NEVER = -1;

  /** What a primitive widens to, the nearest first. */
  private static final Map<String, List<String>> WIDER =
      Map.of(
          "byte", List.of("short", "int", "long", "float", "double"),
          "short", List.of("int", "long", "float", "double"),
          "char", List.of("int", "long", "float", "double"),
          "int", List.of("long", "float", "double"),
          "long", List.of("float", "double"),
          "float", List.of("double"));

  private static final Set<String> PRIMITIVES =
      Set.of("byte", "short", "char", "int", "long", "float", "double", "boolean");

  private static final Map<String, String> BOXES =
      Map.of(
          "byte", "Byte",
          "short", "Short",
          "char", "Character",
          "int", "Integer",
          "long", "Long",
          "float", "Float",
          "double", "Double",
          "boolean", "Boolean");

  /** Types without subtypes. */
  private static final Set<String> FINAL =
      Set.of(
          "String",
          "Byte",
          "Short",
          "Character",
          "Integer",
          "Long",
          "Float",
          "Double",
          "Boolean",
          "Class");

  private static final String ARRAY = "[]";

  private Overloads() {}

  /** Those that fit the arguments best; all of them where the arguments do not tell. */
  static List<Symbol> best(
      LanguageResolver language, Place place, List<Symbol> found, List<String> arguments) {
    if (found.size() == 1 || arguments.isEmpty()) {
      return found;
    }
    List<Value> values =
        arguments.stream().map(argument -> language.evaluate(place, argument)).toList();
    List<Symbol> best = new ArrayList<>();
    int highest = NEVER;
    for (Symbol symbol : found) {
      int score = score(language, symbol, values);
      if (score > highest) {
        best.clear();
        highest = score;
      }
      if (score == highest && score != NEVER) {
        best.add(symbol);
      }
    }
    return best.isEmpty() ? found : best;
  }

  private static int score(LanguageResolver language, Symbol symbol, List<Value> values) {
    List<Parameter> parameters = symbol.parameters();
    if (parameters.isEmpty()) {
      return 0;
    }
    int score = 0;
    for (int i = 0; i < values.size(); i++) {
      Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
      int fit = fit(language, symbol, parameter, values.get(i));
      if (fit == NEVER) {
        return NEVER;
      }
      score += fit * 2 - (parameter.variadic() ? 1 : 0);
    }
    return score;
  }

  private static int fit(
      LanguageResolver language, Symbol function, Parameter parameter, Value argument) {
    String written = parameter.type();
    if (written == null || argument.kind() == Value.Kind.UNKNOWN) {
      return UNKNOWN;
    }
    Place place = new Place(function.file(), function.index(), function.start());
    Value wanted = language.typed(place, written);
    if (argument.kind() == Value.Kind.INSTANCE) {
      if (wanted.kind() != Value.Kind.INSTANCE) {
        return isPrimitive(wanted) ? NEVER : UNKNOWN;
      }
      if (wanted.symbol() == argument.symbol()) {
        return EXACT;
      }
      Symbol type = language.symbols.get(argument.symbol());
      boolean subtype =
          language.withSupertypes(type).stream().anyMatch(each -> each.index() == wanted.symbol());
      return subtype ? SUBTYPE : NEVER;
    }
    return foreign(argument.type(), wanted, parameter.variadic());
  }

  private static boolean isPrimitive(Value type) {
    return type.type() != null && PRIMITIVES.contains(type.type());
  }

  /** How a type of another repository, or of the language, fits what is wanted. */
  private static int foreign(@Nullable String given, Value wanted, boolean variadic) {
    if (given == null || isVariable(given)) {
      return UNKNOWN;
    }
    String type = wanted.type();
    if (type == null) {
      // What is compiled elsewhere extends nothing of this repository.
      return NEVER;
    }
    String fitting = variadic && !given.endsWith(ARRAY) ? withoutArray(type) : type;
    if (fitting.equals(given)) {
      return EXACT;
    }
    if (isVariable(fitting) || fitting.equals("Object")) {
      return UNKNOWN;
    }
    if (given.endsWith(ARRAY) || fitting.endsWith(ARRAY)) {
      boolean variables = isVariable(withoutArray(fitting)) && given.endsWith(ARRAY);
      return variables ? UNKNOWN : NEVER;
    }
    if (PRIMITIVES.contains(given)) {
      return WIDER.getOrDefault(given, List.of()).contains(fitting)
          ? SUBTYPE
          : PRIMITIVES.contains(fitting) ? NEVER : boxed(given, fitting);
    }
    return PRIMITIVES.contains(fitting)
        ? boxed(fitting, given)
        : FINAL.contains(fitting) ? NEVER : UNKNOWN;
  }

  private static int boxed(String primitive, String type) {
    return FINAL.contains(type) && !BOXES.getOrDefault(primitive, "").equals(type)
        ? NEVER
        : UNKNOWN;
  }

  private static String withoutArray(String type) {
    return type.endsWith(ARRAY) ? type.substring(0, type.length() - ARRAY.length()) : type;
  }

  /** By custom type variables are one capital letter. */
  private static boolean isVariable(String type) {
    return type.length() == 1 && Character.isUpperCase(type.charAt(0));
  }
}
