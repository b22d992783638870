package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file along its syntax tree: cAST, "Enhancing Code Retrieval-Augmented Generation with
 * Structural Chunking via Abstract Syntax Tree" (arXiv 2506.15655). A node that is too large is
 * split into its children, small siblings are merged greedily as long as they fit; sizes are
 * non-whitespace characters.
 *
 * <p>What is ours:
 *
 * <ul>
 *   <li>a top-level type or function that fits is a chunk of its own, with its docs; so is a run of
 *       imports. Values (constants, aliases, prototypes) gather;
 *   <li>inside a definition that is split, members gather until two fifths of a chunk are full;
 *   <li>the head of a definition that is split gathers what its body begins with;
 *   <li>a scrap of less than a tenth of a chunk that defines nothing joins the chunk before it.
 * </ul>
 *
 * <p>The spans tile the file. A leaf that is too large is cut by {@link LineCutter}.
 */
final class TreeCutter {
  private static final int SCRAP_DIVISOR = 10;

  /** Below this depth a node counts as a leaf: chains of operators nest thousands deep. */
  private static final int DEEPEST = 200;

  private final SourceText text;
  private final SyntaxNode root;
  private final boolean prose;
  private final int largestChunk;
  private final Definitions definitions;
  private final Pieces pieces;
  private final LineCutter lineCutter;
  private final ChunkRun run;
  private final List<ChunkSpan> spans = new ArrayList<>();

  TreeCutter(SourceText text, ParsedSource parsed, int largestChunk) {
    this.text = text;
    this.root = parsed.root();
    this.prose = root.role() == Role.SECTION;
    this.largestChunk = largestChunk;
    this.definitions = new Definitions(parsed.symbols(), text);
    this.pieces = new Pieces(text, definitions);
    this.lineCutter = new LineCutter(text, largestChunk);
    this.run = new ChunkRun(largestChunk, prose);
  }

  List<ChunkSpan> cut() {
    if (root.children().isEmpty()) {
      cutLeaf(0, text.length(), prose ? ChunkKind.SECTION : ChunkKind.STATEMENTS);
    } else {
      split(root, 0, text.length(), new Scope(!prose, 0));
      flush();
    }
    return new LineAlignment(text, largestChunk).of(spans);
  }

  private void split(SyntaxNode node, int start, int end, Scope scope) {
    for (Piece piece : pieces.of(node, start, end)) {
      if (piece.size() > largestChunk || run.mustSplit(piece)) {
        splitPiece(piece, scope);
      } else {
        if (run.mustEndBefore(piece, scope)) {
          flush();
        }
        run.add(piece);
      }
    }
  }

  private void splitPiece(Piece piece, Scope scope) {
    SyntaxNode node = piece.node();
    if (node == null || node.children().isEmpty() || scope.depth() == DEEPEST) {
      // A short head is no chunk: it stays with the first part of what it heads.
      ChunkKind kind = run.isShortHead() ? run.kind() : kindOfLeaf(piece.role());
      int start = run.isShortHead() ? run.discard(piece.start()) : piece.start();
      flush();
      cutLeaf(start, piece.end(), kind);
      return;
    }
    boolean opens = node.role() == Role.DEFINITION || node.role() == Role.SECTION;
    SourceSymbol symbol = definitions.symbolOf(node);
    if (opens) {
      if (!run.isHeadOf(symbol)) {
        flush();
        run.open(symbol);
      }
    } else if (!run.isShortHead()) {
      flush();
    }
    boolean topLevel = scope.topLevel() && (!opens || Definitions.isScope(symbol));
    split(node, piece.start(), piece.end(), new Scope(topLevel, scope.depth() + 1));
    flush();
  }

  private void cutLeaf(int start, int end, ChunkKind kind) {
    boolean head = kind == ChunkKind.DEFINITION || kind == ChunkKind.HEADER;
    ChunkKind continued = head ? ChunkKind.STATEMENTS : kind;
    int[] from = {start};
    lineCutter.cut(
        start,
        end,
        to -> {
          add(new ChunkSpan(from[0], to, from[0] == start ? kind : continued));
          from[0] = to;
        });
  }

  private ChunkKind kindOfLeaf(Role role) {
    if (prose) {
      return ChunkKind.SECTION;
    }
    return switch (role) {
      case DEFINITION -> ChunkKind.DEFINITION;
      case IMPORT -> ChunkKind.IMPORTS;
      case SECTION -> ChunkKind.SECTION;
      case COMMENT, OTHER -> ChunkKind.STATEMENTS;
    };
  }

  private void flush() {
    if (run.isHead()) {
      run.flush(spans::add);
    } else {
      run.flush(this::add);
    }
  }

  /** Takes a chunk, or joins it to the one before it when it is a scrap. */
  private void add(ChunkSpan span) {
    if (!spans.isEmpty() && isScrap(span)) {
      ChunkSpan before = spans.get(spans.size() - 1);
      if (text.size(before.start(), span.end()) <= largestChunk) {
        spans.set(spans.size() - 1, new ChunkSpan(before.start(), span.end(), before.kind()));
        return;
      }
    }
    spans.add(span);
  }

  private boolean isScrap(ChunkSpan span) {
    return (span.kind() == ChunkKind.STATEMENTS || span.kind() == ChunkKind.SECTION)
        && text.size(span.start(), span.end()) < largestChunk / SCRAP_DIVISOR;
  }
}
