package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the table {@code files} says of each file that has a subsystem, by path. */
final class FileNotes {
  /**
   * A file.
   *
   * @param subsystemId the innermost subsystem around it
   * @param isUnparsed whether no parser knows its language
   * @param isSubmodule whether it is another repository, whose files are not here
   */
  record Note(
      String category,
      @Nullable String language,
      int lines,
      String subsystemId,
      boolean isUnparsed,
      boolean isSubmodule) {}

  private static final String SUBMODULE = ErrorCode.FILE_SUBMODULE.name();

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
          String language = file.getLanguage();
          read.notes.put(
              file.getPath(),
              new Note(
                  shared.computeIfAbsent(file.getCategory(), text -> text),
                  language == null ? null : shared.computeIfAbsent(language, text -> text),
                  lines == null ? 0 : lines,
                  shared.computeIfAbsent(subsystem, text -> text),
                  RepositoryFacts.isUnparsed(file),
                  SUBMODULE.equals(file.getSkipped())));
        }
      }
    }
    return read;
  }

  @Nullable Note of(String path) {
    return notes.get(path);
  }

  /** Those of these that are source files. */
  List<String> sources(List<String> paths) {
    return paths.stream().filter(path -> is(path, "source")).toList();
  }

  boolean isUnparsed(String path) {
    Note note = notes.get(path);
    return note != null && note.isUnparsed();
  }

  boolean isSubmodule(String path) {
    Note note = notes.get(path);
    return note != null && note.isSubmodule();
  }

  boolean is(String path, String category) {
    Note note = notes.get(path);
    return note != null && note.category().equals(category);
  }
}
