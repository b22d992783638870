package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the project's own names its documents and examples write as code, and where. A word that
 * names a member as well counts only behind the scope of what it is to name.
 */
final class DocumentedNames {
  /** More in one document says nothing more. */
  private static final int MOST_OF_A_DOCUMENT = 4;

  private static final Pattern NAME =
      Pattern.compile("(?:([\\p{L}_$][\\p{L}\\p{N}_$]*)(?:\\.|::))?([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  /**
   * Such a word is as likely one of the language, of the example or of a protocol as a name of the
   * project.
   */
  private static final Pattern COMMON_WORD = Pattern.compile("[a-z]+|[A-Z]+[0-9]*");

  /** As likely a key, a word of a text or one of data as the name of a value. */
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Z][a-z]+");

  private static final Pattern IMPORT =
      Pattern.compile(
          "\\s*(?:import|from|use|#include|export)\\b.*|.*}\\s*=\\s*(?:await"
              + " )?(?:require|import)\\(.*");

  private static final Pattern MODULE =
      Pattern.compile("\\s*(?:>>> )?from\\s+(\\w+)[\\w.]*\\s+import\\b");

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

  /** By language and name, which may have a scope in front. */
  private final Map<String, Mention> mentions = new HashMap<>();

  private final OwnNames names;

  private DocumentedNames(OwnNames names) {
    this.names = names;
  }

  /** Of a project without documents. */
  static DocumentedNames none() {
    return new DocumentedNames(new OwnNames());
  }

  static DocumentedNames read(RepositoryView repository, SymbolGraph graph) {
    try (RowIterator<FileContent> documents = repository.contents(DocumentCode::isIn)) {
      return from(graph, documents);
    }
  }

  /** What some documents say of the names of a graph. */
  static DocumentedNames from(SymbolGraph graph, Iterator<FileContent> documents) {
    DocumentedNames read = new DocumentedNames(OwnNames.of(graph));
    documents.forEachRemaining(document -> read.add(document.file(), document.text()));
    return read;
  }

  private static String key(String language, String name) {
    return language + " " + name;
  }

  /** What is said of a symbol. */
  @Nullable Mention of(SymbolGraph graph, int symbol) {
    Mention qualified = inItsScope(graph, symbol);
    return qualified != null || names.isOfMembers(graph.name(symbol))
        ? qualified
        : alone(graph, symbol);
  }

  /** How often a symbol is written; of several types of a name each has its share. */
  int weight(SymbolGraph graph, int symbol) {
    Mention qualified = inItsScope(graph, symbol);
    String name = graph.name(symbol);
    Mention any = names.isOfMembers(name) ? null : alone(graph, symbol);
    OwnNames.Named named = names.named(name);
    int types = named == null ? 1 : Math.max(1, named.types());
    return Math.max(
        qualified == null ? 0 : qualified.weight(), any == null ? 0 : any.weight() / types);
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
        : mentions.get(
            key(
                OwnNames.language(graph, symbol),
                scopes[scopes.length - 2] + "." + scopes[scopes.length - 1]));
  }

  private @Nullable Mention alone(SymbolGraph graph, int symbol) {
    return mentions.get(key(OwnNames.language(graph, symbol), graph.name(symbol)));
  }

  private void add(FileRow document, String text) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    List<DocumentCode.Line> lines = DocumentCode.of(document, text);
    Set<String> ofOthers = ofOthers(lines);
    for (DocumentCode.Line line : lines) {
      boolean imports = IMPORT.matcher(line.code()).matches();
      if (ProgramName.isTemplate(line)) {
        continue;
      }
      Matcher name = NAME.matcher(line.code());
      while (name.find()) {
        OwnNames.Named named = names.named(name.group(2));
        if (named != null
            && !ofOthers.contains(name.group(2))
            && (imports || isMeant(line, name, named))) {
          for (String language : named.languages()) {
            if (line.language().equals(ProgramLanguage.ANY) || line.language().equals(language)) {
              count(key(language, name.group(2)), line.number(), times, places);
              if (name.group(1) != null) {
                String scoped = name.group(1) + "." + name.group(2);
                count(key(language, scoped), line.number(), times, places);
              }
            }
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

  /** What Python imports from modules that are none of the project's. */
  private Set<String> ofOthers(List<DocumentCode.Line> lines) {
    Set<String> imported = new HashSet<>();
    for (DocumentCode.Line line : lines) {
      Matcher module = MODULE.matcher(line.code());
      if (module.lookingAt() && !names.isScope(module.group(1))) {
        Matcher name = NAME.matcher(line.code()).region(module.end(), line.code().length());
        while (name.find()) {
          imported.add(name.group(2));
        }
      }
    }
    return imported;
  }

  private static void count(
      String key, int line, Map<String, Integer> times, Map<String, Integer> places) {
    times.merge(key, 1, Integer::sum);
    places.putIfAbsent(key, line);
  }

  private static boolean isMeant(DocumentCode.Line line, Matcher name, OwnNames.Named named) {
    String scope = name.group(1);
    String word = name.group(2);
    if (ProgramName.isPartOfAnother(line, name)) {
      return false;
    }
    if (scope != null && named.isIn(scope)) {
      return true;
    }
    boolean isValue = !named.isFunction() && named.types() == 0;
    boolean isPlain =
        isValue && line.form() != CodeForm.PROGRAM && PLAIN_WORD.matcher(word).matches();
    // A type behind a module of others is theirs, as is a value; a variable may be of any name.
    boolean maybe =
        scope == null
            ? !COMMON_WORD.matcher(word).matches() && !isPlain
            : !isValue && !Character.isUpperCase(word.charAt(0));
    return maybe && ProgramName.isAt(line, name);
  }
}
