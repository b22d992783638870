package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of symbols merged with what a model wrote, both by symbol id. The authors' own documentation
 * stays where there is some; a symbol that had no row gets one.
 */
final class DocumentedSymbols implements RowIterator<EnrichedSymbolRow> {
  private final RowIterator<EnrichedSymbolRow> rows;
  private final RowIterator<DocumentedSubject> subjects;
  private final Repetitions repetitions;
  private @Nullable EnrichedSymbolRow row;
  private @Nullable DocumentedSubject subject;

  DocumentedSymbols(
      RowIterator<EnrichedSymbolRow> rows,
      RowIterator<DocumentedSubject> subjects,
      Repetitions repetitions) {
    this.rows = rows;
    this.subjects = subjects;
    this.repetitions = repetitions;
    advanceRow();
    advanceSubject();
  }

  @Override
  public boolean hasNext() {
    return row != null || subject != null;
  }

  @Override
  public EnrichedSymbolRow next() {
    EnrichedSymbolRow known = row;
    DocumentedSubject said = subject;
    if (said == null || (known != null && order(known, said) < 0)) {
      advanceRow();
      return Objects.requireNonNull(known);
    }
    advanceSubject();
    if (known != null && order(known, said) == 0) {
      advanceRow();
      return with(known, said);
    }
    return with(of(said), said);
  }

  private static int order(EnrichedSymbolRow row, DocumentedSubject subject) {
    return Utf8Order.INSTANCE.compare(row.getSymbolId(), subject.getSubject());
  }

  private static EnrichedSymbolRow of(DocumentedSubject said) {
    String path = said.getPath();
    return EnrichedSymbolRow.newBuilder()
        .setSymbolId(said.getSubject())
        .setName(said.getName())
        .setDocumentation(said.getName())
        .setUsageExamples(List.of())
        .setRelatedSymbols(List.of())
        .setGenerationKeys(List.of())
        .setEvidence(
            path == null
                ? List.of()
                : List.of(new Evidence(path, said.getStartLine(), said.getEndLine(), null)))
        .setProvenance("extracted")
        .build();
  }

  private static EnrichedSymbolRow with(EnrichedSymbolRow row, DocumentedSubject said) {
    EnrichedSymbolRow.Builder changed =
        EnrichedSymbolRow.newBuilder(row)
            .setStatements(said.getStatements())
            .setRejections(said.getRejections())
            .setGenerationKeys(said.getGenerationKeys());
    if (!said.getStatements().isEmpty()) {
      String text = Documentation.text(said.getStatements());
      changed.setProvenance(said.getAuthored() || text.isEmpty() ? "mixed" : "generated");
      if (!said.getAuthored() && !text.isEmpty()) {
        changed.setDocumentation(text);
      }
      String notes =
          said.getStatements().stream()
              .filter(statement -> statement.getAspect().equals("complexity"))
              .map(Statement::getText)
              .collect(Collectors.joining(" "));
      changed.setComplexityNotes(notes.isEmpty() ? null : notes);
    }
    return changed.build();
  }

  private void advanceRow() {
    row = rows.hasNext() ? rows.next() : null;
  }

  private void advanceSubject() {
    subject = subjects.hasNext() ? repetitions.without(subjects.next()) : null;
  }

  @Override
  public void close() {
    try (subjects) {
      rows.close();
    }
  }
}
