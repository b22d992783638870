import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Draws what a terminal showed, read from standard input, as SVG with text that can be selected.
 *
 * <pre>
 * java docs/images/TerminalPicture.java &lt; docs/images/terminal.txt &gt; docs/images/terminal.svg
 * </pre>
 *
 * <p>Lines that begin with a dollar sign are commands; lines that begin with four spaces are
 * quieter. The picture brings its own background, so it is legible on light and dark pages.
 */
public final class TerminalPicture {
  private static final int SIZE = 13;
  private static final double ADVANCE = SIZE * 0.602;
  private static final int LEADING = 19;
  private static final int MARGIN = 18;
  private static final int BAR = 30;

  private TerminalPicture() {}

  public static void main(String[] arguments) throws java.io.IOException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    System.out.write(svg(text.lines().toList()).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String svg(List<String> lines) {
    int columns = lines.stream().mapToInt(TerminalPicture::columns).max().orElse(0);
    long width = Math.round(columns * ADVANCE) + 2 * MARGIN;
    int height = BAR + lines.size() * LEADING + MARGIN;
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-label=\"doctown in a terminal\">\n")
        .append(
            "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1f24\""
                + " stroke=\"#57606a\"/>\n");
    String[] lights = {"#ff5f57", "#febc2e", "#28c840"};
    for (int i = 0; i < lights.length; i++) {
      out.append("<circle cx=\"")
          .append(MARGIN + 4 + 18 * i)
          .append("\" cy=\"17\" r=\"5\" fill=\"")
          .append(lights[i])
          .append("\"/>\n");
    }
    out.append(
            "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono',"
                + " monospace\"")
        .append(" font-size=\"")
        .append(SIZE)
        .append("\" fill=\"#d1d7e0\" xml:space=\"preserve\">\n");
    int y = BAR + LEADING;
    for (String line : lines) {
      if (!line.isBlank()) {
        out.append("<text x=\"")
            .append(MARGIN)
            .append("\" y=\"")
            .append(y)
            .append("\" textLength=\"")
            .append(Math.round(columns(line) * ADVANCE))
            .append("\" lengthAdjust=\"spacingAndGlyphs\" style=\"white-space:pre\"")
            .append(style(line))
            .append('>')
            .append(escape(line))
            .append("</text>\n");
      }
      y += LEADING;
    }
    return out.append("</g>\n</svg>\n").toString();
  }

  private static int columns(String line) {
    return line.codePointCount(0, line.length());
  }

  private static String style(String line) {
    if (line.startsWith("$")) {
      return " fill=\"#7ee787\" font-weight=\"bold\"";
    }
    return line.startsWith("    ") ? " fill=\"#9198a1\"" : "";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
