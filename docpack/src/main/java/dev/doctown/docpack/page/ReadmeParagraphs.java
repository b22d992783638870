package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What README files say first: the paragraph that introduces the thing, as plain text. */
public final class ReadmeParagraphs {
  // The links of a paragraph are often defined at the file's end.
  private static final int HEAD = 65_536;
  private static final Pattern RST = Pattern.compile("(?i).*\\.rst");
  private static final Pattern ASCIIDOC = Pattern.compile("(?i).*\\.(?:adoc|asciidoc)");
  private static final Pattern PLAIN_NAME = Pattern.compile("(?i).*readme(?:\\.txt)?");
  private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\.\\. ");

  private final Map<String, String> paragraphs = new HashMap<>();
  private final StringBuilder head = new StringBuilder();
  private String path = "";

  private ReadmeParagraphs() {}

  /** Introducing paragraphs by path; files without one are left out. */
  static Map<String, String> read(TableSource tables, Collection<String> paths) {
    Set<String> wanted = new HashSet<>(paths);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    ReadmeParagraphs found = new ReadmeParagraphs();
    try (RowIterator<ChunkRow> chunks = tables.rows(DocpackTable.CHUNKS)) {
      while (chunks.hasNext()) {
        ChunkRow chunk = chunks.next();
        String content = chunk.getContent();
        if (content != null && wanted.contains(chunk.getPath())) {
          found.add(chunk.getPath(), content);
        }
      }
    }
    found.finish();
    return Map.copyOf(found.paragraphs);
  }

  /** The chunks of a file stand together, so one head is held at a time. */
  private void add(String file, String content) {
    if (!file.equals(path)) {
      finish();
      path = file;
    }
    if (head.length() < HEAD) {
      head.append(content, 0, Math.min(content.length(), HEAD - head.length()));
    }
  }

  private void finish() {
    String paragraph = firstParagraph(path, head.toString());
    if (!paragraph.isEmpty()) {
      paragraphs.put(path, paragraph);
    }
    head.setLength(0);
  }

  /** The paragraph that introduces the thing; empty when there is none in words. */
  public static String firstParagraph(String path, String readme) {
    return introduction(path, readme).best();
  }

  /**
   * The paragraph that introduces a project of that name and description: one of the first section
   * whose heading or text has a word of them, or that has no heading; empty when there is none.
   */
  public static String introducing(String name, String description, String path, String readme) {
    return introduction(path, readme).best(TellingWords.of(name, description));
  }

  private static Introduction introduction(String path, String readme) {
    if (ASCIIDOC.matcher(path).matches()) {
      return AsciidocIntroduction.of(readme);
    }
    boolean rst =
        RST.matcher(path).matches()
            || (PLAIN_NAME.matcher(path).matches() && DIRECTIVE.matcher(readme).find());
    return rst ? RstIntroduction.of(readme) : MarkdownIntroduction.of(readme);
  }
}
