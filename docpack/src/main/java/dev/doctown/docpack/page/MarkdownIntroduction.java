package dev.doctown.docpack.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown for its introduction: top-level paragraphs, and those of HTML blocks; no lists,
 * tables, code, images or tags, and nothing that is a link as a whole.
 */
final class MarkdownIntroduction {
  private static final Parser PARSER = Parser.builder().build();
  // To CommonMark a table is a paragraph.
  private static final Pattern TABLE = Pattern.compile("\\|.*|.*(?:\\|\\s*:?-|-:?\\s*\\|).*");
  private static final Pattern HTML_COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
  private static final Pattern HTML_BLOCK_TAG =
      Pattern.compile(
          "(?i)<(/?)(h[1-6]|p|div|section|center|details|summary|ul|ol|li|dl|dt|dd|table|tr|td|th"
              + "|pre|script|style|title|head|hr|blockquote|figure|figcaption)(?:\\s[^<>]*)?/?>");
  private static final Pattern HTML_HEADING = Pattern.compile("h[1-6]");
  private static final Pattern HTML_NO_PROSE =
      Pattern.compile("h[1-6]|summary|li|dt|dd|td|th|pre|script|style|title|figcaption");
  private static final Pattern HTML_LINK = Pattern.compile("(?is)<a\\s[^<>]*>.*?(?:</a\\s*>|$)");
  private static final Pattern HTML_SPACE = Pattern.compile("(?i)<(?:br|img)(?:\\s[^<>]*)?/?>");
  private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private final Introduction introduction = new Introduction();

  private MarkdownIntroduction() {}

  static Introduction of(String readme) {
    MarkdownIntroduction reader = new MarkdownIntroduction();
    Node block = PARSER.parse(readme).getFirstChild();
    while (block != null) {
      if (block instanceof Heading heading) {
        reader.introduction.heading(heading.getLevel(), plainText(block));
      } else if (block instanceof Paragraph && !isLink(block)) {
        reader.paragraph(plainText(block));
      } else if (block instanceof BlockQuote
          && block.getFirstChild() instanceof Paragraph quoted
          && quoted.getNext() == null) {
        reader.introduction.quotation(plainText(quoted));
      } else if (block instanceof HtmlBlock html) {
        reader.html(html.getLiteral());
      }
      block = block.getNext();
    }
    return reader.introduction;
  }

  private static boolean isLink(Node paragraph) {
    return paragraph.getFirstChild() instanceof Link link && link.getNext() == null;
  }

  private void paragraph(String text) {
    if (!TABLE.matcher(text).matches()) {
      introduction.paragraph(text);
    }
  }

  /** Text and code as they are, breaks as blanks; walked without recursion. */
  private static String plainText(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      if (node instanceof Text words) {
        text.append(words.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak
          || node instanceof HardLineBreak
          || node instanceof Image
          || (node instanceof HtmlInline tag && HTML_SPACE.matcher(tag.getLiteral()).matches())) {
        text.append(' ');
      }
      node = following(node, block);
    }
    return collapsed(text.toString());
  }

  private static @Nullable Node following(Node node, Node block) {
    Node child = node instanceof Image ? null : node.getFirstChild();
    if (child != null) {
      return child;
    }
    Node at = node;
    while (at != null && at != block) {
      if (at.getNext() != null) {
        return at.getNext();
      }
      at = at.getParent();
    }
    return null;
  }

  private void html(String literal) {
    String html = HTML_COMMENT.matcher(literal).replaceAll(" ");
    String unlinked = HTML_LINK.matcher(html).replaceAll(link -> " ".repeat(link.group().length()));
    Matcher tag = HTML_BLOCK_TAG.matcher(html);
    int start = 0;
    String inside = "";
    while (tag.find()) {
      if (inside.isEmpty()) {
        piece(html.substring(start, tag.start()), unlinked.substring(start, tag.start()));
      }
      start = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      boolean opens = tag.group(1).isEmpty();
      if (inside.isEmpty() && opens && HTML_NO_PROSE.matcher(name).matches()) {
        inside = name;
        heading(name, html.substring(start));
      } else if (!opens && name.equals(inside)) {
        inside = "";
      }
    }
    if (inside.isEmpty()) {
      piece(html.substring(start), unlinked.substring(start));
    }
  }

  private void heading(String tag, String following) {
    if (HTML_HEADING.matcher(tag).matches()) {
      introduction.heading(tag.charAt(1) - '0', plainText(following.split("(?i)</" + tag, 2)[0]));
    }
  }

  private void piece(String html, String unlinked) {
    if (!plainText(unlinked).isEmpty()) {
      introduction.paragraph(plainText(html));
    }
  }

  private static String plainText(String html) {
    String text = HTML_TAG.matcher(HTML_SPACE.matcher(html).replaceAll(" ")).replaceAll("");
    return collapsed(Entities.decoded(text));
  }

  private static String collapsed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
