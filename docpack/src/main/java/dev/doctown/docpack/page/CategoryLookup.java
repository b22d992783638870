package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Categories of files, asked for in the order of paths: a merge of two sorted tables. */
final class CategoryLookup {
  private final Iterator<FileRow> files;
  private @Nullable FileRow current;

  CategoryLookup(Iterator<FileRow> files) {
    this.files = files;
  }

  /** The category of a file that stands at or behind the last one asked for. */
  String of(String path) {
    while (current == null || Utf8Order.INSTANCE.compare(current.getPath(), path) < 0) {
      if (!files.hasNext()) {
        return "other";
      }
      current = files.next();
    }
    return current.getPath().equals(path) ? current.getCategory() : "other";
  }
}
