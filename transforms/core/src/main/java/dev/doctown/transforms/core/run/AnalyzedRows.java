package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.flow.SymbolMeasure;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import org.apache.avro.Schema;

/** Rows of the batches with the columns that the analysis fills. */
public final class AnalyzedRows {
  private static final int RANK = position(SymbolRow.getClassSchema(), "rank");
  private static final int FAN_IN = position(SymbolRow.getClassSchema(), "fan_in");
  private static final int FAN_OUT = position(SymbolRow.getClassSchema(), "fan_out");
  private static final int SUBSYSTEM = position(FileRow.getClassSchema(), "subsystem_id");

  private AnalyzedRows() {}

  private static int position(Schema schema, String column) {
    return schema.getField(column).pos();
  }

  public static RowIterator<SymbolRow> symbols(
      RowIterator<SymbolRow> symbols, RowIterator<SymbolMeasure> measures) {
    return new CompletedRows<>(
        symbols,
        measures,
        (symbol, measure) ->
            symbol.getSymbolId().equals(measure.getSymbolId())
                && symbol.getStartByte() == measure.getStartByte()
                && symbol.getPath().equals(measure.getPath()),
        (symbol, measure) -> {
          symbol.put(RANK, measure.getRank());
          symbol.put(FAN_IN, measure.getFanIn());
          symbol.put(FAN_OUT, measure.getFanOut());
        });
  }

  public static RowIterator<FileRow> files(
      RowIterator<FileRow> files, RowIterator<FileSubsystem> subsystems) {
    return new CompletedRows<>(
        files,
        subsystems,
        (file, subsystem) -> file.getPath().equals(subsystem.getPath()),
        (file, subsystem) -> file.put(SUBSYSTEM, subsystem.getSubsystemId()));
  }
}
