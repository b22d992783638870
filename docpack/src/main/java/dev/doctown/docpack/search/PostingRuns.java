package dev.doctown.docpack.search;

import dev.doctown.transforms.spi.Utf8Order;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the postings of a dictionary in bounded memory: what exceeds the budget is sorted by
 * term and written to a run in the scratch folder; {@link #finish} merges the runs.
 *
 * <p>A run holds, for each term in bytewise order: length and bytes of the term, number of
 * postings, last document, length and bytes of the postings (all numbers varints), each encoded as
 * {@link TermWriter} says.
 */
final class PostingRuns {
  /**
   * What a term costs beside its letters and postings: map entry, string, two arrays, two objects.
   */
  private static final int TERM_OVERHEAD_BYTES = 176;

  private final Path scratch;
  private final String name;
  private final long budgetBytes;
  private final Map<String, Postings> postings = new HashMap<>();
  private final List<Path> runs = new ArrayList<>();
  private long heldBytes;

  PostingRuns(Path scratch, String name, long budgetBytes) {
    this.scratch = scratch;
    this.name = name;
    this.budgetBytes = budgetBytes;
  }

  /** Adds a posting; the documents of a term ascend. */
  void add(String term, int document, int frequency) throws IOException {
    Postings list = postings.get(term);
    if (list == null) {
      list = new Postings();
      postings.put(term, list);
      heldBytes += TERM_OVERHEAD_BYTES + term.length();
    }
    int before = list.bytes.capacity();
    list.add(document, frequency);
    heldBytes += list.bytes.capacity() - before;
    if (heldBytes > budgetBytes) {
      spill();
    }
  }

  /** Writes the dictionary; returns the number of terms. */
  long finish(SectionWriter terms, SectionWriter lists) throws IOException {
    spill();
    TermWriter writer = new TermWriter(terms, lists);
    try (PostingMerge merge = new PostingMerge(runs)) {
      merge.writeTo(writer);
    }
    for (Path run : runs) {
      Files.delete(run);
    }
    return writer.finish();
  }

  private void spill() throws IOException {
    if (postings.isEmpty()) {
      return;
    }
    Path run = scratch.resolve(name + "." + runs.size());
    List<Map.Entry<String, Postings>> terms = new ArrayList<>(postings.entrySet());
    terms.sort(Map.Entry.comparingByKey(Utf8Order.INSTANCE));
    ByteList head = new ByteList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
      for (Map.Entry<String, Postings> term : terms) {
        Postings list = term.getValue();
        byte[] letters = term.getKey().getBytes(StandardCharsets.UTF_8);
        head.clear();
        head.addVarint(letters.length);
        head.addAll(letters, 0, letters.length);
        head.addVarint(list.count);
        head.addVarint(list.last);
        head.addVarint(list.bytes.size());
        out.write(head.array(), 0, head.size());
        out.write(list.bytes.array(), 0, list.bytes.size());
      }
    }
    runs.add(run);
    postings.clear();
    heldBytes = 0;
  }

  private static final class Postings {
    private final ByteList bytes = new ByteList();
    private int count;
    private int last;

    void add(int document, int frequency) {
      long delta = (long) document - last;
      if (frequency == 1) {
        bytes.addVarint(delta << 1);
      } else {
        bytes.addVarint(delta << 1 | 1);
        bytes.addVarint(frequency);
      }
      last = document;
      count++;
    }
  }
}
