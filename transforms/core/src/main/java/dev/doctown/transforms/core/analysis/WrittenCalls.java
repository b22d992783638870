package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.flow.CallWords;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How calls and functions are written in the rows of a repository. */
final class WrittenCalls implements CallWords {
  /** By a word of Java, TypeScript and their like, or as C++ says it. */
  private static final Pattern WITHOUT_BODY = Pattern.compile("(?s)\\babstract\\b|= ?0;?$");

  private final SymbolGraph graph;
  private final BitSet abstractTypes = new BitSet();
  private final BitSet withoutBody = new BitSet();
  private final Set<Place> named = new HashSet<>();

  private record Place(String path, int line, String name) {}

  private WrittenCalls(SymbolGraph graph) {
    this.graph = graph;
  }

  static WrittenCalls read(RepositoryView repository, SymbolGraph graph) {
    WrittenCalls written = new WrittenCalls(graph);
    try (RowIterator<ReferenceRow> references = repository.references()) {
      references.forEachRemaining(
          row -> {
            if (isNamed(row)) {
              written.named.add(place(row));
            }
          });
    }
    try (RowIterator<ReferenceRow> references = repository.references()) {
      references.forEachRemaining(
          row -> {
            if (isCalled(row)) {
              written.named.remove(place(row));
            }
          });
    }
    try (RowIterator<SymbolRow> symbols = repository.symbols()) {
      for (int number = 0; symbols.hasNext(); number++) {
        SymbolRow row = symbols.next();
        written.abstractTypes.set(number, Attachments.isAbstract(row));
        written.withoutBody.set(
            number,
            row.getKind().equals("method") && WITHOUT_BODY.matcher(row.getSignature()).find());
      }
    }
    return written;
  }

  private static boolean isNamed(ReferenceRow row) {
    return row.getKind().equals("call") && row.getArity() == null;
  }

  private static boolean isCalled(ReferenceRow row) {
    return row.getKind().equals("call") && row.getArity() != null;
  }

  private static Place place(ReferenceRow row) {
    return new Place(row.getPath(), row.getLine(), row.getName());
  }

  /** Macros and decorators run where they are named. */
  @Override
  public boolean isHandedOn(int file, int line, int symbol) {
    if (graph.kind(symbol).equals("macro") || graph.language(file).equals("Python")) {
      return false;
    }
    int type = graph.parentOf(symbol);
    boolean constructor = graph.kind(symbol).equals("constructor") && type >= 0;
    return named.contains(new Place(graph.path(file), line, graph.name(symbol)))
        || (constructor && named.contains(new Place(graph.path(file), line, graph.name(type))));
  }

  @Override
  public boolean isOnlyDeclared(int symbol) {
    int type = graph.parentOf(symbol);
    boolean python = graph.language(graph.fileOf(symbol)).equals("Python");
    return withoutBody.get(symbol) || (python && type >= 0 && abstractTypes.get(type));
  }
}
