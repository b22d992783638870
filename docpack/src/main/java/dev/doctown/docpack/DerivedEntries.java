package dev.doctown.docpack;

import java.io.IOException;

/** A part of a docpack that is computed from its tables: pages, the search index. */
public interface DerivedEntries {
  void write(PackDescription description, TableSource tables, EntrySink sink) throws IOException;
}
