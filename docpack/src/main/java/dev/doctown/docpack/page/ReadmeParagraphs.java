package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What README files say first: their first paragraph in words, as plain text. */
final class ReadmeParagraphs {
  private static final int HEAD = 16_384;
  private static final int SHORTEST = 30;
  private static final int LONGEST = 600;

  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*](\\([^)]*\\)|\\[[^\\]]*])");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)](\\([^)]*\\)|\\[[^\\]]*])");
  private static final Pattern SHORTCUT = Pattern.compile("\\[([^\\]]+)](?![\\[(:])");
  private static final Pattern LABEL = Pattern.compile("(?m)^ {0,3}\\[([^\\]]+)]:");
  private static final Pattern RST_LINK = Pattern.compile("`([^`<>]+)\\s*<[^<>`]*>`_{0,2}");
  private static final Pattern RST_ROLE = Pattern.compile(":[a-z]+:`([^`]+)`");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>", Pattern.DOTALL);
  private static final Pattern EMPHASIS =
      Pattern.compile("[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}|``?|\\\\(?=\\p{Punct})");
  private static final Pattern NOT_PROSE =
      Pattern.compile("(?s)^(#|={3,}|-{3,}|>|\\||\\.\\. |```|~~~|\\[[^\\]]+]:|[-*+] |\\d+[.)] ).*");
  private static final Pattern UNDERLINE = Pattern.compile("(?s).*\\n[=\\-~^\"#*+]{3,}\\s*$");

  private static final int LOOKED_AT = 12;
  private static final Pattern SAYS_WHAT =
      Pattern.compile(
          "^(?!There\\b|This\\b|It\\b|If\\b)[\\p{L}\\p{N} ._'-]{1,60} (is|are) (an? |the |designed |built )");

  private ReadmeParagraphs() {}

  /** First paragraphs by path; files without one are left out. */
  static Map<String, String> read(TableSource tables, Collection<String> paths) {
    Set<String> wanted = new HashSet<>(paths);
    Map<String, StringBuilder> heads = new HashMap<>();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    try (RowIterator<ChunkRow> chunks = tables.rows(DocpackTable.CHUNKS)) {
      while (chunks.hasNext()) {
        ChunkRow chunk = chunks.next();
        String content = chunk.getContent();
        if (content != null && wanted.contains(chunk.getPath())) {
          StringBuilder head =
              heads.computeIfAbsent(chunk.getPath(), unused -> new StringBuilder());
          if (head.length() < HEAD) {
            head.append(content, 0, Math.min(content.length(), HEAD - head.length()));
          }
        }
      }
    }
    Map<String, String> paragraphs = new HashMap<>();
    heads.forEach(
        (path, head) -> {
          String paragraph = firstParagraph(head.toString());
          if (!paragraph.isEmpty()) {
            paragraphs.put(path, paragraph);
          }
        });
    return Map.copyOf(paragraphs);
  }

  /**
   * The paragraph that says what the project is ("Thing is a …"), looked for among the first
   * twelve, else the first one; empty when there is none in words.
   */
  static String firstParagraph(String readme) {
    String first = "";
    int seen = 0;
    for (String text : paragraphs(readme)) {
      if (SAYS_WHAT.matcher(text).find()) {
        return DocSentence.cutAt(text, LONGEST);
      }
      first = first.isEmpty() ? text : first;
      if (++seen == LOOKED_AT) {
        break;
      }
    }
    return DocSentence.cutAt(first, LONGEST);
  }

  private static List<String> paragraphs(String readme) {
    List<String> paragraphs = new ArrayList<>();
    Set<String> labels =
        LABEL
            .matcher(readme)
            .results()
            .map(label -> label.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean fenced = false;
    for (String block : readme.replace("\r\n", "\n").split("\\n[ \\t]*\\n")) {
      String raw = block.strip();
      boolean fence = raw.startsWith("```") || raw.startsWith("~~~");
      boolean odd = (raw.length() - raw.replace("```", "").length()) / 3 % 2 == 1;
      boolean inside = fenced || fence;
      fenced = odd != fenced;
      if (!inside && !NOT_PROSE.matcher(raw).matches() && !UNDERLINE.matcher(raw).matches()) {
        String text = plain(raw, labels);
        if (text.length() >= SHORTEST && text.indexOf(' ') > 0) {
          paragraphs.add(text);
        }
      }
    }
    return paragraphs;
  }

  /**
   * @param labels what the file defines as links; in brackets alone they are links
   */
  private static String plain(String block, Set<String> labels) {
    String text = IMAGE.matcher(block).replaceAll(" ");
    text = LINK.matcher(text).replaceAll("$1");
    text =
        SHORTCUT
            .matcher(text)
            .replaceAll(
                link ->
                    Matcher.quoteReplacement(
                        labels.contains(link.group(1).toLowerCase(Locale.ROOT))
                            ? link.group(1)
                            : link.group()));
    text = RST_LINK.matcher(text).replaceAll("$1");
    text = RST_ROLE.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll(" ");
    text = EMPHASIS.matcher(text).replaceAll("");
    return text.replaceAll("\\[\\s*]\\S*", " ").replaceAll("\\s+", " ").strip();
  }
}
