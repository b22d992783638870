package dev.doctown.tests.gates;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.documentation.ShownCode;
import dev.doctown.transforms.core.gate.WordIndex;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The functions of a docpack in the order of files and lines, and the words of its files. */
final class DocumentedCode {
  private static final int SURE = 80;
  private static final Set<String> FUNCTIONS = Set.of("function", "method", "constructor");

  private final Map<String, List<DocumentedFunction>> byFile;
  private final WordIndex words;

  private DocumentedCode(Map<String, List<DocumentedFunction>> byFile, WordIndex words) {
    this.byFile = byFile;
    this.words = words;
  }

  static DocumentedCode of(Path file, String language) {
    try (Docpack pack = Docpack.open(file)) {
      Map<String, List<String>> lines = lines(pack);
      WordIndex.Builder words = WordIndex.builder();
      lines.forEach((path, texts) -> words.add(path).add(String.join("\n", texts)));
      Map<String, SymbolRow> symbols = symbols(pack);
      Map<String, Set<String>> related = related(pack, symbols);
      Map<String, List<SymbolRow>> functions = functions(symbols, language);
      ShownCode shown = new ShownCode();
      functions.values().forEach(all -> all.forEach(shown::note));
      Map<String, List<DocumentedFunction>> byFile = new LinkedHashMap<>();
      functions.forEach(
          (path, all) -> {
            List<String> text = lines.getOrDefault(path, List.of());
            shown.enter(path, text);
            byFile.put(
                path,
                all.stream()
                    .map(
                        symbol ->
                            DocumentedFunction.of(
                                symbol,
                                ShownCode.source(symbol, text),
                                shown.others(symbol),
                                List.copyOf(related.getOrDefault(symbol.getSymbolId(), Set.of()))))
                    .toList());
          });
      return new DocumentedCode(byFile, words.build());
    }
  }

  private static Map<String, List<SymbolRow>> functions(
      Map<String, SymbolRow> symbols, String language) {
    Map<String, List<SymbolRow>> functions = new TreeMap<>(Utf8Order.INSTANCE);
    symbols.values().stream()
        .filter(symbol -> FUNCTIONS.contains(symbol.getKind()))
        .filter(symbol -> language.equals(symbol.getLanguage()))
        .sorted(
            Comparator.comparingLong(SymbolRow::getStartByte).thenComparing(SymbolRow::getSymbolId))
        .forEach(
            symbol ->
                functions.computeIfAbsent(symbol.getPath(), path -> new ArrayList<>()).add(symbol));
    return functions;
  }

  private static Map<String, List<String>> lines(Docpack pack) {
    Map<String, StringBuilder> texts = new TreeMap<>();
    try (RowIterator<ChunkRow> rows = pack.rows(DocpackTable.CHUNKS)) {
      rows.forEachRemaining(
          row -> {
            if (row.getContent() != null) {
              texts
                  .computeIfAbsent(row.getPath(), path -> new StringBuilder())
                  .append(row.getContent());
            }
          });
    }
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                text -> text.getValue().toString().lines().toList(),
                (first, second) -> first,
                TreeMap::new));
  }

  private static Map<String, SymbolRow> symbols(Docpack pack) {
    Map<String, SymbolRow> symbols = new HashMap<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS)) {
      rows.forEachRemaining(row -> symbols.put(row.getSymbolId(), row));
    }
    return symbols;
  }

  private static Map<String, Set<String>> related(Docpack pack, Map<String, SymbolRow> symbols) {
    Map<String, Set<String>> related = new HashMap<>();
    try (RowIterator<EdgeRow> rows = pack.rows(DocpackTable.EDGES)) {
      rows.forEachRemaining(
          row -> {
            SymbolRow target = symbols.get(row.getToSymbolId());
            if (target != null
                && row.getConfidence() >= SURE
                && Set.of("calls", "extends", "implements").contains(row.getKind())
                && !target.getSymbolId().equals(row.getFromSymbolId())) {
              related
                  .computeIfAbsent(row.getFromSymbolId(), id -> new TreeSet<>())
                  .add(row.getKind() + " " + target.getName());
            }
          });
    }
    return related;
  }

  WordIndex words() {
    return words;
  }

  /** Functions by file, in order. */
  Map<String, List<DocumentedFunction>> byFile() {
    return Collections.unmodifiableMap(byFile);
  }
}
