package dev.doctown.transforms.core.chunk;

import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a heading: its words and code, without images, tags and link targets. A heading
 * of images alone has their alternative text. A longer one than a name may be is cut.
 */
final class HeadingText {
  /** Characters that are read, and those that are shown of them. */
  private static final int LONGEST_READ = 4_000;

  private static final int LONGEST = 200;
  private static final Parser PARSER = Parser.builder().build();
  // Their definitions stand elsewhere in the file; in such brackets nothing else is written.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<=\\]\\[|!\\[)([^\\[\\]\\n]{1,200})\\]|\\[([^\\[\\]\\n]{1,200})\\](?=\\[\\])");
  private static final Pattern HTML_ALT =
      Pattern.compile("(?i)<img\\s(?:[^<>]*?\\s)?alt=[\"']([^\"'<>]*)[\"']");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private HeadingText() {}

  static String of(String heading) {
    int end = Math.min(heading.length(), LONGEST_READ);
    boolean inside = end < heading.length() && Character.isLowSurrogate(heading.charAt(end));
    String text = heading.substring(0, inside ? end - 1 : end);
    StringBuilder source = new StringBuilder(text).append("\n\n");
    LABEL
        .matcher(text)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(label -> source.append('[').append(label).append("]: <>\n"));
    Node block = PARSER.parse(source.toString()).getFirstChild();
    if (block == null) {
      return "";
    }
    String words = collected(block, false);
    if (!words.isEmpty()) {
      return words;
    }
    String alternatives = collected(block, true);
    return alternatives.isEmpty() ? tagAlternatives(text) : alternatives;
  }

  private static String tagAlternatives(String text) {
    StringBuilder out = new StringBuilder();
    HTML_ALT.matcher(text).results().forEach(tag -> out.append(tag.group(1)).append(' '));
    return collapsed(out.toString());
  }

  private static String collected(Node block, boolean images) {
    StringBuilder out = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      if (node instanceof Text words) {
        out.append(words.getLiteral());
      } else if (node instanceof Code code) {
        out.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak
          || node instanceof HardLineBreak
          || node instanceof Image) {
        out.append(' ');
      }
      node = following(node, block, images);
    }
    return collapsed(out.toString());
  }

  private static @Nullable Node following(Node node, Node block, boolean images) {
    Node child = node instanceof Image && !images ? null : node.getFirstChild();
    Node at = node;
    while (child == null && at != null && at != block) {
      child = at.getNext();
      at = at.getParent();
    }
    return child;
  }

  private static String collapsed(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }
}
