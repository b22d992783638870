package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of a project's own definitions that others may write. */
final class OwnNames {
  private static final int SHORTEST_NAME = 3;

  /** What has a name. */
  static final class Named {
    private final Set<String> languages = new HashSet<>();
    private final Set<String> scopes = new HashSet<>();
    private int types;
    private boolean function;

    /** In which {@link ProgramLanguage}s. */
    Set<String> languages() {
      return languages;
    }

    /** How many types. */
    int types() {
      return types;
    }

    boolean isFunction() {
      return function;
    }

    /** Whether it stands in what a caller writes in front of it. */
    boolean isIn(String scope) {
      return scopes.contains(plain(scope));
    }
  }

  private final Map<String, Named> names = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> scopes = new HashSet<>();

  static OwnNames of(SymbolGraph graph) {
    OwnNames own = new OwnNames();
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      own.take(graph, symbol);
    }
    return own;
  }

  private void take(SymbolGraph graph, int symbol) {
    String kind = graph.kind(symbol);
    String name = graph.name(symbol);
    if (kind.equals("method") || kind.equals("property")) {
      members.add(name);
    } else if (OwnDefinitions.isOpen(graph, symbol) && isTelling(name)) {
      Named named = names.computeIfAbsent(name, any -> new Named());
      named.languages.add(language(graph, symbol));
      Set<String> scopesOf = scopesOf(graph, symbol);
      named.scopes.addAll(scopesOf);
      scopes.addAll(scopesOf);
      named.types += OwnDefinitions.isType(kind) ? 1 : 0;
      named.function |= kind.equals("function");
    }
  }

  /** The language of a symbol. */
  static String language(SymbolGraph graph, int symbol) {
    return ProgramLanguage.ofFile(graph.language(graph.fileOf(symbol)));
  }

  /** What a caller may write in front: modules, types, folders and the file. */
  private static Set<String> scopesOf(SymbolGraph graph, int symbol) {
    String path = graph.path(graph.fileOf(symbol));
    return Stream.of((graph.qualifiedName(symbol) + "/" + path).split("\\.|::|/", -1))
        .map(OwnNames::plain)
        .collect(Collectors.toSet());
  }

  private static String plain(String scope) {
    return scope.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** A default export has no name. */
  private static boolean isTelling(String name) {
    return name.length() >= SHORTEST_NAME && !name.equals("default");
  }

  @Nullable Named named(String name) {
    return names.get(name);
  }

  /** Whether something that has a name stands in what is called so. */
  boolean isScope(String name) {
    return scopes.contains(plain(name));
  }

  /** Whether a name is one of members as well. */
  boolean isOfMembers(String name) {
    return members.contains(name);
  }
}
