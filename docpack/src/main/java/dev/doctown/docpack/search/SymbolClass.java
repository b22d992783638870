package dev.doctown.docpack.search;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import org.jspecify.annotations.Nullable;

/** What a definition is to a search. */
enum SymbolClass {
  TYPE(0, 1.0),
  FUNCTION(1, 0.7),
  VARIABLE(2, 0.4);

  private final int code;
  private final double weight;

  SymbolClass(int code, double weight) {
    this.code = code;
    this.weight = weight;
  }

  /** The number in the index. */
  int code() {
    return code;
  }

  /** How much its definition counts when its name is the query. */
  double weight() {
    return weight;
  }

  boolean isVariable() {
    return this == VARIABLE;
  }

  /** The class of a number in the index; null when there is none. */
  static @Nullable SymbolClass ofCode(int code) {
    for (SymbolClass symbolClass : values()) {
      if (symbolClass.code == code) {
        return symbolClass;
      }
    }
    return null;
  }

  /** The class of a symbol of the docpack format. */
  static SymbolClass of(SymbolRow symbol) {
    String kind = symbol.getKind();
    if (SymbolKinds.holdsMembers(kind)) {
      return TYPE;
    }
    if (SymbolKinds.isFunction(kind, !symbol.getParameters().isEmpty())) {
      return FUNCTION;
    }
    return switch (kind) {
      case "module", "namespace", "type_alias" -> TYPE;
      case "macro" -> FUNCTION;
      default -> VARIABLE;
    };
  }
}
