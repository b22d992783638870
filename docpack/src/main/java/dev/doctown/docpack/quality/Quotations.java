package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * M1_quotes, quotations that stand where they say. Denominator: the summary of the quickstart and
 * the purposes of subsystems that are taken from the repository. Numerator: those all of whose
 * words stand on the lines of their first piece of evidence, in that order; markup may stand
 * between them, and behind an ellipsis nothing is asked for. Goal: all.
 */
final class Quotations {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> CONTENT = Set.of("path", "content", "content_bytes");

  private record Quotation(String text, String path, int startLine, int endLine) {}

  private final List<Quotation> quotations = new ArrayList<>();
  private final Tally tally = new Tally();

  private Quotations() {}

  static Metric metric(TableSource tables) {
    Quotations read = new Quotations();
    try (RowIterator<QuickstartRow> rows =
        tables.rows(DocpackTable.QUICKSTART, Set.of("summary", "evidence", "provenance"))) {
      while (rows.hasNext()) {
        QuickstartRow row = rows.next();
        read.add(row.getSummary(), row.getEvidence(), row.getProvenance());
      }
    }
    try (RowIterator<SubsystemRow> rows =
        tables.rows(DocpackTable.SUBSYSTEMS, Set.of("primary_purpose", "evidence", "provenance"))) {
      while (rows.hasNext()) {
        SubsystemRow row = rows.next();
        read.add(row.getPrimaryPurpose(), row.getEvidence(), row.getProvenance());
      }
    }
    read.compare(tables);
    return read.tally.all("M1_quotes");
  }

  private void add(@Nullable String text, List<Evidence> evidence, String provenance) {
    if (text == null || !provenance.equals("extracted")) {
      return;
    }
    if (evidence.isEmpty()) {
      tally.fail("no place for: " + text);
    } else {
      Evidence first = evidence.get(0);
      quotations.add(
          new Quotation(text, first.getPath(), first.getStartLine(), first.getEndLine()));
    }
  }

  private void compare(TableSource tables) {
    Map<String, StringBuilder> texts = new HashMap<>();
    quotations.forEach(quotation -> texts.put(quotation.path(), new StringBuilder()));
    if (texts.isEmpty()) {
      return;
    }
    try (RowIterator<ChunkRow> rows = tables.rows(DocpackTable.CHUNKS, CONTENT)) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        StringBuilder text = texts.get(row.getPath());
        if (text != null) {
          text.append(content(row));
        }
      }
    }
    for (Quotation quotation : quotations) {
      String text = texts.getOrDefault(quotation.path(), new StringBuilder()).toString();
      tally.count(
          stands(quotation, text),
          quotation.path()
              + " L"
              + quotation.startLine()
              + "-"
              + quotation.endLine()
              + " does not say: "
              + quotation.text());
    }
  }

  private static String content(ChunkRow row) {
    String content = row.getContent();
    return content == null
        ? StandardCharsets.ISO_8859_1.decode(row.getContentBytes().duplicate()).toString()
        : content;
  }

  private static boolean stands(Quotation quotation, String text) {
    String[] lines = text.split("\\r\\n|\\r|\\n", -1);
    List<String> words = words(quotation.text());
    int asked = quotation.text().endsWith("…") ? words.size() - 1 : words.size();
    int next = 0;
    for (int line = quotation.startLine();
        line <= Math.min(quotation.endLine(), lines.length);
        line++) {
      for (String word : words(lines[line - 1])) {
        next += next < asked && word.equals(words.get(next)) ? 1 : 0;
      }
    }
    return next >= asked;
  }

  private static List<String> words(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
