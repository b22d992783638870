package dev.doctown.transforms.core.chunk;

/**
 * Where pieces are gathered.
 *
 * @param topLevel in the file itself or a namespace
 * @param depth nodes around it
 * @param around what the top-level piece around it holds; nothing at the top level
 */
record Scope(boolean topLevel, int depth, Holding around) {

  /** What a piece of this scope, or a part of it, holds of top-level definitions. */
  Holding holding(Piece piece) {
    return topLevel ? piece.holding() : around;
  }
}
