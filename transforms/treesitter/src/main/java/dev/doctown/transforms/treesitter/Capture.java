package dev.doctown.transforms.treesitter;

import java.util.Locale;

/**
 * What a capture in a query file means. Some take a word behind a dot: {@code @definition.class}.
 *
 * <p>The first group says what a match is; the second names its parts.
 */
enum Capture {
  /** A definition; the word is its symbol kind. Parts: name and any of body, value, and so on. */
  DEFINITION(true),
  /**
   * A use of a name; the word is its kind ({@code call}, {@code type}, {@code import}, {@code
   * extends}, {@code implements}), or {@code path} for an import of a slashed path, {@code tree}
   * for an import that lists names in braces, {@code element} for a call by markup, {@code token}
   * for a call among tokens, and {@code keyword} for an argument that is a type where its keyword
   * (part: name) says so. {@code binding} gives a name (part: name) a type or a value.
   */
  REFERENCE(true),
  /**
   * Another name for what is assigned to a name. Parts: name, scope, and the assignment as value.
   */
  ALIAS(true),
  /** One declared parameter. Parts: name, type, default. */
  PARAMETER(true),
  /** A comment. */
  COMMENT(true),
  /** A literal inside of which white space and brackets mean themselves. */
  LITERAL(true),
  /** An annotation, attribute or decorator: inside a definition or in front of it. */
  ATTRIBUTE(true),
  /** A statement that only wraps a definition and belongs to it. Part: wrapped. */
  WRAPPER(true),
  /** A string that documents the definition whose body it begins. Part: body. */
  DOCSTRING(true),
  /** The name of the package or module that the file declares. */
  MODULE(true),
  /** A name that the file exports apart from its definition. */
  EXPORTED(true),
  /**
   * What keeps the names of the file to itself unless it exports them: always, or as {@code
   * exports} where the object of exports is meant, and as {@code call} where the call imports.
   */
  ISOLATED(true),
  /** A decorator's name, which may make the function behind it a property. Part: wrapped. */
  ACCESSOR(true),
  /** What a function returns where that stands behind its parameters. Parts: both of them. */
  TRAILING(true),
  /** A keyword that sets the visibility of the members behind it. */
  ACCESS(true),
  /** A name that stands for a type inside the definition around it, and is no type use there. */
  GENERIC(true),
  /**
   * A setting that is read without a call; the word says how: of an object (part: qualifier) a
   * {@code member} or an {@code item} of that name, all in a {@code pattern} (part: arguments), or
   * an {@code option} in a table, whose next item is the qualifier; {@code comparison} is with a
   * text that may be a flag.
   */
  LOOKUP(true),
  /** A value (part: qualifier) with what stands in for it where it is missing (part: default). */
  FALLBACK(true),
  /** A statement that runs only where the file is run itself. Part: name, the condition. */
  GUARD(true),
  /** The last statement of a file where it is a call. Part: name, what is called. */
  RUN(true),
  /** What ends the names that are bound in it: a block, a function without a name. */
  BLOCK(true),

  NAME(false),
  /** The name once more where only the definition itself knows it. */
  OWN(false),
  /** Where the signature ends. */
  BODY(false),
  /** What a name is set to; the signature shows it when it is short. */
  VALUE(false),
  PARAMETERS(false),
  RETURNS(false),
  /** Brackets behind the name or the parameters that belong to the type before the name. */
  DIMENSIONS(false),
  /** Scopes that stand outside the definition's own place: a receiver, an assigned object. */
  SCOPE(false),
  TYPE(false),
  DEFAULT(false),
  /** The name that an import gives to what it names; of a binding the member that it is. */
  AS(false),
  /** The member of a binding's type or value that the name stands for. */
  MEMBER(false),
  /** Behind what a binding begins to hold, when that is not at its name. */
  FROM(false),
  /** What stands before the name of a use. */
  QUALIFIER(false),
  /** The list of a call's arguments: its named children are counted. */
  ARGUMENTS(false),
  /** An argument without a list: counts as one. */
  ARGUMENT(false),
  WRAPPED(false);

  private static final Capture[] ALL = values();

  private final boolean primary;

  Capture(boolean primary) {
    this.primary = primary;
  }

  /** Whether the capture says what the whole match is. */
  boolean primary() {
    return primary;
  }

  static Capture of(String name) {
    int dot = name.indexOf('.');
    String word = (dot < 0 ? name : name.substring(0, dot)).toUpperCase(Locale.ROOT);
    for (Capture capture : ALL) {
      if (capture.name().equals(word)) {
        return capture;
      }
    }
    throw new IllegalArgumentException("Unknown capture @" + name);
  }

  /** The word behind the dot; empty when there is none. */
  static String word(String name) {
    return name.substring(name.indexOf('.') < 0 ? name.length() : name.indexOf('.') + 1);
  }
}
