package dev.doctown.transforms.treesitter;

import java.util.Comparator;

/** Bytes of a file: from {@code start} to before {@code end}. */
record Span(int start, int end) {
  /** By start; of two that start together the longer one, which may contain the other, first. */
  static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingInt(Span::start)
          .thenComparing(Comparator.comparingInt(Span::end).reversed());

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  int length() {
    return end - start;
  }

  Span from(int newStart) {
    return new Span(newStart, end);
  }
}
