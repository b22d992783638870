package dev.doctown.docpack;

import dev.doctown.docpack.page.Pages;
import dev.doctown.docpack.quality.QualityReport;
import java.io.IOException;

/** The pages, and what they are worth: {@code quality.json} is read off the pages as written. */
record MeasuredPages(Scratch scratch) implements DerivedEntries {
  @Override
  public void write(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    new Pages().write(description, tables, sink);
    byte[] quality = QualityReport.of(new UnwrittenPack(description, tables, scratch)).toJson();
    sink.entry(QualityReport.ENTRY, out -> out.write(quality));
  }
}
