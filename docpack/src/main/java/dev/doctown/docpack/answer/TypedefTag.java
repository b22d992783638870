package dev.doctown.docpack.answer;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The other name of a type of C: {@code Panel_} of {@code typedef struct Panel_ Panel}. */
public final class TypedefTag {
  private static final Pattern ALIAS =
      Pattern.compile("typedef\\s+(?:struct|union|enum)\\s+(\\w+)\\s+(\\w+)");

  private TypedefTag() {}

  /** The name of the structure that a symbol is another name for; null where it is none. */
  public static @Nullable String of(SymbolRow symbol) {
    if (!symbol.getKind().equals("type_alias")) {
      return null;
    }
    Matcher alias = ALIAS.matcher(symbol.getSignature());
    return alias.matches() && alias.group(2).equals(symbol.getName()) ? alias.group(1) : null;
  }
}
