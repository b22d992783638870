package dev.doctown.transforms.core.chunk;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.LineIndex;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of what a user meets of a file; of two that agree in their table's key the first stays. */
final class SurfaceRows {
  private final String path;
  private final SymbolTable symbols;
  private final LineIndex lines;

  SurfaceRows(String path, SymbolTable symbols, LineIndex lines) {
    this.path = path;
    this.symbols = symbols;
    this.lines = lines;
  }

  List<SettingRow> settings(List<SourceSetting> settings) {
    List<SettingRow> rows = new ArrayList<>();
    for (SourceSetting setting : settings) {
      rows.add(
          SettingRow.newBuilder()
              .setPath(path)
              .setStartByte(setting.startByte())
              .setLine(lines.lineAt(setting.startByte()))
              .setKind(setting.kind())
              .setName(setting.name())
              .setDefault$(setting.defaultValue())
              .setDocumentation(setting.documentation())
              .setEnclosingSymbolId(symbols.id(setting.enclosing()))
              .build());
    }
    return distinct(rows, DocpackTable.SETTINGS.order());
  }

  List<FileEntryPoint> entryPoints(ParsedSource parsed) {
    List<FileEntryPoint> rows = new ArrayList<>();
    for (SourceEntryPoint entry : parsed.entryPoints()) {
      rows.add(
          FileEntryPoint.newBuilder()
              .setPath(path)
              .setLine(lines.lineAt(entry.startByte()))
              .setKind(entry.kind())
              .setName(entry.name())
              .setSymbolId(id(entry.symbol()))
              .setScopeId(id(entry.scope()))
              .setRouter(entry.router())
              .setTarget(entry.target())
              .build());
    }
    return distinct(rows, RunKind.FILE_ENTRY_POINTS.order());
  }

  private @Nullable String id(int symbol) {
    return symbol < 0 ? null : symbols.id(symbol);
  }

  private static <R> List<R> distinct(List<R> rows, Comparator<R> order) {
    rows.sort(order);
    List<R> distinct = new ArrayList<>(rows.size());
    for (R row : rows) {
      if (distinct.isEmpty() || order.compare(distinct.get(distinct.size() - 1), row) != 0) {
        distinct.add(row);
      }
    }
    return distinct;
  }
}
