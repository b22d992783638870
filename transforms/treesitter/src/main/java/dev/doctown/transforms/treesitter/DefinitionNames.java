package dev.doctown.transforms.treesitter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What definitions are called and which scopes they name themselves. */
final class DefinitionNames {
  private static final Pattern LEADING_TYPE_MARKS = Pattern.compile("^(&|'\\w+|mut |dyn |\\s)+");
  private static final Pattern TYPE_PATH = Pattern.compile("[\\p{L}\\p{N}_:#]+");
  private static final Pattern SEVERAL =
      Pattern.compile("[\\p{L}\\p{N}_$]+(\\s*,\\s*[\\p{L}\\p{N}_$]+)+");
  private static final int LIMIT = 1_000;

  private final SourceText source;
  private final LanguageRules rules;

  /**
   * A definition's name.
   *
   * @param scope scopes outside the definition's own place, with separators between them
   */
  record ScopedName(String scope, String name) {}

  DefinitionNames(SourceText source, LanguageRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /** The name of a definition; empty when nothing is written there. */
  ScopedName of(Definition definition) {
    String text = source.text(written(definition));
    if (definition.match().word().equals("impl")) {
      return new ScopedName("", implemented(text));
    }
    if (SEVERAL.matcher(text).matches()) {
      // A macro makes one name of them.
      return new ScopedName("", String.join(".", Texts.words(text)));
    }
    int last = isQuoted(text) ? 0 : Texts.lastSegment(text, rules.separator());
    String scope = scope(definition, text.substring(0, last));
    return new ScopedName(
        scope, Texts.name(isQuoted(text) ? text : specialized(text.substring(last))));
  }

  /** The last segment of a scope. */
  String last(String scope) {
    return scope.substring(Texts.lastSegment(scope, rules.separator()));
  }

  /** The name as it is written; a conversion's ends before its parameters. */
  private static Span written(Definition definition) {
    Span name = definition.name();
    Span parameters = definition.part(Capture.PARAMETERS);
    return parameters != null && name.contains(parameters)
        ? new Span(name.start(), parameters.start())
        : name;
  }

  /**
   * An implementation block is named by its type, without scopes, arguments and references; by the
   * whole type where that has no name, as slices, tuples and pointers have none.
   */
  private String implemented(String type) {
    String path = LEADING_TYPE_MARKS.matcher(Texts.withoutTypeArguments(type)).replaceFirst("");
    if (TYPE_PATH.matcher(path).matches()) {
      return path.substring(Texts.lastSegment(path, rules.separator()));
    }
    LineWriter line = new LineWriter(rules, LIMIT);
    line.code(type, ' ');
    return line.text();
  }

  /** A type or function that is specialized bears its own name, without arguments. */
  private static String specialized(String name) {
    return name.endsWith(">") && !name.startsWith("operator")
        ? Texts.withoutTypeArguments(name)
        : name;
  }

  /** The scope that a definition names, as it is written. */
  @Nullable String scope(Definition definition) {
    Span scope = definition.part(Capture.SCOPE);
    return scope == null ? null : source.line(scope, LIMIT);
  }

  /** The scopes a definition names itself, with separators between them. */
  private String scope(Definition definition, String qualifier) {
    String text = scope(definition);
    if (text == null) {
      text = path(qualifier);
    }
    text = Texts.withoutTypeArguments(text).replaceAll("[*&\\s()]", "");
    if (!rules.scopeSuffix().isEmpty() && text.endsWith(rules.scopeSuffix())) {
      text = text.substring(0, text.length() - rules.scopeSuffix().length());
    }
    if (rules.ignoredScopes().contains(text)) {
      return "";
    }
    return text.endsWith(rules.separator())
        ? text.substring(0, text.length() - rules.separator().length())
        : text;
  }

  /** The path that a qualifier ends with; words before it are what a parser took for a part. */
  private String path(String qualifier) {
    String bare = Texts.withoutTypeArguments(qualifier);
    String close =
        bare.replaceAll("\\s*" + Pattern.quote(rules.separator()) + "\\s*", rules.separator());
    return close.substring(close.stripTrailing().lastIndexOf(' ') + 1);
  }

  private static boolean isQuoted(String text) {
    return !text.isEmpty() && "\"'`[".indexOf(text.charAt(0)) >= 0;
  }
}
