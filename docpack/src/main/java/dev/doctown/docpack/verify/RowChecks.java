package dev.doctown.docpack.verify;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import org.apache.avro.specific.SpecificRecord;

/** What a single row says by itself, and that what it names exists. */
final class RowChecks {
  /** All the weight that ranks divide. */
  private static final long WHOLE_RANK = 1_000_000_000;

  private static final long WHOLE_CONFIDENCE = 100;

  private final ValueChecks values;

  RowChecks(PackIds ids, Findings findings) {
    this.values = new ValueChecks(ids, findings);
  }

  void check(SpecificRecord row, String subject) {
    if (row instanceof SymbolRow symbol) {
      check(symbol, subject);
    } else if (row instanceof FileRow file) {
      values.subsystem(subject, file.getSubsystemId());
    } else if (row instanceof ReferenceRow reference) {
      values.line(subject, reference.getPath(), reference.getLine());
      values.symbol(subject, reference.getEnclosingSymbolId());
      values.word(subject, "kind", reference.getKind(), Vocabularies.REFERENCE_KINDS);
    } else if (row instanceof EdgeRow edge) {
      check(edge, subject);
    } else if (row instanceof DependencyRow dependency) {
      values.line(subject, dependency.getPath(), dependency.getLine());
      if (dependency.getModulePath() != null) {
        values.file(subject, dependency.getModulePath());
      }
    } else if (row instanceof EntryPointRow entry) {
      values.line(subject, entry.getPath(), entry.getLine());
      values.symbol(subject, entry.getSymbolId());
      values.word(subject, "kind", entry.getKind(), Vocabularies.ENTRY_POINT_KINDS);
    } else if (row instanceof SettingRow setting) {
      values.line(subject, setting.getPath(), setting.getLine());
      values.symbol(subject, setting.getEnclosingSymbolId());
      values.word(subject, "kind", setting.getKind(), Vocabularies.SETTING_KINDS);
    } else if (row instanceof FlowStepRow step) {
      values.line(subject, step.getPath(), step.getLine());
      values.symbol(subject, step.getEntrySymbolId());
      values.symbol(subject, step.getSymbolId());
      values.symbol(subject, step.getNamedSymbolId());
      values.subsystem(subject, step.getSubsystemId());
      values.word(subject, "kind", step.getKind(), Vocabularies.FLOW_KINDS);
    } else if (row instanceof SubsystemRow subsystem) {
      check(subsystem, subject);
    } else if (row instanceof EnrichedSymbolRow enriched) {
      check(enriched, subject);
    } else if (row instanceof ArchitectureInsightRow insight) {
      check(insight, subject);
    } else if (row instanceof QuickstartRow quickstart) {
      check(quickstart, subject);
    }
  }

  private void check(SymbolRow row, String subject) {
    values.lines(subject, row.getPath(), row.getStartLine(), row.getEndLine());
    values.symbol(subject, row.getParentSymbolId());
    values.word(subject, "kind", row.getKind(), Vocabularies.SYMBOL_KINDS);
    values.word(subject, "visibility", row.getVisibility(), Vocabularies.VISIBILITIES);
    values.bounds(subject, "rank", row.getRank(), WHOLE_RANK);
    values.bounds(subject, "fan_in", row.getFanIn(), Integer.MAX_VALUE);
    values.bounds(subject, "fan_out", row.getFanOut(), Integer.MAX_VALUE);
  }

  private void check(EdgeRow row, String subject) {
    values.line(subject, row.getPath(), row.getLine());
    values.symbol(subject, row.getFromSymbolId());
    values.symbol(subject, row.getToSymbolId());
    values.word(subject, "kind", row.getKind(), Vocabularies.EDGE_KINDS);
    values.bounds(subject, "confidence", row.getConfidence(), WHOLE_CONFIDENCE);
  }

  private void check(SubsystemRow row, String subject) {
    values.symbols(subject, row.getSymbols());
    values.evidence(subject, row.getEvidence());
    row.getFiles().forEach(path -> values.file(subject, path));
    values.subsystem(subject, row.getParentSubsystemId());
    row.getDependsOn().forEach(other -> values.subsystem(subject, other));
    values.bounds(subject, "confidence", row.getConfidence(), WHOLE_CONFIDENCE);
    values.word(subject, "provenance", row.getProvenance(), Vocabularies.PROVENANCES);
    values.prose(subject, row.getStatements(), row.getRejections());
  }

  private void check(EnrichedSymbolRow row, String subject) {
    values.symbol(subject, row.getSymbolId());
    values.symbols(subject, row.getRelatedSymbols());
    row.getGenerationKeys().forEach(key -> values.generation(subject, key));
    values.evidence(subject, row.getEvidence());
    row.getUsageExamples()
        .forEach(
            example ->
                values.lines(
                    subject, example.getPath(), example.getStartLine(), example.getEndLine()));
    values.word(subject, "provenance", row.getProvenance(), Vocabularies.PROVENANCES);
    values.prose(subject, row.getStatements(), row.getRejections());
  }

  private void check(ArchitectureInsightRow row, String subject) {
    values.evidence(subject, row.getEvidence());
    row.getAffectedComponents().forEach(component -> values.component(subject, component));
    values.word(subject, "category", row.getCategory(), Vocabularies.INSIGHT_CATEGORIES);
    values.bounds(subject, "confidence", row.getConfidence(), WHOLE_CONFIDENCE);
    values.word(subject, "provenance", row.getProvenance(), Vocabularies.PROVENANCES);
    values.prose(subject, row.getStatements(), row.getRejections());
  }

  private void check(QuickstartRow row, String subject) {
    values.symbols(subject, row.getEntryPoints());
    values.symbols(subject, row.getCoreTypes());
    values.evidence(subject, row.getEvidence());
    row.getCommands()
        .forEach(
            command -> {
              values.line(subject, command.getPath(), command.getLine());
              values.word(subject, "purpose", command.getPurpose(), Vocabularies.COMMAND_PURPOSES);
            });
    values.word(subject, "provenance", row.getProvenance(), Vocabularies.PROVENANCES);
    values.prose(subject, row.getStatements(), row.getRejections());
  }
}
