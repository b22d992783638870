package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.treesitter.TSNode;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;

/** All matches of a language's queries in one file, by what they are, in the order of the file. */
final class Matches {
  private static final Comparator<Match> FILE_ORDER =
      Comparator.comparing(Match::span, Span.OUTER_FIRST)
          .thenComparingInt(Match::pattern)
          .thenComparing(Match::name, Span.OUTER_FIRST);

  private final Map<Capture, List<Match>> byCapture = new EnumMap<>(Capture.class);

  /**
   * Runs the grammar's queries over a tree; nothing native is kept.
   *
   * @param mask what the tree lacks of the source
   */
  static Matches in(TSNode root, Grammar grammar, MacroMask mask) {
    Matches matches = new Matches();
    try (TSQueryCursor cursor = new TSQueryCursor()) {
      cursor.exec(grammar.query(), root);
      TSQueryMatch found = new TSQueryMatch();
      while (cursor.nextMatch(found)) {
        matches.add(found, grammar);
      }
    }
    for (Span attribute : mask.attributes()) {
      matches
          .byCapture
          .computeIfAbsent(Capture.ATTRIBUTE, key -> new ArrayList<>())
          .add(new Match(-1, Capture.ATTRIBUTE, "", attribute, Map.of(), -1));
    }
    matches.uncover(mask.heads());
    matches.byCapture.values().forEach(list -> list.sort(FILE_ORDER));
    matches.uncountComments(root);
    return matches;
  }

  List<Match> of(Capture capture) {
    return byCapture.getOrDefault(capture, List.of());
  }

  /** A macro that makes the head of a function is no type, but a call. */
  private void uncover(List<MacroMask.Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    Map<Span, MacroMask.Head> macros = new HashMap<>();
    Set<Integer> starts = new HashSet<>();
    for (MacroMask.Head head : heads) {
      macros.put(head.macro(), head);
      starts.add(head.macro().start());
    }
    byCapture.computeIfPresent(
        Capture.DEFINITION,
        (capture, found) -> {
          found.replaceAll(
              match -> starts.contains(match.span().start()) ? match.withoutType() : match);
          return found;
        });
    byCapture.computeIfPresent(
        Capture.REFERENCE,
        (capture, found) -> {
          found.replaceAll(
              match -> {
                MacroMask.Head head = macros.get(match.span());
                return head == null
                    ? match
                    : match.withWord("call").withArguments(head.arguments());
              });
          return found;
        });
  }

  /** Comments are named children too; lists of arguments that hold one are counted again. */
  private void uncountComments(TSNode root) {
    NavigableSet<Integer> comments = new TreeSet<>();
    of(Capture.COMMENT).forEach(comment -> comments.add(comment.span().start()));
    List<Match> references = of(Capture.REFERENCE);
    for (int i = 0; !comments.isEmpty() && i < references.size(); i++) {
      Match match = references.get(i);
      Span arguments = match.part(Capture.ARGUMENTS);
      Integer comment = arguments == null ? null : comments.ceiling(arguments.start());
      if (arguments != null && comment != null && comment < arguments.end()) {
        references.set(i, match.withArguments(count(root, arguments)));
      }
    }
  }

  private static int count(TSNode root, Span arguments) {
    TSNode list = root.getNamedDescendantForByteRange(arguments.start(), arguments.end());
    int count = 0;
    for (int i = 0; i < list.getNamedChildCount(); i++) {
      count += list.getNamedChild(i).isExtra() ? 0 : 1;
    }
    return count;
  }

  private void add(TSQueryMatch found, Grammar grammar) {
    Map<Capture, Span> parts = Map.of();
    Capture what = null;
    String word = "";
    Span span = new Span(0, 0);
    int arguments = -1;
    for (TSQueryCapture captured : found.getCaptures()) {
      TSNode node = captured.getNode();
      int index = captured.getIndex();
      Capture capture = grammar.capture(index);
      Span covered = new Span(node.getStartByte(), node.getEndByte());
      if (capture.primary()) {
        what = capture;
        word = grammar.captureWord(index);
        span = covered;
        continue;
      }
      if (parts.isEmpty()) {
        parts = new EnumMap<>(Capture.class);
      }
      // Of a part that is captured twice the first counts; a type goes on to its last piece.
      parts.merge(
          capture,
          covered,
          (a, b) -> capture == Capture.RETURNS ? new Span(a.start(), b.end()) : a);
      if (capture == Capture.ARGUMENTS) {
        arguments = node.getNamedChildCount();
      } else if (capture == Capture.ARGUMENT) {
        arguments = 1;
      }
    }
    if (what == null) {
      throw new IllegalStateException(
          "Pattern " + found.getPatternIndex() + " of " + grammar.rules().name() + " says nothing");
    }
    byCapture
        .computeIfAbsent(what, key -> new ArrayList<>())
        .add(new Match(found.getPatternIndex(), what, word, span, parts, arguments));
  }
}
