package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a single row names exists: files, lines, symbols, subsystems, evidence. */
final class RowChecks {
  private final PackIds ids;
  private final Findings findings;

  RowChecks(Docpack pack, PackIds ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
    try (RowIterator<SubsystemRow> rows =
        pack.rows(DocpackTable.SUBSYSTEMS, Set.of("subsystem_id"))) {
      rows.forEachRemaining(row -> ids.subsystems.add(row.getSubsystemId(), 0));
    }
  }

  void check(SpecificRecord row, String subject) {
    if (row instanceof SymbolRow symbol) {
      lines(subject, symbol.getPath(), symbol.getStartLine(), symbol.getEndLine());
      symbol(subject, symbol.getParentSymbolId());
      word(subject, "kind", symbol.getKind(), Vocabularies.SYMBOL_KINDS);
      word(subject, "visibility", symbol.getVisibility(), Vocabularies.VISIBILITIES);
    } else if (row instanceof ReferenceRow reference) {
      lines(subject, reference.getPath(), reference.getLine(), reference.getLine());
      symbol(subject, reference.getEnclosingSymbolId());
      word(subject, "kind", reference.getKind(), Vocabularies.REFERENCE_KINDS);
    } else if (row instanceof EdgeRow edge) {
      lines(subject, edge.getPath(), edge.getLine(), edge.getLine());
      symbol(subject, edge.getFromSymbolId());
      symbol(subject, edge.getToSymbolId());
    } else if (row instanceof DependencyRow dependency) {
      lines(subject, dependency.getPath(), dependency.getLine(), dependency.getLine());
    } else if (row instanceof SubsystemRow subsystem) {
      checkSubsystem(subsystem, subject);
    } else if (row instanceof EnrichedSymbolRow enriched) {
      symbol(subject, enriched.getSymbolId());
      symbols(subject, enriched.getRelatedSymbols());
      evidence(subject, enriched.getEvidence());
    } else if (row instanceof ArchitectureInsightRow insight) {
      evidence(subject, insight.getEvidence());
    } else if (row instanceof QuickstartRow quickstart) {
      symbols(subject, quickstart.getEntryPoints());
      symbols(subject, quickstart.getCoreTypes());
      evidence(subject, quickstart.getEvidence());
    }
  }

  private void checkSubsystem(SubsystemRow row, String subject) {
    symbols(subject, row.getSymbols());
    evidence(subject, row.getEvidence());
    for (String path : row.getFiles()) {
      if (ids.file(path) == IdMap.ABSENT) {
        findings.add(Finding.Code.FILE_MISSING, subject, path + " is not in files");
      }
    }
    String parent = row.getParentSubsystemId();
    if (parent != null && !ids.subsystems.contains(parent)) {
      findings.add(Finding.Code.EVIDENCE, subject, parent + " is not in subsystems");
    }
    for (String other : row.getDependsOn()) {
      if (!ids.subsystems.contains(other)) {
        findings.add(Finding.Code.EVIDENCE, subject, other + " is not in subsystems");
      }
    }
  }

  private void symbols(String subject, List<String> symbols) {
    symbols.forEach(symbol -> symbol(subject, symbol));
  }

  private void symbol(String subject, @Nullable String symbol) {
    if (symbol != null && !ids.symbols.contains(symbol)) {
      findings.add(Finding.Code.SYMBOL_MISSING, subject, symbol + " is not in symbols");
    }
  }

  private void word(String subject, String column, String word, Set<String> vocabulary) {
    if (!vocabulary.contains(word)) {
      findings.add(
          Finding.Code.VOCABULARY, subject, column + " " + word + " is none that doctown writes");
    }
  }

  private void lines(String subject, String path, int first, int last) {
    int file = ids.file(path);
    if (file == IdMap.ABSENT) {
      findings.add(Finding.Code.FILE_MISSING, subject, path + " is not in files");
    } else if (!inside(file, first, last)) {
      findings.add(
          Finding.Code.LINES,
          subject,
          "says lines " + first + " to " + last + " of " + ids.lineCount(file));
    }
  }

  /** An empty file has no line, but its symbol of kind file stands on line 1. */
  private boolean inside(int file, int first, int last) {
    return first >= 1 && last >= first && last <= Math.max(1, ids.lineCount(file));
  }

  private void evidence(String subject, List<Evidence> evidence) {
    for (Evidence each : evidence) {
      int file = ids.file(each.getPath());
      String chunk = each.getChunkId();
      if (file == IdMap.ABSENT
          || !inside(file, each.getStartLine(), each.getEndLine())
          || (chunk != null && ids.chunks.get(chunk) != file)) {
        findings.add(
            Finding.Code.EVIDENCE,
            subject,
            "names "
                + each.getPath()
                + ", lines "
                + each.getStartLine()
                + " to "
                + each.getEndLine()
                + ", chunk "
                + chunk
                + ", which the pack does not have");
      }
    }
  }
}
