package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model's statements claim, held against the repository.
 *
 * <ul>
 *   <li>M3, code that exists nowhere. Denominator: names and other code in statements, between
 *       back-ticks or of a shape of its own. Numerator: those with a word that stands in no file,
 *       no path, no name of a dependency or language, and is no keyword. Goal: at most 1 %.
 *   <li>M3_before: the same of what the model said before the gates. Reported.
 *   <li>M5, parameters that agree with the signature. Denominator: statements about a parameter, a
 *       result or an exception of a symbol. Numerator: the parameter is one of the symbol's, it
 *       does give a result, the exception is named in its lines, comment or signature. Goal: 99.5
 *       %.
 *   <li>M12_literals. Denominator: numbers, quoted strings, flags, environment variables and routes
 *       in statements. Numerator: those that stand in the cited lines. Goal: 99 %.
 *   <li>M12_relations, see {@link WordedRelations}. Goal: 99 %.
 * </ul>
 */
final class WordedClaims {
  private static final int MOST_UNKNOWN = 1;
  private static final int PARAMETERS = 995;
  private static final int FOUND = 990;
  private static final Set<String> COLUMNS =
      Set.of(
          "symbol_id",
          "name",
          "kind",
          "language",
          "path",
          "start_line",
          "end_line",
          "signature",
          "doc_comment",
          "parameters",
          "returns");

  /** Results that are none. */
  private static final Set<String> NOTHING = Set.of("void", "None", "()", "never", "undefined");

  /** Where a signature without a result says that there is none. */
  private static final Set<String> SAYING = Set.of("C", "C++", "Go", "Java", "Rust");

  private static final Set<String> GIVING = Set.of("return", "yield");

  private final List<WordedStatement> worded;
  private final List<String> raw;
  private final Map<String, SymbolRow> symbols;
  private final SourceTexts texts;

  private WordedClaims(
      List<WordedStatement> worded,
      List<String> raw,
      Map<String, SymbolRow> symbols,
      SourceTexts texts) {
    this.worded = worded;
    this.raw = raw;
    this.symbols = symbols;
    this.texts = texts;
  }

  static List<Metric> metrics(TableSource tables, List<WordedStatement> worded) {
    Map<String, SymbolRow> symbols = symbols(tables, worded);
    List<SourceTexts.Lines> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (WordedStatement each : worded) {
      each.statement().getEvidence().forEach(place -> lines.add(lines(place)));
      addWords(each.statement().getText(), words);
    }
    List<String> raw = RawStatements.read(tables);
    raw.forEach(text -> addWords(text, words));
    symbols.values().forEach(symbol -> lines.add(lines(symbol)));
    WordedClaims claims =
        new WordedClaims(worded, raw, symbols, SourceTexts.read(tables, lines, words));
    return List.of(
        claims.code(),
        claims.codeBefore(),
        claims.parameters(),
        claims.literals(),
        WordedRelations.metric(tables, worded, symbols, claims::cited, FOUND));
  }

  private static void addWords(String text, List<String> words) {
    WordedText.code(text).forEach(code -> words.addAll(WordedText.words(code)));
  }

  private static Map<String, SymbolRow> symbols(TableSource tables, List<WordedStatement> worded) {
    Set<String> wanted =
        worded.stream()
            .filter(WordedStatement::isOfASymbol)
            .map(WordedStatement::subject)
            .collect(Collectors.toSet());
    Map<String, SymbolRow> symbols = new HashMap<>();
    try (RowIterator<SymbolRow> rows = tables.rows(DocpackTable.SYMBOLS, COLUMNS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.contains(row.getSymbolId())) {
          symbols.put(row.getSymbolId(), row);
        }
      }
    }
    return symbols;
  }

  private static SourceTexts.Lines lines(Evidence place) {
    return new SourceTexts.Lines(place.getPath(), place.getStartLine(), place.getEndLine());
  }

  private static SourceTexts.Lines lines(SymbolRow symbol) {
    return new SourceTexts.Lines(symbol.getPath(), symbol.getStartLine(), symbol.getEndLine());
  }

  /** The lines that a statement cites. */
  private String cited(WordedStatement each) {
    return each.statement().getEvidence().stream()
        .map(place -> texts.of(lines(place)))
        .collect(Collectors.joining("\n"));
  }

  private Metric code() {
    Tally tally = new Tally();
    for (WordedStatement each : worded) {
      for (String code : WordedText.code(each.statement().getText())) {
        tally.count(
            WordedText.words(code).stream().allMatch(this::exists), code + " in " + each.text());
      }
    }
    return tally.faultsAtMost("M3", MOST_UNKNOWN);
  }

  private Metric codeBefore() {
    Tally tally = new Tally();
    for (String text : raw) {
      for (String code : WordedText.code(text)) {
        tally.count(WordedText.words(code).stream().allMatch(this::exists), code);
      }
    }
    return tally.faults("M3_before");
  }

  /** Numbers are no names; {@link #literals} looks for them. */
  private boolean exists(String word) {
    return texts.has(word) || Keywords.contain(word) || Character.isDigit(word.charAt(0));
  }

  private Metric parameters() {
    Tally tally = new Tally();
    for (WordedStatement each : worded) {
      SymbolRow symbol = each.isOfASymbol() ? symbols.get(each.subject()) : null;
      String subject = each.statement().getSubject();
      switch (each.statement().getAspect()) {
        case "parameter" -> tally.count(hasParameter(symbol, subject), each.text());
        case "returns" -> tally.count(givesResult(symbol), each.text());
        case "throws" -> tally.count(names(symbol, subject, cited(each)), each.text());
        default -> {}
      }
    }
    return tally.atLeast("M5", PARAMETERS);
  }

  private static boolean hasParameter(@Nullable SymbolRow symbol, @Nullable String name) {
    if (symbol == null || name == null) {
      return false;
    }
    String word = WordedText.lastWord(name);
    List<String> parameters = symbol.getParameters().stream().map(Parameter::getName).toList();
    return parameters.isEmpty()
        ? WordedText.words(symbol.getSignature()).contains(word)
        : parameters.stream().anyMatch(each -> WordedText.lastWord(each).equals(word));
  }

  private boolean givesResult(@Nullable SymbolRow symbol) {
    if (symbol == null || symbol.getKind().equals("constructor")) {
      return false;
    }
    String returns = symbol.getReturns();
    if (returns != null) {
      return !NOTHING.contains(returns.strip());
    }
    String language = String.valueOf(symbol.getLanguage());
    String body = texts.of(lines(symbol));
    return !SAYING.contains(language)
        && (body.contains("=>") || WordedText.words(body).stream().anyMatch(GIVING::contains));
  }

  private boolean names(@Nullable SymbolRow symbol, @Nullable String name, String cited) {
    if (symbol == null || name == null) {
      return false;
    }
    String told = cited + "\n" + texts.of(lines(symbol)) + "\n" + symbol.getDocComment();
    return WordedText.words(told + "\n" + symbol.getSignature())
        .contains(WordedText.lastWord(name));
  }

  private Metric literals() {
    Tally tally = new Tally();
    for (WordedStatement each : worded) {
      String text = each.statement().getText();
      String cited = cited(each);
      List<String> numbers = WordedText.numbers(cited);
      for (String number : WordedText.numbers(text)) {
        tally.count(numbers.contains(number), number + " in " + each.text());
      }
      for (String literal : WordedText.literals(text)) {
        tally.count(cited.contains(literal), literal + " in " + each.text());
      }
    }
    return tally.atLeast("M12_literals", FOUND);
  }
}
