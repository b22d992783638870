package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Small neighbours that gather into one chunk. */
final class ChunkRun {
  private final ChunkBudget budget;
  private final boolean prose;

  private @Nullable SourceSymbol opened;
  private boolean head;
  private boolean opensBody;
  private int start = -1;
  private int end;
  private int size;
  private int definitions;
  private boolean imports;
  private boolean statements;
  private boolean closed;
  private Holding holding = Holding.NOTHING;

  ChunkRun(ChunkBudget budget, boolean prose) {
    this.budget = budget;
    this.prose = prose;
  }

  /** What follows is the head of a definition or section that is split. The run must be empty. */
  void open(@Nullable SourceSymbol symbol) {
    opened = symbol;
    head = true;
    opensBody = true;
  }

  /** What follows is the head of some other node that is split. The run must be empty. */
  void open() {
    head = true;
  }

  /** Whether this is still the head of the definition. */
  boolean isHeadOf(@Nullable SourceSymbol symbol) {
    return head && symbol != null && symbol.equals(opened);
  }

  /** The definition whose head this is, while all that has gathered stands in front of it. */
  @Nullable SourceSymbol documented() {
    SourceSymbol symbol = opened;
    return symbol != null && (start < 0 || end <= symbol.startByte()) ? symbol : null;
  }

  /** Forgets what has gathered and gives its start, or the given one when nothing has. */
  int discard(int otherwise) {
    int from = start < 0 ? otherwise : start;
    reset();
    return from;
  }

  /** Whether the head may still gather what the node's body begins with. */
  boolean isShortHead() {
    return head && (opensBody ? !budget.isFullEnough(size) : budget.isScrap(size));
  }

  /** Whether a short head takes the beginning of a body that does not fit behind it. */
  boolean mustSplit(Piece piece) {
    return isShortHead()
        && start >= 0
        && !budget.fits(size, piece.size())
        && !piece.standsAlone()
        && piece.hasChildren();
  }

  boolean mustEndBefore(Piece piece, Scope scope) {
    if (start < 0) {
      return false;
    }
    if (!fits(piece)) {
      return true;
    }
    if (scope.topLevel()) {
      boolean importsEnd = imports && piece.role() != Role.IMPORT;
      boolean importsBegin = piece.role() == Role.IMPORT && (statements || definitions > 0);
      boolean comments = !imports && !statements && definitions == 0 && !head;
      return closed || (piece.standsAlone() && !comments) || importsEnd || importsBegin;
    }
    return piece.standsAlone() && budget.isFullEnough(size);
  }

  /** A scrap of a head takes a little too much rather than standing alone. */
  private boolean fits(Piece piece) {
    return budget.fits(size + piece.size())
        || (head && budget.isScrap(size) && budget.fits(size, piece.size()));
  }

  void add(Piece piece, Scope scope) {
    if (start < 0) {
      start = piece.start();
    }
    end = piece.end();
    size += piece.size();
    closed = piece.standsAlone();
    holding = holding.and(scope.holding(piece));
    switch (piece.role()) {
      case DEFINITION -> definitions++;
      case IMPORT -> imports = true;
      case SECTION, OTHER -> statements |= !piece.isHead();
      case COMMENT -> {}
    }
  }

  /** Gives the chunk, if there is one, and begins again. */
  void flush(Consumer<Part> parts) {
    if (start >= 0) {
      SourceSymbol documented = documented();
      int describedBefore = documented == null ? end : documented.startByte() + 1;
      parts.accept(new Part(new ChunkSpan(start, end, kind(), describedBefore), holding));
    }
    reset();
  }

  private void reset() {
    opened = null;
    head = false;
    opensBody = false;
    start = -1;
    size = 0;
    definitions = 0;
    imports = false;
    statements = false;
    closed = false;
    holding = Holding.NOTHING;
  }

  ChunkKind kind() {
    if (prose) {
      return ChunkKind.SECTION;
    }
    if (head && opened != null) {
      return Definitions.isType(opened) ? ChunkKind.HEADER : ChunkKind.DEFINITION;
    }
    if (definitions > 0) {
      return definitions > 1 ? ChunkKind.MEMBERS : ChunkKind.DEFINITION;
    }
    return imports && !statements ? ChunkKind.IMPORTS : ChunkKind.STATEMENTS;
  }
}
