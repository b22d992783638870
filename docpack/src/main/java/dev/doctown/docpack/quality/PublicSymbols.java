package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * M4, public symbols documented. Denominator: public types, functions, methods, constructors,
 * properties and type aliases of source files, but what a function keeps inside of itself; values
 * (fields, constants, members of enumerations, variables, macros) are told with their type.
 * Numerator:
 *
 * <ul>
 *   <li>M4: those that a page names with their place, or whose documentation is in {@code
 *       enriched_symbols}, a model's only with its statements. Goal: all.
 *   <li>M4_doc_comments: those with a doc comment of the repository. Reported.
 *   <li>M4_generated: those whose documentation a model worded, at least in part. Reported.
 * </ul>
 */
final class PublicSymbols {
  private static final Set<String> COLUMNS =
      Set.of(
          "symbol_id",
          "qualified_name",
          "kind",
          "path",
          "start_line",
          "visibility",
          "parent_symbol_id",
          "doc_comment");
  private static final Set<String> DOCUMENTED =
      Set.of("symbol_id", "documentation", "provenance", "statements");
  private static final Set<String> KINDS =
      Set.of(
          "class",
          "interface",
          "struct",
          "enum",
          "union",
          "trait",
          "record",
          "annotation",
          "type_alias",
          "function",
          "method",
          "constructor",
          "property");
  private static final Set<String> BODIES = Set.of("function", "method", "constructor");

  private final FileFacts files;
  private final Set<Long> places = new HashSet<>();

  PublicSymbols(FileFacts files) {
    this.files = files;
  }

  /** Takes the places that a page names. */
  void add(Page page, RemoteLinks remote) {
    page.places().forEach(place -> places.add(files.key(place.file(), place.startLine())));
    page.links().stream()
        .flatMap(link -> remote.place(link).stream())
        .forEach(place -> places.add(files.key(place.file(), place.startLine())));
  }

  List<Metric> metrics(TableSource tables) {
    Set<String> documentedRows = new HashSet<>();
    Set<String> generated = new HashSet<>();
    try (RowIterator<EnrichedSymbolRow> rows =
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, DOCUMENTED)) {
      while (rows.hasNext()) {
        EnrichedSymbolRow row = rows.next();
        if (!row.getDocumentation().isBlank()) {
          if (!row.getProvenance().equals("generated") || !row.getStatements().isEmpty()) {
            documentedRows.add(row.getSymbolId());
          }
          if (!row.getProvenance().equals("extracted")) {
            generated.add(row.getSymbolId());
          }
        }
      }
    }
    Set<String> bodies = bodies(tables);
    Tally documented = new Tally();
    long all = 0;
    long commented = 0;
    long worded = 0;
    try (RowIterator<SymbolRow> rows = tables.rows(DocpackTable.SYMBOLS, COLUMNS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (!isPublic(row) || bodies.contains(String.valueOf(row.getParentSymbolId()))) {
          continue;
        }
        all++;
        commented += row.getDocComment() == null || row.getDocComment().isBlank() ? 0 : 1;
        worded += generated.contains(row.getSymbolId()) ? 1 : 0;
        documented.count(
            documentedRows.contains(row.getSymbolId())
                || places.contains(files.key(row.getPath(), row.getStartLine())),
            row.getKind() + " " + row.getQualifiedName() + " in " + row.getPath());
      }
    }
    return List.of(
        documented.all("M4"),
        Metric.figure("M4_doc_comments", commented, all),
        Metric.figure("M4_generated", worded, all));
  }

  private static Set<String> bodies(TableSource tables) {
    Set<String> bodies = new HashSet<>();
    try (RowIterator<SymbolRow> rows =
        tables.rows(DocpackTable.SYMBOLS, Set.of("symbol_id", "kind"))) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (BODIES.contains(row.getKind())) {
          bodies.add(row.getSymbolId());
        }
      }
    }
    return bodies;
  }

  private boolean isPublic(SymbolRow row) {
    return row.getVisibility().equals("public")
        && KINDS.contains(row.getKind())
        && files.category(row.getPath()).equals("source");
  }
}
