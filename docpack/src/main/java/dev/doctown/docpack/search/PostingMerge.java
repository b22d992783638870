package dev.doctown.docpack.search;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Merges runs of {@link PostingRuns}. The documents of a later run are behind those of an earlier
 * one, so a term's postings are its lists one after another, each first document made relative
 * anew.
 */
final class PostingMerge implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final List<Run> open = new ArrayList<>();
  private final PriorityQueue<Run> queue = new PriorityQueue<>(PostingMerge::byTermThenRun);

  PostingMerge(List<Path> runs) throws IOException {
    for (Path path : runs) {
      Run run = new Run(open.size(), Files.newInputStream(path));
      open.add(run);
      offer(run);
    }
  }

  void writeTo(TermWriter writer) throws IOException {
    ByteList merged = new ByteList();
    while (!queue.isEmpty()) {
      byte[] term = queue.element().term;
      int documents = 0;
      long last = 0;
      merged.clear();
      while (!queue.isEmpty() && Arrays.equals(queue.element().term, term)) {
        Run run = queue.remove();
        appendRelative(merged, run.postings, last);
        documents += run.documents;
        last = run.last;
        offer(run);
      }
      writer.add(term, documents, merged.array(), merged.size());
    }
  }

  private static void appendRelative(ByteList merged, byte[] postings, long last) {
    long first = 0;
    int at = 0;
    int shift = 0;
    do {
      first |= (postings[at] & 0x7fL) << shift;
      shift += 7;
    } while (postings[at++] < 0);
    merged.addVarint(first - (last << 1));
    merged.addAll(postings, at, postings.length - at);
  }

  private void offer(Run run) throws IOException {
    if (run.next()) {
      queue.add(run);
    }
  }

  private static int byTermThenRun(Run left, Run right) {
    int order = Arrays.compareUnsigned(left.term, right.term);
    return order != 0 ? order : Integer.compare(left.number, right.number);
  }

  @Override
  public void close() throws IOException {
    for (Run run : open) {
      run.in.close();
    }
  }

  private static final class Run {
    private final int number;
    private final InputStream in;
    private byte[] term = new byte[0];
    private int documents;
    private long last;
    private byte[] postings = new byte[0];

    Run(int number, InputStream in) {
      this.number = number;
      this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    boolean next() throws IOException {
      int first = in.read();
      if (first < 0) {
        return false;
      }
      term = in.readNBytes((int) varint(first));
      documents = (int) varint(in.read());
      last = varint(in.read());
      postings = in.readNBytes((int) varint(in.read()));
      return true;
    }

    private long varint(int first) throws IOException {
      long value = 0;
      int shift = 0;
      int current = first;
      while (current >= 0x80) {
        value |= (current & 0x7fL) << shift;
        shift += 7;
        current = in.read();
      }
      if (current < 0) {
        throw new EOFException("a run of the search index ends early");
      }
      return value | (long) current << shift;
    }
  }
}
