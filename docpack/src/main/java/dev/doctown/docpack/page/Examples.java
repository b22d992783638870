package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first usage example of each symbol that has one, of at most {@value #MOST} symbols. */
final class Examples {
  static final int MOST_LINES = 24;
  private static final int MOST = 20_000;
  private static final int LONGEST = 4_000;

  private final Map<String, UsageExample> examples = new HashMap<>();

  private Examples() {}

  static Examples read(TableSource tables) {
    Examples read = new Examples();
    try (RowIterator<EnrichedSymbolRow> symbols =
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, Set.of("symbol_id", "usage_examples"))) {
      while (symbols.hasNext() && read.examples.size() < MOST) {
        EnrichedSymbolRow symbol = symbols.next();
        symbol.getUsageExamples().stream()
            .filter(example -> example.getCode().length() <= LONGEST)
            .findFirst()
            .ifPresent(example -> read.examples.put(symbol.getSymbolId(), example));
      }
    }
    return read;
  }

  @Nullable UsageExample of(String symbolId) {
    return examples.get(symbolId);
  }

  /** The example as a block of code. */
  static String block(UsageExample example) {
    String path = example.getPath();
    int dot = path.lastIndexOf('.');
    String language = dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
    return MarkdownText.codeBlock(example.getCode(), language, MOST_LINES);
  }
}
