package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.spi.SymbolKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition as resolution needs it.
 *
 * @param index its number, in the order of the table
 * @param file number of its file
 * @param parent number of the symbol around it; -1 for a file
 * @param line its first line
 * @param returns declared type as written
 */
record Symbol(
    int index,
    String id,
    String name,
    String qualifiedName,
    String kind,
    int file,
    int parent,
    long start,
    int line,
    String visibility,
    List<Parameter> parameters,
    @Nullable String returns) {
  Symbol {
    parameters = List.copyOf(parameters);
  }

  /** The same symbol with another parent. */
  Symbol within(int other) {
    return new Symbol(
        index,
        id,
        name,
        qualifiedName,
        kind,
        file,
        other,
        start,
        line,
        visibility,
        parameters,
        returns);
  }

  boolean isType() {
    return SymbolKinds.TYPES.contains(kind) || kind.equals("type_alias");
  }

  boolean isFunction() {
    return SymbolKinds.isFunction(kind, !parameters.isEmpty()) || kind.equals("macro");
  }

  boolean isFile() {
    return kind.equals("file");
  }

  /** Whether a call may have so many arguments; an unknown number fits always. */
  boolean accepts(int arguments) {
    int least = 0;
    boolean unbounded = false;
    for (Parameter parameter : parameters) {
      least += parameter.optional() ? 0 : 1;
      unbounded |= parameter.variadic();
    }
    return arguments < 0 || (arguments >= least && (unbounded || arguments <= parameters.size()));
  }
}
