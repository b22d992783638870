package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A {@link Diagram} as SVG, for whoever has no viewer of Mermaid. No font is measured: letters are
 * taken to be of one width. Nodes lead to their pages; there is no script and no style.
 */
final class SvgDrawing {
  private static final int LETTER = 8;
  private static final int LONGEST_LABEL = 28;
  private static final int PADDING = 14;
  private static final int HEIGHT = 34;
  private static final int GAP = 28;
  private static final int ROW = 96;
  private static final int MARGIN = 20;
  private static final int BEND = 12;
  private static final int ARROW = 5;

  /** A node or a bend: its left edge, its width and its upper edge. */
  private record Box(int left, int width, int top) {
    int middle() {
      return left + width / 2;
    }
  }

  private final Diagram diagram;
  private final LayeredLayout layout;

  /** What stands in each row, from above. */
  private final List<Map<LayeredLayout.Spot, Box>> boxes = new ArrayList<>();

  private final StringBuilder out = new StringBuilder();
  private int width;

  private SvgDrawing(Diagram diagram) {
    this.diagram = diagram;
    this.layout = new LayeredLayout(diagram.nodes().size(), diagram.links());
    place();
  }

  static String of(Diagram diagram) {
    return new SvgDrawing(diagram).draw();
  }

  private static String shortened(String label) {
    return DocSentence.cutAt(label, LONGEST_LABEL);
  }

  private int width(LayeredLayout.Spot spot) {
    if (!spot.isNode()) {
      return BEND;
    }
    String label = shortened(diagram.nodes().get(spot.node()).label());
    return label.codePointCount(0, label.length()) * LETTER + 2 * PADDING;
  }

  private void place() {
    for (List<LayeredLayout.Spot> row : layout.rows()) {
      width = Math.max(width, rowWidth(row));
    }
    int top = MARGIN;
    for (List<LayeredLayout.Spot> row : layout.rows()) {
      int left = MARGIN + (width - rowWidth(row)) / 2;
      Map<LayeredLayout.Spot, Box> placed = new HashMap<>();
      for (LayeredLayout.Spot spot : row) {
        placed.put(spot, new Box(left, width(spot), top));
        left += width(spot) + GAP;
      }
      boxes.add(placed);
      top += ROW;
    }
  }

  private int rowWidth(List<LayeredLayout.Spot> row) {
    return row.stream().mapToInt(this::width).sum() + GAP * Math.max(0, row.size() - 1);
  }

  private String draw() {
    int height = (layout.rows().size() - 1) * ROW + HEIGHT + 2 * MARGIN;
    int all = width + 2 * MARGIN;
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(all)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(all)
        .append(" ")
        .append(height)
        .append("\" role=\"img\" font-family=\"monospace\" font-size=\"13\">\n")
        .append("<title>Subsystems and what they use</title>\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (int link = 0; link < diagram.links().size(); link++) {
      line(link);
    }
    for (int node = 0; node < diagram.nodes().size(); node++) {
      node(node);
    }
    return out.append("</svg>\n").toString();
  }

  private Box box(int node) {
    return boxes.stream()
        .map(row -> row.get(new LayeredLayout.Spot(node, -1)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** A line through the link's bends, with an arrow's head at the end that is used. */
  private void line(int number) {
    Diagram.Link link = diagram.links().get(number);
    boolean reversed = layout.isReversed(number);
    Box upper = box(reversed ? link.to() : link.from());
    Box lower = box(reversed ? link.from() : link.to());
    List<int[]> points = new ArrayList<>();
    points.add(new int[] {upper.middle(), upper.top() + HEIGHT});
    for (Map<LayeredLayout.Spot, Box> row : boxes) {
      Box bend = row.get(new LayeredLayout.Spot(-1, number));
      if (bend != null) {
        points.add(new int[] {bend.middle(), bend.top()});
        points.add(new int[] {bend.middle(), bend.top() + HEIGHT});
      }
    }
    points.add(new int[] {lower.middle(), lower.top()});
    curve(points);
    if (!reversed || link.mutual()) {
      head(lower.middle(), lower.top(), -2 * ARROW);
    }
    if (reversed || link.mutual()) {
      head(upper.middle(), upper.top() + HEIGHT, 2 * ARROW);
    }
  }

  private void curve(List<int[]> points) {
    StringBuilder path = new StringBuilder();
    int[] before = points.get(0);
    path.append("M").append(before[0]).append(" ").append(before[1]);
    for (int[] point : points.subList(1, points.size())) {
      int middle = (before[1] + point[1]) / 2;
      path.append(" C").append(before[0]).append(" ").append(middle).append(" ");
      path.append(point[0]).append(" ").append(middle).append(" ");
      path.append(point[0]).append(" ").append(point[1]);
      before = point;
    }
    out.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"#667788\"/>\n");
  }

  /** An arrow's head whose tip is at a node's edge. */
  private void head(int x, int y, int back) {
    out.append("<path d=\"M")
        .append(x)
        .append(" ")
        .append(y)
        .append(" l-")
        .append(ARROW)
        .append(" ")
        .append(back)
        .append(" h")
        .append(2 * ARROW)
        .append(" z\" fill=\"#667788\"/>\n");
  }

  private void node(int number) {
    Box box = box(number);
    Diagram.Node node = diagram.nodes().get(number);
    out.append("<a href=\"../")
        .append(escape(node.page()))
        .append("\"><rect x=\"")
        .append(box.left())
        .append("\" y=\"")
        .append(box.top())
        .append("\" width=\"")
        .append(box.width())
        .append("\" height=\"")
        .append(HEIGHT)
        .append("\" rx=\"5\" fill=\"#eef3fa\" stroke=\"#4a6fa5\"/><text x=\"")
        .append(box.middle())
        .append("\" y=\"")
        .append(box.top() + HEIGHT / 2 + 5)
        .append("\" text-anchor=\"middle\" fill=\"#1b2b40\">")
        .append(escape(shortened(node.label())))
        .append("</text></a>\n");
  }

  /** Text of an element or an attribute; nothing that XML 1.0 forbids. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  boolean shown = (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE);
                  out.appendCodePoint(shown || c > 0xFFFF ? c : ' ');
                }
              }
            });
    return out.toString();
  }
}
