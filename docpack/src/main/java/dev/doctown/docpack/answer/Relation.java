package dev.doctown.docpack.answer;

import java.util.List;

/**
 * What stands in one relation to a symbol.
 *
 * @param symbols those that are sure, the most central first, names in bytewise order
 * @param uncertain how many more there may be: the resolver found several targets or none for sure
 */
public record Relation(Kind kind, List<RelatedSymbol> symbols, int uncertain) {
  public Relation {
    symbols = List.copyOf(symbols);
  }

  /** The relations, in the order in which they are shown. */
  public enum Kind {
    /** What calls it, or a constructor of it, outside of tests. */
    CALLERS,
    /** Tests that call or mention it. */
    TESTS,
    /** What it calls. */
    CALLEES,
    /** What mentions it without calling it, outside of tests. */
    USERS,
    /** What it extends or implements. */
    SUPERTYPES,
    /** What extends or implements it. */
    SUBTYPES,
    /** What it contains. */
    MEMBERS
  }
}
