package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a file along its syntax tree: cAST, "Enhancing Code Retrieval-Augmented Generation with
 * Structural Chunking via Abstract Syntax Tree" (arXiv 2506.15655). A node that is too large is
 * split into its children, small siblings are merged greedily as long as they fit; sizes are
 * non-whitespace characters.
 *
 * <p>What is ours:
 *
 * <ul>
 *   <li>a top-level type or function that fits is a chunk of its own, with its docs and the
 *       comments in front of it; so is a run of imports. Values (constants, aliases, prototypes)
 *       gather;
 *   <li>inside a definition that is split, members gather until two fifths of a chunk are full;
 *   <li>the head of a node that is split gathers what its body begins with;
 *   <li>docs that do not fit in front of what they document are a chunk that is about it; of docs
 *       that are too large themselves the last part goes on with the definition;
 *   <li>{@link Scraps} join a neighbour.
 * </ul>
 *
 * <p>The spans tile the file. A leaf that is too large is cut by {@link LineCutter}.
 */
final class TreeCutter {
  /** Below this depth a node counts as a leaf: chains of operators nest thousands deep. */
  private static final int DEEPEST = 200;

  private final SourceText text;
  private final SyntaxNode root;
  private final boolean prose;
  private final ChunkBudget budget;
  private final Definitions definitions;
  private final Pieces pieces;
  private final LineCutter lineCutter;
  private final ChunkRun run;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, Joint> joints = new HashMap<>();

  TreeCutter(SourceText text, ParsedSource parsed, ChunkBudget budget) {
    this.text = text;
    this.root = parsed.root();
    this.prose = root.role() == Role.SECTION;
    this.budget = budget;
    this.definitions = new Definitions(parsed.symbols(), text);
    this.pieces = new Pieces(text, definitions);
    this.lineCutter = new LineCutter(text, budget.largest());
    this.run = new ChunkRun(budget, prose);
  }

  List<ChunkSpan> cut() {
    if (root.children().isEmpty()) {
      ChunkKind kind = prose ? ChunkKind.SECTION : ChunkKind.STATEMENTS;
      cutLeaf(0, text.length(), kind, Holding.NOTHING);
    } else {
      split(root, 0, text.length(), new Scope(!prose, 0, Holding.NOTHING));
      run.flush(parts::add);
    }
    List<ChunkSpan> spans = new Scraps(text, budget, joints).joined(parts);
    return new LineAlignment(text, budget.largest()).of(spans);
  }

  private void split(SyntaxNode node, int start, int end, Scope scope) {
    Piece before = null;
    for (Piece piece : pieces.of(node, start, end)) {
      if (before != null) {
        joints.putIfAbsent(piece.start(), new Joint(scope, before, piece));
      }
      before = piece;
      if (!budget.fits(piece.size()) || run.mustSplit(piece)) {
        splitPiece(piece, scope);
      } else {
        if (run.mustEndBefore(piece, scope)) {
          flush();
        }
        run.add(piece, scope);
      }
    }
  }

  private void splitPiece(Piece piece, Scope scope) {
    SyntaxNode node = piece.node();
    if (node == null || node.children().isEmpty() || scope.depth() == DEEPEST) {
      splitLeaf(piece, scope);
      return;
    }
    boolean opens = node.role() == Role.DEFINITION || node.role() == Role.SECTION;
    SourceSymbol symbol = definitions.symbolOf(node);
    if (opens && !run.isHeadOf(symbol)) {
      run.flush(parts::add);
      run.open(symbol);
    } else if (!opens && !run.isShortHead()) {
      run.flush(parts::add);
      run.open();
    }
    boolean topLevel = scope.topLevel() && (!opens || Definitions.isScope(symbol));
    Holding around = topLevel ? Holding.NOTHING : scope.holding(piece);
    split(node, piece.start(), piece.end(), new Scope(topLevel, scope.depth() + 1, around));
    run.flush(parts::add);
  }

  private void splitLeaf(Piece piece, Scope scope) {
    SourceSymbol documented = run.documented();
    if (piece.role() == Role.COMMENT && documented != null) {
      splitDocumentation(piece, scope, documented);
      return;
    }
    // A short head is no chunk: it stays with the first part of what it heads.
    boolean shortHead = run.isShortHead();
    ChunkKind kind = shortHead ? run.kind() : kindOfLeaf(piece.role());
    int start = shortHead ? run.discard(piece.start()) : piece.start();
    flush();
    cutLeaf(start, piece.end(), kind, scope.holding(piece));
  }

  /** Cuts docs; their last part gathers what they document, unless it is a scrap. */
  private void splitDocumentation(Piece piece, Scope scope, SourceSymbol documented) {
    flush();
    ChunkKind kind = run.kind();
    int from = piece.start();
    for (int to : lineCutter.cut(piece.start(), piece.end())) {
      int size = text.size(from, to);
      boolean gathers = to == piece.end() && !budget.isScrap(size);
      if (gathers) {
        run.add(new Piece(from, to, null, Role.COMMENT, size, false), scope);
      } else {
        ChunkSpan span = new ChunkSpan(from, to, kind, documented.startByte() + 1);
        parts.add(new Part(span, scope.holding(piece)));
      }
      from = to;
    }
  }

  private void cutLeaf(int start, int end, ChunkKind kind, Holding holding) {
    boolean head = kind == ChunkKind.DEFINITION || kind == ChunkKind.HEADER;
    ChunkKind partKind = kind;
    int from = start;
    for (int to : lineCutter.cut(start, end)) {
      parts.add(new Part(new ChunkSpan(from, to, partKind), holding));
      partKind = head ? ChunkKind.STATEMENTS : kind;
      from = to;
    }
  }

  /** Ends the chunk that gathers; docs alone leave the head of their definition open. */
  private void flush() {
    SourceSymbol documented = run.documented();
    run.flush(parts::add);
    if (documented != null) {
      run.open(documented);
    }
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
}
