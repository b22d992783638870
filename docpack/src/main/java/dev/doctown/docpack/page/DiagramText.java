package dev.doctown.docpack.page;

import dev.doctown.docpack.EntrySink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes diagrams: the block within a page, and the SVG file in {@code docs/diagrams/}. */
final class DiagramText {
  private final EntrySink sink;

  DiagramText(EntrySink sink) {
    this.sink = sink;
  }

  /**
   * The block of a diagram, and its file; nothing when there is nothing to see.
   *
   * @param up the way from the page to {@code docs/}
   */
  String write(Diagram diagram, String up) throws IOException {
    if (!diagram.isWorthDrawing()) {
      return "";
    }
    byte[] svg = SvgDrawing.of(diagram).getBytes(StandardCharsets.UTF_8);
    String path = "diagrams/" + diagram.name() + ".svg";
    sink.entry("docs/" + path, out -> out.write(svg));
    return diagram.mermaid()
        + "\n\nAn arrow leads to what is used. "
        + (diagram.leftOut().isEmpty() ? "" : diagram.leftOut() + " ")
        + "The same [as a picture]("
        + up
        + path
        + ").\n";
  }
}
