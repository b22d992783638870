package dev.doctown.docpack.quality;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * M6, links inside the pack that resolve. Denominator: every relative link, image and anchor of the
 * pages and drawings, and every node and edge of their diagrams. Numerator: those whose entry and
 * heading exist; nodes whose label names a subsystem, symbol, file or folder; edges whose two nodes
 * are declared. Goal: all.
 */
final class InternalLinks {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");
  private static final Pattern REFERENCE = Pattern.compile("\\s(?:xlink:)?href=\"([^\"]*)\"");

  private record Wanted(String from, String target, String entry, String anchor) {}

  private final Set<String> entries;
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final List<Wanted> toAnchors = new ArrayList<>();
  private final Tally tally = new Tally();

  InternalLinks(List<String> entries) {
    this.entries = new HashSet<>(entries);
  }

  void add(Page page) {
    anchors.put(page.path(), page.anchors());
    page.links().forEach(link -> link(page.path(), link));
  }

  /** Takes the links of a drawing. */
  void addDrawing(String path, String svg) {
    Matcher reference = REFERENCE.matcher(svg);
    while (reference.find()) {
      link(path, reference.group(1).replace("&amp;", "&"));
    }
  }

  private void link(String from, String target) {
    if (SCHEME.matcher(target).matches()) {
      return;
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String entry = path.isEmpty() ? from : resolved(from, path);
    if (hash >= 0 && hash + 1 < target.length() && entries.contains(entry)) {
      toAnchors.add(new Wanted(from, target, entry, target.substring(hash + 1)));
    } else {
      tally.count(entries.contains(entry), from + ": " + target);
    }
  }

  private static String resolved(String from, String path) {
    String decoded;
    try {
      decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>(List.of(from.split("/", -1)));
    segments.removeLast();
    for (String segment : decoded.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  /**
   * @param diagrams what was found in the diagrams of the pages
   */
  Metric metric(Diagrams diagrams) {
    for (Wanted wanted : toAnchors) {
      tally.count(
          anchors.getOrDefault(wanted.entry(), Set.of()).contains(wanted.anchor()),
          wanted.from() + ": " + wanted.target());
    }
    diagrams.countInto(tally, this::link);
    return tally.all("M6");
  }
}
