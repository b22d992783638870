package dev.doctown.transforms.core.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text that has no syntax: as many whole lines as fit; a line that is too long itself at
 * character boundaries.
 */
final class LineCutter {
  private final SourceText text;
  private final int largestChunk;

  LineCutter(SourceText text, int largestChunk) {
    this.text = text;
    this.largestChunk = largestChunk;
  }

  /** The ends of the parts, ascending; the last is the end of the span. */
  List<Integer> cut(int start, int end) {
    List<Integer> ends = new ArrayList<>();
    int partStart = start;
    int partSize = 0;
    int lineStart = start;
    while (lineStart < end) {
      int line = text.lines().lineAt(lineStart);
      int lineEnd = Math.min(end, text.lines().endOfLine(line, text.length()));
      int lineSize = text.size(lineStart, lineEnd);
      if (partSize > 0 && partSize + lineSize > largestChunk) {
        ends.add(lineStart);
        partStart = lineStart;
        partSize = 0;
      }
      if (lineSize > largestChunk) {
        partStart = cutLine(partStart, lineEnd, ends);
        partSize = text.size(partStart, lineEnd);
      } else {
        partSize += lineSize;
      }
      lineStart = lineEnd;
    }
    if (partStart < end) {
      ends.add(end);
    }
    return ends;
  }

  /** Cuts a long line and gives the start of the part that is still open. */
  private int cutLine(int start, int end, List<Integer> ends) {
    int partStart = start;
    int size = 0;
    for (int i = start; i < end; i++) {
      if (!text.counts(i)) {
        continue;
      }
      if (size >= largestChunk) {
        int cut = text.boundaryAtOrBefore(i);
        if (cut > partStart) {
          ends.add(cut);
          partStart = cut;
          size = text.size(cut, i);
        }
      }
      size++;
    }
    return partStart;
  }
}
