package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The definitions of a file in their places: one per name, wrappers and attributes included.
 *
 * @param all outer ones first
 * @param imports statements that would define a name, but only import what it stands for
 */
record Definitions(List<Definition> all, Set<Span> imports) {
  private static final int MOST_WRAPPERS = 8;
  private static final int LONGEST_IMPORT_CALL = 40;

  static Definitions in(Matches matches, Leading leading, LanguageRules rules, SourceText source) {
    List<Match> found = matches.of(Capture.DEFINITION);
    Map<Span, Span> wrappers = new HashMap<>();
    for (Match wrapper : matches.of(Capture.WRAPPER)) {
      Span wrapped = wrapper.part(Capture.WRAPPED);
      if (wrapped != null && !definesBehind(wrapped, wrapper.span(), found)) {
        wrappers.put(wrapped, wrapper.span());
      }
    }
    List<Definition> placed = new ArrayList<>();
    Set<Span> imports = new HashSet<>();
    for (Match match : onePerName(matches, rules, source)) {
      Span node = match.span();
      for (int i = 0; i < MOST_WRAPPERS; i++) {
        node = wrappers.getOrDefault(node, node);
      }
      if (isImport(match, rules, source)) {
        imports.add(node);
        continue;
      }
      Leading.Before before = leading.of(node.start());
      int end = leading.endBefore(match.name().end(), node.end());
      placed.add(new Definition(match, node, new Span(before.start(), end), before));
    }
    placed.sort(
        Comparator.comparing(Definition::span, Span.OUTER_FIRST)
            .thenComparing(Definition::name, Span.OUTER_FIRST));
    return new Definitions(placed, imports);
  }

  /** Whether a statement defines more than what it wraps: it is only the place of both then. */
  private static boolean definesBehind(Span wrapped, Span statement, List<Match> definitions) {
    int low = 0;
    int high = definitions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (definitions.get(middle).span().start() < wrapped.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < definitions.size() && statement.contains(definitions.get(low).span());
  }

  List<Span> spans() {
    return all.stream().map(Definition::span).toList();
  }

  /**
   * Of several patterns that match one name the first in the query counts; a named value that
   * another definition names again is that definition.
   */
  private static List<Match> onePerName(Matches matches, LanguageRules rules, SourceText source) {
    List<Match> definitions = matches.of(Capture.DEFINITION);
    Map<Span, Match> byName = new LinkedHashMap<>();
    for (Match match : definitions) {
      if (!namesExportObject(match, rules, source)) {
        byName.merge(match.name(), match, (a, b) -> b.isBefore(a) ? b : a);
      }
    }
    for (Match match : underAliases(definitions, matches.of(Capture.ALIAS))) {
      if (!namesExportObject(match, rules, source)) {
        byName.put(match.name(), match);
      }
    }
    Set<Span> values = new HashSet<>();
    for (Match match : byName.values()) {
      Span value = match.part(Capture.VALUE);
      if (value != null) {
        values.add(value);
      }
    }
    List<Match> kept = new ArrayList<>(byName.values());
    kept.removeIf(match -> values.contains(match.span()));
    return kept;
  }

  /** Functions and types once more under each further name in their chains of assignments. */
  private static List<Match> underAliases(List<Match> definitions, List<Match> aliases) {
    if (aliases.isEmpty()) {
      return List.of();
    }
    Map<Span, Match> assigned = new HashMap<>();
    definitions.forEach(match -> assigned.putIfAbsent(match.span(), match));
    List<Match> found = new ArrayList<>();
    for (int i = aliases.size() - 1; i >= 0; i--) {
      Match alias = aliases.get(i);
      Match match = assigned.get(alias.part(Capture.VALUE));
      if (match != null && match.part(Capture.BODY) != null) {
        found.add(match.under(alias));
        assigned.put(alias.span(), match.under(alias));
      }
    }
    return found;
  }

  /** What is assigned to {@code module.exports} as a whole has no name there. */
  private static boolean namesExportObject(Match match, LanguageRules rules, SourceText source) {
    Span scope = match.part(Capture.SCOPE);
    return scope != null
        && !rules.ignoredScopes().isEmpty()
        && scope.end() <= match.name().start()
        && rules
            .ignoredScopes()
            .contains(source.text(scope) + rules.separator() + source.text(match.name()));
  }

  private static boolean isImport(Match match, LanguageRules rules, SourceText source) {
    Span value = match.part(Capture.VALUE);
    if (value == null || match.part(Capture.BODY) != null) {
      return false;
    }
    String text = rules.importCalls().isEmpty() ? "" : source.line(value, LONGEST_IMPORT_CALL);
    int open = text.indexOf('(');
    return open > 0 && rules.importCalls().contains(text.substring(0, open).strip());
  }
}
