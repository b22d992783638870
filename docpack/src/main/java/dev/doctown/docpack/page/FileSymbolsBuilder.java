package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a page lists of one file, and how deep: types, functions, constants and what else is
 * part of the surface. Whatever else holds one of them is listed in front of it, since it says
 * whose that is: an implementation, a constant of an enum, a variable with an object. Symbols that
 * one statement defines with the same signature are one entry.
 */
final class FileSymbolsBuilder {
  private static final Set<String> OTHER_KINDS =
      Set.of("type_alias", "macro", "constant", "namespace");
  private static final Set<String> NO_HOLDERS = Set.of("file", "section");

  private record Listed(List<SymbolRow> symbols, String text, int depth) {}

  private final String path;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<String, Listed> listedById = new HashMap<>();
  private final Map<String, List<SymbolRow>> valuesByParent = new HashMap<>();
  private final List<SymbolRow> macros = new ArrayList<>();
  private final Map<String, SymbolRow> holders = new HashMap<>();
  // Private symbols, and functions: what stands inside is no part of the surface.
  private final Set<String> closed = new HashSet<>();
  // What begins at the place of the last symbol: rows still to be read, and entries.
  private final Map<String, SymbolRow> pending = new LinkedHashMap<>();
  private final List<Listed> statement = new ArrayList<>();
  private @Nullable String symbolId;
  private long place;

  FileSymbolsBuilder(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Takes the file's symbols in the order of their places, in any order at one place. */
  void add(SymbolRow symbol) {
    if (symbol.getStartByte() != place) {
      readPending();
      statement.clear();
      place = symbol.getStartByte();
    }
    pending.put(symbol.getSymbolId(), symbol);
  }

  FileSymbols build() {
    readPending();
    return new FileSymbols(path, symbolId, entries(), macros);
  }

  /** The entries and the values of enums, which stand behind what begins before them. */
  private List<FileSymbols.Entry> entries() {
    List<List<SymbolRow>> first = new ArrayList<>();
    Map<Integer, Deque<FileSymbols.Entry>> further = new HashMap<>();
    for (int i = 0; i < listed.size(); i++) {
      int depth = listed.get(i).depth;
      Map<Integer, List<SymbolRow>> runs = new LinkedHashMap<>();
      int last = i;
      for (SymbolRow value : values(listed.get(i))) {
        while (last + 1 < listed.size() && isInside(listed.get(last + 1), depth, value)) {
          last++;
        }
        runs.computeIfAbsent(last, unused -> new ArrayList<>()).add(value);
      }
      List<SymbolRow> own = runs.remove(i);
      first.add(own == null ? List.of() : own);
      runs.forEach(
          (place, run) ->
              further
                  .computeIfAbsent(place, unused -> new ArrayDeque<>())
                  .push(new FileSymbols.Entry(List.of(), "", depth, run)));
    }
    List<FileSymbols.Entry> entries = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Listed entry = listed.get(i);
      entries.add(new FileSymbols.Entry(entry.symbols, entry.text, entry.depth, first.get(i)));
      entries.addAll(further.getOrDefault(i, new ArrayDeque<>()));
    }
    return entries;
  }

  private static boolean isInside(Listed entry, int depth, SymbolRow value) {
    return entry.depth > depth && entry.symbols.get(0).getStartByte() < value.getStartByte();
  }

  private List<SymbolRow> values(Listed entry) {
    return entry.symbols.stream()
        .flatMap(symbol -> valuesByParent.getOrDefault(symbol.getSymbolId(), List.of()).stream())
        .filter(value -> !listedById.containsKey(value.getSymbolId()))
        .toList();
  }

  /** Reads what begins at one place, what holds another before that. */
  private void readPending() {
    for (SymbolRow symbol : List.copyOf(pending.values())) {
      Deque<SymbolRow> chain = new ArrayDeque<>();
      SymbolRow next = pending.remove(symbol.getSymbolId());
      while (next != null) {
        chain.push(next);
        next = next.getParentSymbolId() == null ? null : pending.remove(next.getParentSymbolId());
      }
      chain.forEach(this::read);
    }
  }

  private void read(SymbolRow symbol) {
    String parent = symbol.getParentSymbolId();
    if (symbol.getVisibility().equals("private") || (parent != null && closed.contains(parent))) {
      closed.add(symbol.getSymbolId());
      return;
    }
    String kind = symbol.getKind();
    if (kind.equals("file")) {
      symbolId = symbol.getSymbolId();
    }
    if (parent != null && kind.equals("enum_member")) {
      valuesByParent.computeIfAbsent(parent, unused -> new ArrayList<>()).add(symbol);
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
    String text = ShownSignature.of(symbol);
    for (Listed entry : statement) {
      if (isOneEntry(entry, symbol, text)) {
        entry.symbols.add(symbol);
        listedById.put(symbol.getSymbolId(), entry);
        return;
      }
    }
    Listed around =
        symbol.getParentSymbolId() == null ? null : listedById.get(symbol.getParentSymbolId());
    Listed entry =
        new Listed(new ArrayList<>(List.of(symbol)), text, around == null ? 0 : around.depth + 1);
    listed.add(entry);
    listedById.put(symbol.getSymbolId(), entry);
    if (symbol.getStartByte() == place) {
      statement.add(entry);
    }
  }

  private static boolean isOneEntry(Listed entry, SymbolRow next, String text) {
    SymbolRow first = entry.symbols.get(0);
    // A type and its other names are of different kinds.
    boolean kind =
        first.getKind().equals(next.getKind()) || next.getSignature().startsWith("typedef");
    return kind
        && first.getEndLine() == next.getEndLine()
        && first.getSignature().equals(next.getSignature())
        && entry.text.equals(text);
  }
}
