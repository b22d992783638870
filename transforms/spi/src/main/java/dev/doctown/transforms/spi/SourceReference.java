package dev.doctown.transforms.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a name, or the binding of one, before resolution.
 *
 * @param startByte offset of the name
 * @param kind call, type, import, extends, implements or binding
 * @param name last segment of what is named, or the name that is bound
 * @param qualifier what stands before it, as written, white space collapsed, at most 200 characters
 * @param arity number of arguments of a call, -1 otherwise
 * @param enclosing index of the innermost symbol around it; -1 for the file
 * @param alias the name that an import gives, where it is another one
 * @param type type of a bound name, as written
 * @param value what a bound name is set to, as written, at most 200 characters
 * @param arguments arguments of a call, as written, at most 60 characters each, in languages that
 *     choose among overloads by them
 * @param endByte offset behind the block in which a name is bound, -1 where that is the symbol
 */
public record SourceReference(
    int startByte,
    String kind,
    String name,
    @Nullable String qualifier,
    int arity,
    int enclosing,
    @Nullable String alias,
    @Nullable String type,
    @Nullable String value,
    List<String> arguments,
    int endByte) {
  public SourceReference {
    arguments = List.copyOf(arguments);
  }

  /** A use of a name that says no more than that. */
  public SourceReference(
      int startByte,
      String kind,
      String name,
      @Nullable String qualifier,
      int arity,
      int enclosing) {
    this(startByte, kind, name, qualifier, arity, enclosing, null, null, null, List.of(), -1);
  }

  /** The same inside another symbol. */
  public SourceReference within(int symbol) {
    return new SourceReference(
        startByte, kind, name, qualifier, arity, symbol, alias, type, value, arguments, endByte);
  }

  /** The same, bound as far as another place only. */
  public SourceReference until(int end) {
    return new SourceReference(
        startByte, kind, name, qualifier, arity, enclosing, alias, type, value, arguments, end);
  }
}
