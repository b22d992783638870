package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.Nullable;

/**
 * A declared parameter as resolution needs it.
 *
 * @param name as written, without marks of variadic or optional parameters
 * @param type as written
 * @param optional whether a call may leave it out
 * @param variadic whether it takes any number of arguments
 */
record Parameter(String name, @Nullable String type, boolean optional, boolean variadic) {
  static Parameter of(dev.doctown.schemas.tables.Parameter row) {
    String name = row.getName();
    String type = row.getType();
    boolean variadic =
        name.startsWith("*")
            || name.startsWith("...")
            || (type != null && (type.startsWith("...") || type.endsWith("...")));
    boolean optional = variadic || name.endsWith("?") || row.getDefault$() != null;
    return new Parameter(name.replaceAll("^[*.&]+|[?]$", ""), type, optional, variadic);
  }
}
