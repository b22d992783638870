package dev.doctown.docpack.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dictionary as {@link TermWriter} wrote it, over documents numbered from 0. */
final class TermTable {
  private static final int BLOCK_TERMS = TermWriter.BLOCK_TERMS;

  /** A term and where its postings are. */
  record Term(byte[] letters, int documents, long position, int bytes) {}

  /** Takes a document and how often the term stands in it. */
  @FunctionalInterface
  interface PostingVisitor {
    void posting(int document, int frequency);
  }

  private final Section terms;
  private final Section postings;
  private final int documents;
  private final long blocks;
  private final long count;

  TermTable(Section terms, Section postings, long count, int documents) {
    this.terms = terms;
    this.postings = postings;
    this.documents = documents;
    this.count = count;
    this.blocks = count / BLOCK_TERMS + (count % BLOCK_TERMS == 0 ? 0 : 1);
    if (count < 0 || blocks > terms.length() / Long.BYTES) {
      throw terms.corrupt("is too short for " + count + " terms");
    }
  }

  /** The term; null when no document has it. */
  @Nullable Term find(String term) {
    byte[] wanted = term.getBytes(StandardCharsets.UTF_8);
    long low = 0;
    long high = blocks - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      List<Term> block = block(middle);
      if (Arrays.compareUnsigned(wanted, block.get(0).letters()) < 0) {
        high = middle - 1;
      } else if (Arrays.compareUnsigned(wanted, block.get(block.size() - 1).letters()) > 0) {
        low = middle + 1;
      } else {
        return inBlock(block, wanted);
      }
    }
    return null;
  }

  /** Number of blocks, to go through all terms. */
  long blocks() {
    return blocks;
  }

  /** The terms of a block, in order; never empty. */
  List<Term> block(long number) {
    long start = blockPosition(number);
    long end = number + 1 < blocks ? blockPosition(number + 1) : terms.length() - blocks * 8;
    Cursor cursor = new Cursor(terms, terms.read(start, end - start));
    long position = cursor.int64();
    int size = (int) Math.min(BLOCK_TERMS, count - number * BLOCK_TERMS);
    List<Term> found = new ArrayList<>(size);
    byte[] previous = new byte[0];
    for (int i = 0; i < size; i++) {
      int shared = cursor.varintUpTo(previous.length);
      byte[] rest = cursor.bytes(cursor.varintUpTo(Integer.MAX_VALUE));
      byte[] letters = Arrays.copyOf(previous, shared + rest.length);
      System.arraycopy(rest, 0, letters, shared, rest.length);
      int frequency = cursor.varintUpTo(documents);
      int bytes = cursor.varintUpTo(postings.length());
      found.add(new Term(letters, frequency, position, bytes));
      position += bytes;
      previous = letters;
    }
    return found;
  }

  /** Shows the postings of a term, documents ascending. */
  void visit(Term term, PostingVisitor visitor) {
    Cursor cursor = new Cursor(postings, postings.read(term.position(), term.bytes()));
    long document = 0;
    for (int i = 0; i < term.documents(); i++) {
      long step = cursor.varint();
      document += step >>> 1;
      int frequency = (step & 1) == 0 ? 1 : cursor.varintUpTo(Integer.MAX_VALUE);
      if (document >= documents || document < 0) {
        throw postings.corrupt("names document " + document + " of " + documents);
      }
      visitor.posting((int) document, frequency);
    }
    if (cursor.hasNext()) {
      throw postings.corrupt("has more postings than its dictionary says");
    }
  }

  private @Nullable Term inBlock(List<Term> block, byte[] wanted) {
    for (Term term : block) {
      if (Arrays.equals(term.letters(), wanted)) {
        return term;
      }
    }
    return null;
  }

  private long blockPosition(long number) {
    byte[] bytes = terms.read(terms.length() - (blocks - number) * Long.BYTES, Long.BYTES);
    return IndexLayout.numbers(bytes).getLong();
  }
}
