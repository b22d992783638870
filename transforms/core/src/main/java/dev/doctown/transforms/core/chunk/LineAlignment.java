package dev.doctown.transforms.core.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves cuts inside a line to one of its ends when a few characters stand in between: the brace
 * that opens a body goes with its head, the one that closes a block with the {@code else} behind
 * it.
 */
final class LineAlignment {
  private static final int FEW = 8;

  private final SourceText text;
  private final int largestChunk;

  LineAlignment(SourceText text, int largestChunk) {
    this.text = text;
    this.largestChunk = largestChunk;
  }

  List<ChunkSpan> of(List<ChunkSpan> spans) {
    List<ChunkSpan> aligned = new ArrayList<>(spans.size());
    for (ChunkSpan span : spans) {
      if (aligned.isEmpty()) {
        aligned.add(span);
        continue;
      }
      ChunkSpan before = aligned.remove(aligned.size() - 1);
      int cut = aligned(before, span);
      aligned.add(before.until(cut));
      aligned.add(span.from(cut));
    }
    return aligned;
  }

  private int aligned(ChunkSpan before, ChunkSpan after) {
    int cut = after.start();
    int lineStart = text.lines().startOfLineAt(cut);
    if (lineStart == cut) {
      return cut;
    }
    if (lineStart > before.start()
        && text.size(lineStart, cut) <= FEW
        && text.size(lineStart, after.end()) <= largestChunk
        && !text.isBlank(before.start(), lineStart)) {
      return lineStart;
    }
    int lineEnd = text.lines().endOfLine(text.lines().lineAt(cut), text.length());
    if (lineEnd < after.end()
        && text.size(cut, lineEnd) <= FEW
        && text.size(before.start(), lineEnd) <= largestChunk
        && !text.isBlank(lineEnd, after.end())) {
      return lineEnd;
    }
    return cut;
  }
}
