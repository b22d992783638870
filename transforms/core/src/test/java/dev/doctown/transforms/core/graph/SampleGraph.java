package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A graph made by hand. Files and symbols are given in the order of their tables; a symbol's id is
 * its number.
 */
public final class SampleGraph {
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final Edges edges = new Edges();
  private final Map<String, Integer> named = new TreeMap<>();

  /** Adds a file, to which the symbols behind belong. */
  public void file(String path, String language, String category) {
    int symbol = symbols.size();
    files.add(new SourceFile(files.size(), path, language, category, symbol));
    add(path, path, "file", -1, 1, "unknown");
  }

  /** Adds a definition inside the symbol that its qualified name names, else inside the file. */
  public int symbol(String qualifiedName, String kind, String visibility, int line) {
    int dot = qualifiedName.lastIndexOf('.');
    int file = files.get(files.size() - 1).symbol();
    int parent = dot < 0 ? file : number(qualifiedName.substring(0, dot));
    return add(qualifiedName.substring(dot + 1), qualifiedName, kind, parent, line, visibility);
  }

  /** Adds a definition whose qualified name does not tell the symbol around it. */
  public int member(String around, String qualifiedName, String kind, int line) {
    String name = qualifiedName.substring(qualifiedName.lastIndexOf(':') + 1);
    return add(name, qualifiedName, kind, number(around), line, "public");
  }

  private int add(
      String name, String qualifiedName, String kind, int parent, int line, String visibility) {
    int index = symbols.size();
    symbols.add(
        new Symbol(
            index,
            String.valueOf(index),
            name,
            qualifiedName,
            kind,
            files.size() - 1,
            parent,
            line,
            line,
            visibility,
            List.of(),
            null));
    named.put(qualifiedName, index);
    return index;
  }

  /** Adds an edge that stands on a line of the file of its start. */
  public void edge(String from, String to, EdgeKind kind, int confidence, int line) {
    int start = number(from);
    edges.add(
        kind, new Place(symbols.get(start).file(), start, line), line, to, number(to), confidence);
  }

  /** Number of the last symbol of a qualified name, or of a path. */
  public int number(String qualifiedName) {
    return Objects.requireNonNull(named.get(qualifiedName));
  }

  /** The graph; what symbols contain is added. */
  public SymbolGraph build() {
    for (Symbol symbol : symbols) {
      if (symbol.parent() >= 0) {
        edges.add(
            EdgeKind.CONTAINS,
            new Place(symbol.file(), symbol.parent(), symbol.line()),
            symbol.line(),
            symbol.name(),
            symbol.index(),
            100);
      }
    }
    RepositoryFacts facts =
        new RepositoryFacts(files, new SymbolIndex(symbols), Map.of(), List.of());
    return new SymbolGraph(facts, edges, new Typedefs());
  }
}
