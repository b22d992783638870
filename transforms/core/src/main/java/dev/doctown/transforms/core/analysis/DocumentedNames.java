package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the project's own names its documents and examples write as code, and where. A word that
 * names a member as well counts only behind the scope of what it is to name.
 */
final class DocumentedNames {
  /** More in one document says nothing more. */
  private static final int MOST_OF_A_DOCUMENT = 4;

  private static final int SHORTEST_NAME = 3;
  private static final Pattern NAME =
      Pattern.compile("(?:([\\p{L}_$][\\p{L}\\p{N}_$]*)(?:\\.|::))?([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  /**
   * Such a word is as likely one of the language, of the example or of a protocol as a name of the
   * project.
   */
  private static final Pattern COMMON_WORD = Pattern.compile("[a-z]+|[A-Z]+[0-9]*");

  private static final Pattern IMPORT =
      Pattern.compile("\\s*(?:import|from|use|#include|export)\\b.*|.*\\brequire\\(.*");

  /**
   * What documents say of a name.
   *
   * @param weight how often, each document by the length of the number of times
   * @param path the README of the root, or else the document that writes it most
   * @param line the first place there
   */
  record Mention(int weight, int times, String path, int line) {
    private static final Comparator<Mention> BEST =
        Comparator.comparing((Mention each) -> !each.path.matches("(?i)readme(?:\\.\\w+)?"))
            .thenComparingInt(each -> -each.times)
            .thenComparing(Mention::path, Utf8Order.INSTANCE);

    Mention and(Mention other) {
      Mention best = BEST.compare(this, other) <= 0 ? this : other;
      return new Mention(weight + other.weight, best.times, best.path, best.line);
    }
  }

  private final Map<String, Mention> mentions = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Map<String, Set<String>> scopes = new HashMap<>();

  private DocumentedNames() {}

  /** Of a project without documents. */
  static DocumentedNames none() {
    return new DocumentedNames();
  }

  static DocumentedNames read(RepositoryView repository, SymbolGraph graph) {
    try (RowIterator<FileContent> documents = repository.contents(DocumentCode::isIn)) {
      return from(graph, documents);
    }
  }

  /** What some documents say of the names of a graph. */
  static DocumentedNames from(SymbolGraph graph, Iterator<FileContent> documents) {
    DocumentedNames read = new DocumentedNames();
    read.takeNames(graph);
    documents.forEachRemaining(document -> read.add(document.file(), document.text()));
    return read;
  }

  private void takeNames(SymbolGraph graph) {
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      String kind = graph.kind(symbol);
      String name = graph.name(symbol);
      if (kind.equals("method") || kind.equals("property")) {
        members.add(name);
      } else if (OwnDefinitions.isOpen(graph, symbol) && isTelling(name)) {
        names.add(name);
        scopes.computeIfAbsent(name, any -> new HashSet<>()).addAll(scopesOf(graph, symbol));
        types.merge(name, OwnDefinitions.isType(kind) ? 1 : 0, Integer::sum);
      }
    }
  }

  /** What a caller may write in front: modules, types, folders and the file. */
  private static Set<String> scopesOf(SymbolGraph graph, int symbol) {
    String path = graph.path(graph.fileOf(symbol));
    return Stream.of((graph.qualifiedName(symbol) + "/" + path).split("\\.|::|/", -1))
        .map(DocumentedNames::scope)
        .collect(Collectors.toSet());
  }

  private static String scope(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** A default export has no name. */
  private static boolean isTelling(String name) {
    return name.length() >= SHORTEST_NAME && !name.equals("default");
  }

  /** What is said of a symbol. */
  @Nullable Mention of(SymbolGraph graph, int symbol) {
    Mention qualified = inItsScope(graph, symbol);
    return qualified != null || members.contains(graph.name(symbol))
        ? qualified
        : mentions.get(graph.name(symbol));
  }

  /** How often a symbol is written; of several types of a name each has its share. */
  int weight(SymbolGraph graph, int symbol) {
    Mention qualified = inItsScope(graph, symbol);
    String name = graph.name(symbol);
    Mention any = members.contains(name) ? null : mentions.get(name);
    return Math.max(
        qualified == null ? 0 : qualified.weight(),
        any == null ? 0 : any.weight() / Math.max(1, types.getOrDefault(name, 1)));
  }

  /** How often a symbol is written with its scope in front of it. */
  int weightInItsScope(SymbolGraph graph, int symbol) {
    Mention qualified = inItsScope(graph, symbol);
    return qualified == null ? 0 : qualified.weight();
  }

  private @Nullable Mention inItsScope(SymbolGraph graph, int symbol) {
    String[] scopes = graph.qualifiedName(symbol).split("\\.|::|/", -1);
    return scopes.length < 2
        ? null
        : mentions.get(scopes[scopes.length - 2] + "." + scopes[scopes.length - 1]);
  }

  private void add(FileRow document, String text) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (DocumentCode.Line line : DocumentCode.of(document, text)) {
      boolean imports = IMPORT.matcher(line.code()).matches();
      if (ProgramName.isTemplate(line)) {
        continue;
      }
      Matcher name = NAME.matcher(line.code());
      while (name.find()) {
        String scope = name.group(1);
        String word = name.group(2);
        if (names.contains(word) && (imports || isMeant(line, name))) {
          times.merge(word, 1, Integer::sum);
          places.putIfAbsent(word, line.number());
          if (scope != null) {
            times.merge(scope + "." + word, 1, Integer::sum);
            places.putIfAbsent(scope + "." + word, line.number());
          }
        }
      }
    }
    times.forEach(
        (name, count) ->
            mentions.merge(
                name,
                new Mention(
                    Math.min(
                        Integer.SIZE - Integer.numberOfLeadingZeros(count), MOST_OF_A_DOCUMENT),
                    count,
                    document.getPath(),
                    places.getOrDefault(name, 1)),
                Mention::and));
  }

  private boolean isMeant(DocumentCode.Line line, Matcher name) {
    String scope = name.group(1);
    String word = name.group(2);
    if (scope != null && scopes.getOrDefault(word, Set.of()).contains(scope(scope))) {
      return true;
    }
    // A type behind a module of others is theirs; a variable may be of any name.
    boolean maybe =
        scope == null
            ? !COMMON_WORD.matcher(word).matches()
            : !Character.isUpperCase(word.charAt(0));
    return maybe && ProgramName.isAt(line, name);
  }
}
