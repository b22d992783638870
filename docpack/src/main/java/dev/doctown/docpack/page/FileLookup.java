package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Files, asked for in the order of paths: a merge of two sorted tables. */
final class FileLookup {
  private final Iterator<FileRow> files;
  private @Nullable FileRow current;

  FileLookup(Iterator<FileRow> files) {
    this.files = files;
  }

  /** The category of a file that stands at or behind the last one asked for. */
  String categoryOf(String path) {
    FileRow file = file(path);
    return file == null ? "other" : file.getCategory();
  }

  /** The row of a file that stands at or behind the last one asked for; null without one. */
  @Nullable FileRow file(String path) {
    while (current == null || Utf8Order.INSTANCE.compare(current.getPath(), path) < 0) {
      if (!files.hasNext()) {
        return null;
      }
      current = files.next();
    }
    return current.getPath().equals(path) ? current : null;
  }
}
