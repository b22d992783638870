package dev.doctown.transforms.core.graph;

import dev.doctown.schemas.tables.ReferenceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a name, or the binding of one.
 *
 * @param arity number of arguments of a call, -1 otherwise
 * @param end offset behind which a bound name is bound no more
 */
record Reference(
    String kind,
    String name,
    @Nullable String qualifier,
    int arity,
    Place place,
    int line,
    @Nullable String alias,
    @Nullable String type,
    @Nullable String value,
    List<String> arguments,
    long end) {

  static Reference of(ReferenceRow row, Place place) {
    Integer arity = row.getArity();
    Integer end = row.getEndByte();
    return new Reference(
        row.getKind(),
        row.getName(),
        row.getQualifier(),
        arity == null ? -1 : arity,
        place,
        row.getLine(),
        row.getAlias(),
        row.getType(),
        row.getValue(),
        List.copyOf(row.getArguments()),
        end == null ? Long.MAX_VALUE : end);
  }

  /** The same binding, to what another one is bound to. */
  Reference to(Reference other) {
    return new Reference(
        kind,
        name,
        qualifier,
        arity,
        other.place,
        line,
        alias,
        other.type,
        other.value,
        arguments,
        end);
  }

  /** The name by which an import is used in its file. */
  String localName() {
    return alias == null ? name : alias;
  }

  /** Name with qualifier, joined as the language does. */
  String path(String separator) {
    return qualifier == null ? name : qualifier + separator + name;
  }
}
