package dev.doctown.docpack.quality;

import dev.doctown.docpack.CanonicalJson;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.GenerationRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model said before any gate: the sentences of its raw answers, those that can be read. */
final class RawStatements {
  private static final String TEXT = "text";

  private RawStatements() {}

  static List<String> read(TableSource tables) {
    List<String> texts = new ArrayList<>();
    try (RowIterator<GenerationRow> rows =
        tables.rows(DocpackTable.GENERATIONS, Set.of("generation_key", "output"))) {
      rows.forEachRemaining(row -> collect(parsed(row.getOutput()), texts));
    }
    return texts;
  }

  private static @Nullable Object parsed(String output) {
    try {
      return CanonicalJson.parse(output.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return null;
    }
  }

  private static void collect(@Nullable Object value, List<String> texts) {
    if (value instanceof Map<?, ?> members) {
      if (members.get(TEXT) instanceof String text) {
        texts.add(text);
      }
      members.values().forEach(member -> collect(member, texts));
    } else if (value instanceof List<?> elements) {
      elements.forEach(element -> collect(element, texts));
    }
  }
}
