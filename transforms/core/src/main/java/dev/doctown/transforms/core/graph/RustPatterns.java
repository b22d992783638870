package dev.doctown.transforms.core.graph;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What patterns of Rust give the names in them. */
final class RustPatterns {
  /** {@code Path::Variant(a, b)}: the path, and what is in the brackets. */
  private static final Pattern TUPLE = Pattern.compile("([\\w:]+) ?\\((.*)\\)");

  /** Variants of the standard library that hold what the value holds. */
  private static final Set<String> HOLDING = Set.of("Some", "Ok");

  /** How the first parameter of a function without a name says what that is handed to. */
  private static final Pattern PARAMETER = Pattern.compile("\\|\\['(\\w+)'\\]");

  private final LanguageResolver language;

  RustPatterns(LanguageResolver language) {
    this.language = language;
  }

  /** What a pattern gives a name; null when the text is no pattern. */
  @Nullable Value matched(Reference binding, String text) {
    Matcher parameter = PARAMETER.matcher(text);
    if (parameter.matches()) {
      return handed(binding, parameter.group(1));
    }
    int brace = text.indexOf('{');
    if (brace > 0) {
      return byName(binding, text.substring(0, brace).strip(), text.substring(brace + 1));
    }
    Matcher tuple = TUPLE.matcher(text);
    return tuple.matches() ? byNumber(binding, tuple.group(1), tuple.group(2)) : null;
  }

  /** One of the objects that the value holds whose function calls. */
  private Value handed(Reference binding, String function) {
    String value = binding.value();
    int end = value == null ? -1 : value.lastIndexOf("." + function);
    return value == null || end < 0 || !RustTypes.CALLING.contains(function)
        ? Value.UNKNOWN
        : language.element(language.evaluate(binding.place(), value.substring(0, end)));
  }

  private Value byNumber(Reference binding, String path, String inside) {
    String value = binding.value();
    if (HOLDING.contains(path)) {
      return value == null
          ? Value.UNKNOWN
          : language.element(language.evaluate(binding.place(), value));
    }
    List<String> names = RustTypes.commaSeparated(inside);
    for (int i = 0; i < names.size(); i++) {
      if (withoutWords(names.get(i)).equals(binding.name())) {
        Value variant = language.evaluate(binding.place(), path);
        return variant.isKnown() ? field(variant.symbol(), i) : Value.UNKNOWN;
      }
    }
    return Value.UNKNOWN;
  }

  private Value byName(Reference binding, String path, String inside) {
    Value holder = language.evaluate(binding.place(), path);
    for (String field : RustTypes.commaSeparated(inside.replaceAll("[}\\s]+$", ""))) {
      int colon = field.indexOf(':');
      String name = withoutWords(field.substring(colon + 1));
      if (name.equals(binding.name()) && holder.isKnown()) {
        String declared = colon < 0 ? name : field.substring(0, colon).strip();
        List<Symbol> found = language.symbols.children(holder.symbol(), declared);
        return found.isEmpty() ? Value.UNKNOWN : language.valueOf(found.get(0));
      }
    }
    return Value.UNKNOWN;
  }

  /** Without the words and marks in front of a name. */
  private static String withoutWords(String name) {
    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('&')) + 1);
  }

  /** The field with a number of a structure or a variant. */
  Value field(int holder, int number) {
    Symbol symbol = language.symbols.get(holder);
    int at = 0;
    for (Reference binding : language.facts.bindings(holder)) {
      if (binding.name().equals(symbol.name()) && at++ == number) {
        return language.bound(binding);
      }
    }
    return Value.UNKNOWN;
  }
}
