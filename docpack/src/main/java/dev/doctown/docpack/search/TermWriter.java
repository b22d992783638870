package dev.doctown.docpack.search;

import java.io.IOException;
import java.util.Arrays;

/**
 * Writes a dictionary: terms in bytewise order and a list of postings for each.
 *
 * <p>Terms stand in blocks of {@value #BLOCK_TERMS}. A block is the position of its first postings
 * (64 bits), then for each term: bytes shared with the term before (varint, 0 for the first),
 * length of the rest (varint), the rest, number of postings (varint), bytes of postings (varint).
 * Behind the blocks stands the position of each block (64 bits).
 *
 * <p>A posting is a varint of {@code 2 × (document − document before)}, plus 1 and a varint of the
 * frequency where the frequency is not 1. Documents ascend; the one before the first is 0.
 */
final class TermWriter {
  static final int BLOCK_TERMS = 16;

  private final SectionWriter terms;
  private final SectionWriter postings;
  private final ByteList line = new ByteList();
  private long[] blockPositions = new long[64];
  private int blocks;
  private long count;
  private byte[] previous = new byte[0];

  TermWriter(SectionWriter terms, SectionWriter postings) {
    this.terms = terms;
    this.postings = postings;
  }

  void add(byte[] term, int documents, byte[] bytes, int length) throws IOException {
    int shared = 0;
    if (count % BLOCK_TERMS == 0) {
      if (blocks == blockPositions.length) {
        blockPositions = Arrays.copyOf(blockPositions, blocks * 2);
      }
      blockPositions[blocks++] = terms.position();
      terms.writeLong(postings.position());
    } else {
      int mismatch = Arrays.mismatch(previous, term);
      shared = mismatch < 0 ? term.length : mismatch;
    }
    line.clear();
    line.addVarint(shared);
    line.addVarint(term.length - shared);
    line.addAll(term, shared, term.length - shared);
    line.addVarint(documents);
    line.addVarint(length);
    terms.write(line.array(), 0, line.size());
    postings.write(bytes, 0, length);
    previous = term;
    count++;
  }

  /** Writes the positions of the blocks; returns the number of terms. */
  long finish() throws IOException {
    for (int i = 0; i < blocks; i++) {
      terms.writeLong(blockPositions[i]);
    }
    return count;
  }
}
