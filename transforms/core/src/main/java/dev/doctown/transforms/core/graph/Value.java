package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.Nullable;

/**
 * What an expression gives, as far as it is known.
 *
 * @param kind what is known
 * @param symbol number of a type, or of what is named; -1 for none
 * @param type name of a type, where it is one of another repository or of the language
 * @param element what a collection holds, where that is known
 */
record Value(Kind kind, int symbol, @Nullable String type, @Nullable Value element) {
  /** What is known of a value. */
  enum Kind {
    /** An object of a type. */
    INSTANCE,
    /** What the symbol itself is: a type, a module, a namespace, a function. */
    NAMED,
    /** Something of another repository or of the language. */
    OUTSIDE,
    /** Nothing. */
    UNKNOWN
  }

  static final Value UNKNOWN = new Value(Kind.UNKNOWN, -1, null);
  static final Value OUTSIDE = new Value(Kind.OUTSIDE, -1, null);

  Value(Kind kind, int symbol, @Nullable String type) {
    this(kind, symbol, type, null);
  }

  static Value instance(int type) {
    return new Value(Kind.INSTANCE, type, null);
  }

  static Value named(int symbol) {
    return new Value(Kind.NAMED, symbol, null);
  }

  /** An object of a type that is not of this repository. */
  static Value foreign(String type) {
    return new Value(Kind.OUTSIDE, -1, type);
  }

  /** A collection of the language, such as an array, by what it holds. */
  static Value collection(Value element) {
    return new Value(Kind.OUTSIDE, -1, null, element);
  }

  boolean isKnown() {
    return symbol >= 0;
  }

  boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }
}
