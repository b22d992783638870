package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the table {@code files} says of each file that has a subsystem, by path. */
final class FileNotes {
  /**
   * A file.
   *
   * @param subsystemId the innermost subsystem around it
   */
  record Note(String category, int lines, String subsystemId) {}

  private final Map<String, Note> notes = new HashMap<>();

  private FileNotes() {}

  static FileNotes read(TableSource tables) {
    FileNotes read = new FileNotes();
    Map<String, String> shared = new HashMap<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES)) {
      while (files.hasNext()) {
        FileRow file = files.next();
        String subsystem = file.getSubsystemId();
        if (subsystem != null) {
          Integer lines = file.getLineCount();
          read.notes.put(
              file.getPath(),
              new Note(
                  shared.computeIfAbsent(file.getCategory(), text -> text),
                  lines == null ? 0 : lines,
                  shared.computeIfAbsent(subsystem, text -> text)));
        }
      }
    }
    return read;
  }

  @Nullable Note of(String path) {
    return notes.get(path);
  }

  boolean is(String path, String category) {
    Note note = notes.get(path);
    return note != null && note.category().equals(category);
  }
}
