package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts together the rows of symbols that are declared in one place and defined in another. */
public final class Definitions {
  private static final Set<String> C_FAMILY = Set.of("C", "C++");
  private static final Set<String> OVERLOADED = Set.of("TypeScript", "TSX");

  /** Comments, texts and characters. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "//[^\n]*|(?s:/\\*.*?\\*/)|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'");

  private static final Set<String> FUNCTIONS = Set.of("function", "method", "constructor");

  private final SourceLines sources;
  private final Map<SymbolRow, List<SymbolRow>> definitions = new LinkedHashMap<>();

  private Definitions(Docpack pack) {
    this.sources = new SourceLines(pack);
  }

  /** The symbols of these rows, which are whole and in the order of the table. */
  public static List<Definition> of(Docpack pack, List<SymbolRow> rows) {
    Definitions found = new Definitions(pack);
    List<SymbolRow> declarations = new ArrayList<>();
    Map<String, SymbolRow> implementations = implementations(rows);
    for (SymbolRow row : rows) {
      SymbolRow implementation = implementations.get(signatures(row));
      boolean isSignature =
          implementation != null && !isSame(implementation, row) && !found.hasBody(row);
      if (isSignature || found.isPrototype(row) || TypedefTag.of(row) != null) {
        declarations.add(row);
      } else {
        found.definitions.put(row, new ArrayList<>());
      }
    }
    for (SymbolRow row : declarations) {
      SymbolRow definition = found.nearest(row, implementations.get(signatures(row)));
      found.declarationsOf(definition);
      if (!isSame(definition, row)) {
        found.declarationsOf(definition).add(row);
      }
    }
    return found.definitions.entrySet().stream()
        .map(entry -> new Definition(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<SymbolRow> declarationsOf(SymbolRow definition) {
    return definitions.computeIfAbsent(definition, unused -> new ArrayList<>());
  }

  /** Accessors and static methods share names, and are no signatures of each other. */
  private boolean hasBody(SymbolRow row) {
    return String.join("\n", sources.of(row)).stripTrailing().endsWith("}");
  }

  /** Of the signatures of one function of TypeScript the last, which has the body. */
  private static Map<String, SymbolRow> implementations(List<SymbolRow> rows) {
    Map<String, SymbolRow> last = new HashMap<>();
    for (SymbolRow row : rows) {
      if (OVERLOADED.contains(String.valueOf(row.getLanguage()))
          && FUNCTIONS.contains(row.getKind())) {
        last.put(signatures(row), row);
      }
    }
    return last;
  }

  private static boolean isSame(SymbolRow one, SymbolRow other) {
    return one.getSymbolId().equals(other.getSymbolId());
  }

  private static String signatures(SymbolRow row) {
    return row.getParentSymbolId() + " " + row.getPath() + " " + row.getQualifiedName();
  }

  private static boolean isOfC(SymbolRow row) {
    return C_FAMILY.contains(String.valueOf(row.getLanguage()));
  }

  /** A function of C or C++ without a body. */
  private boolean isPrototype(SymbolRow row) {
    if (!isOfC(row) || !FUNCTIONS.contains(row.getKind())) {
      return false;
    }
    String text = NO_CODE.matcher(String.join("\n", sources.of(row))).replaceAll(" ");
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '{' && depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** The definition of what a row declares: of several the nearest; itself where there is none. */
  private SymbolRow nearest(SymbolRow row, @Nullable SymbolRow implementation) {
    if (implementation != null) {
      return implementation;
    }
    SymbolRow nearest = row;
    long best = -1;
    for (SymbolRow definition : definitions.keySet()) {
      if (declares(row, definition)) {
        long fit =
            (parameters(row).equals(parameters(definition)) ? 1_000_000L : 0)
                + common(row.getPath(), definition.getPath());
        if (fit > best) {
          best = fit;
          nearest = definition;
        }
      }
    }
    return nearest;
  }

  private static boolean declares(SymbolRow row, SymbolRow definition) {
    String tag = TypedefTag.of(row);
    if (tag != null) {
      return isOfC(definition) && definition.getName().equals(tag);
    }
    boolean hidden =
        row.getVisibility().equals("private") && !row.getPath().equals(definition.getPath());
    return isOfC(definition)
        && FUNCTIONS.contains(definition.getKind())
        && row.getQualifiedName().equals(definition.getQualifiedName())
        && !(hidden && !row.getKind().equals("method"));
  }

  private static List<String> parameters(SymbolRow row) {
    return row.getParameters().stream()
        .map(Parameter::getType)
        .map(type -> String.valueOf(type).replace(" ", ""))
        .toList();
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < one.length()
        && length < other.length()
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
