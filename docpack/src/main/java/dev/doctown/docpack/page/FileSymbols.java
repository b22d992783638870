package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page lists of one file, and how deep: types, functions, constants and what else is part of
 * the surface. Whatever else holds one of them is listed in front of it, since it says whose that
 * is: an implementation, a constant of an enum, a variable with an object.
 */
final class FileSymbols {
  private static final Set<String> OTHER_KINDS =
      Set.of("type_alias", "macro", "constant", "namespace");
  private static final Set<String> NO_HOLDERS = Set.of("file", "section");

  /** A listed symbol and the number of listed ones around it. */
  record Entry(SymbolRow symbol, int depth) {}

  private final String path;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<SymbolRow>> values = new HashMap<>();
  private final List<SymbolRow> macros = new ArrayList<>();
  private final Map<String, SymbolRow> holders = new HashMap<>();
  // Private symbols, and functions: what stands inside is no part of the surface.
  private final Set<String> closed = new HashSet<>();

  FileSymbols(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  boolean isEmpty() {
    return entries.isEmpty() && macros.isEmpty();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Macros that stand for a value. */
  List<SymbolRow> macros() {
    return macros;
  }

  /** The constants of an enum that are no entries of their own. */
  List<SymbolRow> values(SymbolRow symbol) {
    return values.getOrDefault(symbol.getSymbolId(), List.of()).stream()
        .filter(value -> !depths.containsKey(value.getSymbolId()))
        .toList();
  }

  /** Takes the file's symbols in the order of their places. */
  void add(SymbolRow symbol) {
    String parent = symbol.getParentSymbolId();
    if (symbol.getVisibility().equals("private") || (parent != null && closed.contains(parent))) {
      closed.add(symbol.getSymbolId());
      return;
    }
    String kind = symbol.getKind();
    if (parent != null && kind.equals("enum_member")) {
      values.computeIfAbsent(parent, unused -> new ArrayList<>()).add(symbol);
    }
    if (ShownSignature.isObjectLikeMacro(symbol)) {
      if (!ShownSignature.isIncludeGuard(symbol)) {
        macros.add(symbol);
      }
      return;
    }
    boolean function = SymbolKinds.isFunction(kind, !symbol.getParameters().isEmpty());
    if (function) {
      closed.add(symbol.getSymbolId());
    }
    if (function || SymbolKinds.TYPES.contains(kind) || OTHER_KINDS.contains(kind)) {
      listHolders(parent);
      list(symbol);
    } else if (!NO_HOLDERS.contains(kind)) {
      holders.put(symbol.getSymbolId(), symbol);
    }
  }

  private void listHolders(@Nullable String innermost) {
    Deque<SymbolRow> chain = new ArrayDeque<>();
    SymbolRow holder = innermost == null ? null : holders.remove(innermost);
    while (holder != null) {
      chain.push(holder);
      String parent = holder.getParentSymbolId();
      holder = parent == null ? null : holders.remove(parent);
    }
    chain.forEach(this::list);
  }

  private void list(SymbolRow symbol) {
    String parent = symbol.getParentSymbolId();
    int depth = parent == null ? 0 : depths.getOrDefault(parent, -1) + 1;
    depths.put(symbol.getSymbolId(), depth);
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last == null || !isOneStatement(last.symbol(), symbol)) {
      entries.add(new Entry(symbol, depth));
    }
  }

  /** Several names that one statement defines are one entry that shows them all. */
  private static boolean isOneStatement(SymbolRow listed, SymbolRow next) {
    return listed.getStartByte() == next.getStartByte()
        && listed.getEndLine() == next.getEndLine()
        && listed.getKind().equals(next.getKind())
        && listed.getSignature().equals(next.getSignature())
        && ShownSignature.of(listed).equals(ShownSignature.of(next))
        && ShownSignature.names(ShownSignature.of(next), next.getName());
  }
}
