package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * M9, texts that say nothing new. A text is a near-duplicate when an earlier one has the same
 * words, whatever their order, case and numbers; it restates its signature when it has no word, but
 * small ones, that is not part of a name there. What the repository's authors wrote is theirs to
 * repeat, so there are two denominators:
 *
 * <ul>
 *   <li>M9_duplicates, M9_restating: texts that doctown or a model worded: insights, summaries,
 *       details and steps of statements, and where there are none documentation, descriptions and
 *       purposes that are not extracted. Numerator: the near-duplicates, those that restate. Goals:
 *       at most 2 % and 15 %.
 *   <li>M9_source_duplicates, M9_source_restating: doc comments, and descriptions that stand in
 *       manifests and READMEs. Reported, as what a model may be compared with.
 * </ul>
 */
final class ShownTexts {
  private static final int MOST_DUPLICATES = 2;
  private static final int MOST_RESTATING = 15;
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{Lo}");
  private static final Set<String> SMALL =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "at",
          "be",
          "by",
          "for",
          "from",
          "in",
          "is",
          "it",
          "of",
          "on",
          "or",
          "that",
          "the",
          "this",
          "to",
          "with",
          "will",
          "its",
          "given",
          "code",
          "link",
          "return",
          "param",
          "class",
          "method",
          "function");

  /** Texts of one origin. */
  private static final class Texts {
    // A number for each text: a large repository has hundreds of megabytes of comments.
    private final Set<Long> seen = new HashSet<>();
    private final Tally duplicates = new Tally();
    private final Tally restating = new Tally();

    void add(@Nullable String text, String signature, String subject) {
      Set<String> words = words(text == null ? "" : text);
      if (words.isEmpty()) {
        return;
      }
      duplicates.count(seen.add(hash(words)), subject);
      if (!signature.isBlank()) {
        words.removeAll(SMALL);
        words.removeAll(words(signature));
        restating.count(!words.isEmpty(), subject);
      }
    }
  }

  /** 64 bits of FNV-1a: of a million texts two are taken for one with odds of 1 to 37 million. */
  private static long hash(Set<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }

  /** What says something new; two parameters may well mean the same. */
  private static final Set<String> TELLING =
      Set.of("summary", "detail", "step", "pattern", "design", "concern");

  private final Map<String, List<String>> ofSymbols = new HashMap<>();
  private final Texts worded = new Texts();
  private final Texts source = new Texts();

  private ShownTexts() {}

  static List<Metric> metrics(TableSource tables) {
    ShownTexts texts = new ShownTexts();
    Set<String> generated = texts.readEnriched(tables);
    texts.readSymbols(tables, generated);
    texts.readSubsystems(tables);
    texts.readInsights(tables);
    texts.readQuickstart(tables);
    return List.of(
        texts.worded.duplicates.faultsAtMost("M9_duplicates", MOST_DUPLICATES),
        texts.worded.restating.faultsAtMost("M9_restating", MOST_RESTATING),
        texts.source.duplicates.faults("M9_source_duplicates"),
        texts.source.restating.faults("M9_source_restating"));
  }

  private Set<String> readEnriched(TableSource tables) {
    Set<String> generated = new HashSet<>();
    try (RowIterator<EnrichedSymbolRow> rows =
        tables.rows(
            DocpackTable.ENRICHED_SYMBOLS,
            Set.of("symbol_id", "name", "documentation", "provenance", "statements"))) {
      while (rows.hasNext()) {
        EnrichedSymbolRow row = rows.next();
        if (!row.getStatements().isEmpty()) {
          ofSymbols.put(row.getSymbolId(), telling(row.getStatements()));
        } else if (!row.getProvenance().equals("extracted")) {
          generated.add(row.getSymbolId());
          worded.add(row.getDocumentation(), row.getName(), row.getSymbolId());
        }
      }
    }
    return generated;
  }

  private void readSymbols(TableSource tables, Set<String> generated) {
    try (RowIterator<SymbolRow> rows =
        tables.rows(
            DocpackTable.SYMBOLS,
            Set.of("symbol_id", "qualified_name", "signature", "doc_comment"))) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (!generated.contains(row.getSymbolId())) {
          source.add(row.getDocComment(), row.getSignature(), row.getQualifiedName());
        }
        ofSymbols
            .getOrDefault(row.getSymbolId(), List.of())
            .forEach(text -> worded.add(text, row.getSignature(), row.getQualifiedName()));
      }
    }
  }

  private void readSubsystems(TableSource tables) {
    try (RowIterator<SubsystemRow> rows =
        tables.rows(
            DocpackTable.SUBSYSTEMS,
            Set.of("name", "description", "primary_purpose", "provenance", "statements"))) {
      while (rows.hasNext()) {
        SubsystemRow row = rows.next();
        if (!row.getStatements().isEmpty()) {
          String subject = "subsystem " + row.getName();
          telling(row.getStatements()).forEach(text -> worded.add(text, row.getName(), subject));
          source.add(row.getPrimaryPurpose(), row.getName(), subject);
          continue;
        }
        Texts texts = row.getProvenance().equals("extracted") ? source : worded;
        texts.add(row.getDescription(), row.getName(), "subsystem " + row.getName());
        if (!String.valueOf(row.getPrimaryPurpose()).equals(row.getDescription())) {
          texts.add(row.getPrimaryPurpose(), row.getName(), "subsystem " + row.getName());
        }
      }
    }
  }

  private void readInsights(TableSource tables) {
    try (RowIterator<ArchitectureInsightRow> rows =
        tables.rows(DocpackTable.ARCHITECTURE_INSIGHTS, Set.of("insight_id", "description"))) {
      while (rows.hasNext()) {
        ArchitectureInsightRow row = rows.next();
        worded.add(row.getDescription(), "", "insight " + row.getInsightId());
      }
    }
  }

  private void readQuickstart(TableSource tables) {
    try (RowIterator<QuickstartRow> rows =
        tables.rows(DocpackTable.QUICKSTART, Set.of("statements"))) {
      rows.forEachRemaining(
          row -> telling(row.getStatements()).forEach(text -> worded.add(text, "", "quickstart")));
    }
  }

  private static List<String> telling(List<Statement> statements) {
    return statements.stream()
        .filter(statement -> TELLING.contains(statement.getAspect()))
        .map(Statement::getText)
        .toList();
  }

  /** Distinct words, those of compound names apart, without endings for number and person. */
  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Utf8Order.INSTANCE);
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
      words.add(plural ? word.substring(0, word.length() - 1) : word);
    }
    return words;
  }
}
