package dev.doctown.transforms.core.chunk;

/**
 * Where two pieces of one node meet.
 *
 * @param before the piece that ends here
 * @param after the piece that begins here
 */
record Joint(Scope scope, Piece before, Piece after) {

  boolean isBetweenDefinitions() {
    return before.standsAlone() && after.standsAlone();
  }
}
