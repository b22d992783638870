package dev.doctown.docpack;

import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.container.SliceStream;
import dev.doctown.docpack.quality.FinishedPack;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pack whose pages and tables are all there, but its container is not. The search index, which
 * may be under way at the same time, is not among its entries.
 */
record UnwrittenPack(PackDescription description, TableSource tables, Scratch scratch)
    implements FinishedPack {
  private static final String SEARCH = "search/";

  /** What is written when all else is known. */
  private static final List<String> TO_COME =
      List.of(PackFormat.MIMETYPE_PATH, PackFormat.MANIFEST_PATH, QualityReport.ENTRY);

  @Override
  public List<String> entries() {
    SortedSet<String> entries = new TreeSet<>(Utf8Order.INSTANCE);
    for (String entry : scratch.entryPaths()) {
      if (!entry.startsWith(SEARCH)) {
        entries.add(entry);
      }
    }
    entries.addAll(TO_COME);
    return List.copyOf(entries);
  }

  @Override
  public byte[] read(String entry) throws IOException {
    FileSlice slice =
        scratch.slice(entry).orElseThrow(() -> new IllegalArgumentException("no " + entry));
    try (InputStream in = new SliceStream(slice)) {
      return in.readAllBytes();
    }
  }
}
