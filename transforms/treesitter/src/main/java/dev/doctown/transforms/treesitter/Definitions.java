package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts definitions in their places: one per name, wrappers and attributes included, in order. */
final class Definitions {
  private static final int MOST_WRAPPERS = 8;

  private Definitions() {}

  /** The definitions of a file, outer ones first. */
  static List<Definition> in(Matches matches, Leading leading) {
    Map<Span, Span> wrappers = new HashMap<>();
    for (Match wrapper : matches.of(Capture.WRAPPER)) {
      Span wrapped = wrapper.part(Capture.WRAPPED);
      if (wrapped != null) {
        wrappers.put(wrapped, wrapper.span());
      }
    }
    List<Definition> placed = new ArrayList<>();
    for (Match match : onePerName(matches.of(Capture.DEFINITION))) {
      Span node = match.span();
      for (int i = 0; i < MOST_WRAPPERS; i++) {
        node = wrappers.getOrDefault(node, node);
      }
      Leading.Before before = leading.of(node.start());
      placed.add(new Definition(match, node, node.from(before.start()), before));
    }
    placed.sort(
        Comparator.comparing(Definition::span, Span.OUTER_FIRST)
            .thenComparing(Definition::name, Span.OUTER_FIRST));
    return placed;
  }

  /**
   * Of several patterns that match one name the first in the query counts; a named value that
   * another definition names again is that definition.
   */
  private static List<Match> onePerName(List<Match> matches) {
    Map<Span, Match> byName = new LinkedHashMap<>();
    for (Match match : matches) {
      byName.merge(match.name(), match, (a, b) -> b.pattern() < a.pattern() ? b : a);
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
}
