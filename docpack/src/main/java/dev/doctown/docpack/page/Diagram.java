package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Subsystems and what they use, no more than a person can read: the heaviest uses, and the
 * subsystems at their ends. What is left out is said in words.
 *
 * @param name the name of its file
 * @param links places of nodes in the list, the user first
 * @param leftOut a sentence; empty when everything is drawn
 */
record Diagram(String name, List<Node> nodes, List<Link> links, String leftOut) {
  static final int MOST_NODES = 12;
  static final int MOST_LINKS = 20;

  /** A subsystem and its page, from the folder of the pages. */
  record Node(String label, String page) {}

  /** A use, and whether there is one the other way too. */
  record Link(int from, int to, boolean mutual) {}

  Diagram {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * @param subsystems all that could be drawn, the most important first
   * @param uses the heaviest first
   */
  static Diagram of(
      String name, Collection<SubsystemRow> subsystems, List<SubsystemUses.Use> uses) {
    Map<String, SubsystemRow> drawn = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    List<SubsystemUses.Use> kept = new ArrayList<>();
    for (SubsystemUses.Use use : uses) {
      Map<String, SubsystemRow> with = new LinkedHashMap<>(drawn);
      with.put(use.from().getSubsystemId(), use.from());
      with.put(use.to().getSubsystemId(), use.to());
      if (with.size() <= MOST_NODES && kept.size() < MOST_LINKS) {
        drawn = with;
        kept.add(use);
      }
    }
    for (SubsystemRow row : subsystems) {
      if (drawn.size() < MOST_NODES) {
        drawn.putIfAbsent(row.getSubsystemId(), row);
      }
    }
    List<String> ids = List.copyOf(drawn.keySet());
    for (SubsystemUses.Use use : kept) {
      int from = ids.indexOf(use.from().getSubsystemId());
      int to = ids.indexOf(use.to().getSubsystemId());
      // The heavier use of two that are each other's comes first and says where the line leads.
      int other = links.indexOf(new Link(to, from, false));
      if (other >= 0) {
        links.set(other, new Link(to, from, true));
      } else {
        links.add(new Link(from, to, false));
      }
    }
    return new Diagram(
        name,
        drawn.values().stream()
            .map(row -> new Node(row.getName(), SubsystemTree.page(row)))
            .toList(),
        links,
        leftOut(subsystems, ids, uses.size() - kept.size()));
  }

  private static String leftOut(Collection<SubsystemRow> subsystems, List<String> drawn, int uses) {
    List<SubsystemRow> left =
        subsystems.stream().filter(row -> !drawn.contains(row.getSubsystemId())).toList();
    List<String> said = new ArrayList<>();
    if (!left.isEmpty()) {
      said.add(
          MarkdownText.plural(left.size(), "subsystem")
              + " ("
              + left.stream()
                  .limit(MOST_NODES)
                  .map(row -> MarkdownText.escape(row.getName()))
                  .collect(Collectors.joining(", "))
              + (left.size() > MOST_NODES ? ", …)" : ")"));
    }
    if (uses > 0) {
      said.add(MarkdownText.plural(uses, "weaker link"));
    }
    return said.isEmpty() ? "" : "Not drawn: " + String.join(" and ", said) + ".";
  }

  /** Whether there is anything to see. */
  boolean isWorthDrawing() {
    return nodes.size() > 1 && !links.isEmpty();
  }

  /** The block that viewers of Markdown draw, without a line break behind it. */
  String mermaid() {
    StringBuilder out = new StringBuilder("```mermaid\nflowchart TD\n");
    for (int i = 0; i < nodes.size(); i++) {
      out.append("  n").append(i).append("[\"").append(label(nodes.get(i).label())).append("\"]\n");
    }
    for (Link link : links) {
      out.append("  n")
          .append(link.from())
          .append(link.mutual() ? " <--> n" : " --> n")
          .append(link.to())
          .append("\n");
    }
    return out.append("```").toString();
  }

  /** A label of Mermaid's language, in which anything but plain text is a number. */
  private static String label(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " ._-/()".indexOf(c) >= 0) {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.toString();
  }
}
