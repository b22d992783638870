package dev.doctown.transforms.core.graph;

/**
 * What a reference may mean.
 *
 * @param symbol number of the definition
 * @param confidence 0 to 100
 */
record Target(int symbol, int confidence) {
  /** The scopes leave one definition. */
  static final int IN_SCOPE = 95;

  /** The type of what stands before the name is written down or plainly assigned. */
  static final int OF_TYPE = 90;

  /** The types of the arguments chose among several. */
  static final int OF_ARGUMENTS = 85;

  /** A fixture gives what stands before the name: the test is not about it for that alone. */
  static final int OF_FIXTURE = 80;

  /** Below this an edge is a candidate: it weighs in ranking and says nothing else. */
  static final int SURE = 80;

  /** Only the name speaks for it, and no other definition has that name. */
  static final int BY_NAME = 50;

  /** An import that names nothing of what it imports: it is known, and weighs nothing. */
  static final int NO_USE = 0;
}
