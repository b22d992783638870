package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * M12_relations, that one calls, extends, implements, returns or throws another. Denominator: the
 * statements that say so of a name in back-ticks; who does it is the name in front of the verb,
 * else the symbol that the statement is about. Numerator: the graph has that edge; or the other is
 * named in the cited lines, where the statement names one alone or one that the repository does not
 * have.
 */
final class WordedRelations {
  private static final Pattern RELATION =
      Pattern.compile(
          "(?:`([^`]+)`(?: (?:is|are|then|also|it|which|that)){0,2} )?"
              + "(?i:\\b(call|invoke|extend|implement|return|throw|raise)(?:s|(e?d by))?)"
              + "((?: (?:a|an|the|its|method|function|class|interface)){0,3}) `([^`]+)`");

  /** Who does what to whom, by name. */
  private record Relation(String from, String verb, String to, boolean isPassive, boolean isOfTwo) {
    String key() {
      return from + " " + to;
    }
  }

  private record Claim(WordedStatement said, Relation relation) {}

  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> edges = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private WordedRelations() {}

  /**
   * @param symbols what the statements are about
   * @param cited the lines that a statement cites
   */
  static Metric metric(
      TableSource tables,
      List<WordedStatement> worded,
      Map<String, SymbolRow> symbols,
      Function<WordedStatement, String> cited,
      int permille) {
    WordedRelations relations = new WordedRelations();
    for (WordedStatement each : worded) {
      SymbolRow about = each.isOfASymbol() ? symbols.get(each.subject()) : null;
      relations.read(each, about == null ? "" : about.getName());
    }
    relations.readEdges(tables);
    Tally tally = new Tally();
    for (Claim claim : relations.claims) {
      SymbolRow about = symbols.get(claim.said.subject());
      String told = cited.apply(claim.said) + (about == null ? "" : about.getSignature());
      tally.count(relations.holds(claim.relation, told), claim.said.text());
    }
    return tally.atLeast("M12_relations", permille);
  }

  private void read(WordedStatement said, String about) {
    Matcher relation = RELATION.matcher(said.statement().getText());
    while (relation.find()) {
      String first = relation.group(1);
      String named = first == null ? about : WordedText.lastWord(first);
      String other = WordedText.lastWord(relation.group(5));
      boolean passive = relation.group(3) != null;
      claims.add(
          new Claim(
              said,
              new Relation(
                  passive ? other : named,
                  relation.group(2).toLowerCase(Locale.ROOT),
                  passive ? named : other,
                  passive,
                  first != null)));
    }
  }

  private void readEdges(TableSource tables) {
    if (claims.isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    claims.forEach(
        claim -> {
          names.add(claim.relation.from);
          names.add(claim.relation.to);
        });
    Map<String, String> nameOf = new HashMap<>();
    for (boolean members : new boolean[] {false, true}) {
      Map<String, String> holders = Map.copyOf(nameOf);
      try (RowIterator<SymbolRow> rows =
          tables.rows(DocpackTable.SYMBOLS, Set.of("symbol_id", "name", "parent_symbol_id"))) {
        while (rows.hasNext()) {
          SymbolRow row = rows.next();
          String holder = holders.get(String.valueOf(row.getParentSymbolId()));
          if (members && holder != null) {
            nameOf.putIfAbsent(row.getSymbolId(), holder);
          } else if (!members && names.contains(row.getName())) {
            nameOf.put(row.getSymbolId(), row.getName());
            known.add(row.getName());
          }
        }
      }
    }
    try (RowIterator<EdgeRow> rows =
        tables.rows(
            DocpackTable.EDGES, Set.of("from_symbol_id", "to_symbol_id", "to_name", "kind"))) {
      while (rows.hasNext()) {
        EdgeRow row = rows.next();
        String from = nameOf.get(row.getFromSymbolId());
        if (from != null && !row.getKind().equals("contains")) {
          edges.add(from + " " + row.getToName());
          String to = nameOf.get(String.valueOf(row.getToSymbolId()));
          if (to != null) {
            edges.add(from + " " + to);
          }
        }
      }
    }
  }

  private boolean holds(Relation relation, String told) {
    if (edges.contains(relation.key())) {
      return true;
    }
    List<String> words = WordedText.words(told);
    String other = relation.isPassive ? relation.from : relation.to;
    boolean isTold = words.contains(other);
    return switch (relation.verb) {
      case "return", "throw", "raise" -> isTold;
      default ->
          relation.isOfTwo
              ? isTold && words.contains(relation.from) && !known.contains(relation.to)
              : isTold;
    };
  }
}
