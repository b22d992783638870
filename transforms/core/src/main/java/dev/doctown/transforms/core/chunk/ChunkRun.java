package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Small neighbours that gather into one chunk. */
final class ChunkRun {
  /** A run of this many hundredths of a chunk ends before a definition, even if it would fit. */
  private static final int FULL_ENOUGH_PERCENT = 40;

  private final int largestChunk;
  private final boolean prose;

  private @Nullable SourceSymbol opened;
  private boolean head;
  private int start = -1;
  private int end;
  private int size;
  private int definitions;
  private boolean imports;
  private boolean statements;
  private boolean closed;

  ChunkRun(int largestChunk, boolean prose) {
    this.largestChunk = largestChunk;
    this.prose = prose;
  }

  /** What follows is the head of a definition that is being split. The run must be empty. */
  void open(@Nullable SourceSymbol symbol) {
    opened = symbol;
    head = true;
  }

  /** Whether this is still the head of the definition. */
  boolean isHeadOf(@Nullable SourceSymbol symbol) {
    return head && symbol != null && symbol.equals(opened);
  }

  boolean isHead() {
    return head;
  }

  /** Forgets what has gathered and gives its start, or the given one when nothing has. */
  int discard(int otherwise) {
    int from = start < 0 ? otherwise : start;
    reset();
    return from;
  }

  /** Whether the head may still gather what the definition's body begins with. */
  boolean isShortHead() {
    return head && !isFullEnough();
  }

  /** Whether a short head takes the beginning of a body that does not fit behind it. */
  boolean mustSplit(Piece piece) {
    return isShortHead()
        && start >= 0
        && size + piece.size() > largestChunk
        && !piece.standsAlone()
        && piece.hasChildren();
  }

  boolean mustEndBefore(Piece piece, Scope scope) {
    if (start < 0) {
      return false;
    }
    if (size + piece.size() > largestChunk) {
      return true;
    }
    if (scope.topLevel()) {
      boolean importsEnd = imports && piece.role() != Role.IMPORT;
      boolean importsBegin = piece.role() == Role.IMPORT && (statements || definitions > 0);
      return closed || piece.standsAlone() || importsEnd || importsBegin;
    }
    return piece.standsAlone() && isFullEnough();
  }

  private boolean isFullEnough() {
    return size * 100L > (long) largestChunk * FULL_ENOUGH_PERCENT;
  }

  void add(Piece piece) {
    if (start < 0) {
      start = piece.start();
    }
    end = piece.end();
    size += piece.size();
    closed = piece.standsAlone();
    switch (piece.role()) {
      case DEFINITION -> definitions++;
      case IMPORT -> imports = true;
      case SECTION, OTHER -> statements |= !piece.isHead();
      case COMMENT -> {}
    }
  }

  /** Gives the chunk, if there is one, and begins again. */
  void flush(Consumer<ChunkSpan> chunks) {
    if (start >= 0) {
      chunks.accept(new ChunkSpan(start, end, kind()));
    }
    reset();
  }

  private void reset() {
    opened = null;
    head = false;
    start = -1;
    size = 0;
    definitions = 0;
    imports = false;
    statements = false;
    closed = false;
  }

  ChunkKind kind() {
    if (prose) {
      return ChunkKind.SECTION;
    }
    if (head) {
      return Definitions.isType(opened) ? ChunkKind.HEADER : ChunkKind.DEFINITION;
    }
    if (definitions > 0) {
      return definitions > 1 ? ChunkKind.MEMBERS : ChunkKind.DEFINITION;
    }
    return imports && !statements ? ChunkKind.IMPORTS : ChunkKind.STATEMENTS;
  }
}
