package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.FileRow;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some lines of the repository, and which of some words stand anywhere in it: in a file, a path,
 * the name of a dependency or of a language. One pass over the contents, a file at a time.
 */
final class SourceTexts {
  private static final Set<String> CONTENT = Set.of("path", "content", "content_bytes");

  /** Lines of a file. */
  record Lines(String path, int startLine, int endLine) {}

  private final Map<Lines, String> texts = new HashMap<>();
  private final Set<String> missing;

  private SourceTexts(Collection<String> words) {
    this.missing = new HashSet<>(words);
  }

  /**
   * @param lines what {@link #of} will be asked for
   * @param words what {@link #has} will be asked for
   */
  static SourceTexts read(TableSource tables, Collection<Lines> lines, Collection<String> words) {
    SourceTexts read = new SourceTexts(words);
    Map<String, List<Lines>> byPath =
        lines.stream().distinct().collect(Collectors.groupingBy(Lines::path));
    try (RowIterator<ChunkRow> rows = tables.rows(DocpackTable.CHUNKS, CONTENT)) {
      String path = "";
      StringBuilder content = new StringBuilder();
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        if (!row.getPath().equals(path)) {
          read.file(content.toString(), byPath.getOrDefault(path, List.of()));
          path = row.getPath();
          content.setLength(0);
        }
        content.append(content(row));
      }
      read.file(content.toString(), byPath.getOrDefault(path, List.of()));
    }
    read.readNames(tables);
    return read;
  }

  private static String content(ChunkRow row) {
    String content = row.getContent();
    return content == null
        ? StandardCharsets.ISO_8859_1.decode(row.getContentBytes().duplicate()).toString()
        : content;
  }

  private void file(String content, List<Lines> wanted) {
    find(content);
    if (wanted.isEmpty()) {
      return;
    }
    String[] all = content.split("\\r\\n|\\r|\\n", -1);
    for (Lines lines : wanted) {
      StringBuilder text = new StringBuilder();
      for (int line = Math.max(lines.startLine(), 1);
          line <= Math.min(lines.endLine(), all.length);
          line++) {
        text.append(all[line - 1]).append('\n');
      }
      texts.put(lines, text.toString());
    }
  }

  private void readNames(TableSource tables) {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES, Set.of("path", "language"))) {
      files.forEachRemaining(
          file -> {
            find(file.getPath());
            find(String.valueOf(file.getLanguage()));
          });
    }
    try (RowIterator<DependencyRow> dependencies = tables.rows(DocpackTable.DEPENDENCIES)) {
      dependencies.forEachRemaining(dependency -> find(dependency.getName()));
    }
  }

  private void find(String text) {
    if (!missing.isEmpty()) {
      WordedText.words(text).forEach(missing::remove);
    }
  }

  /** The text of lines; empty for lines that are not there. */
  String of(Lines lines) {
    return texts.getOrDefault(lines, "");
  }

  boolean has(String word) {
    return !missing.contains(word);
  }
}
