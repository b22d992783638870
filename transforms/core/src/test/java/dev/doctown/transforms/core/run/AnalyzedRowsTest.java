package dev.doctown.transforms.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.flow.SymbolMeasure;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzedRowsTest {
  @Test
  void aFileTakesItsSubsystemAndOthersHaveNone() {
    assertEquals(
        List.of("a null", "b x", "c null", "d y"),
        subsystems(
            List.of("a", "b", "c", "d"),
            List.of(new FileSubsystem("b", "x"), new FileSubsystem("d", "y"))));
    assertEquals(List.of("a null"), subsystems(List.of("a"), List.of()));
  }

  @Test
  void whatBelongsToNoRowIsABug() {
    for (String path : List.of("0", "ab", "c")) {
      DoctownException thrown =
          assertThrows(
              DoctownException.class,
              () -> subsystems(List.of("a", "b"), List.of(new FileSubsystem(path, "x"))));
      assertEquals(ErrorCode.BUG, thrown.code());
    }
    assertThrows(
        DoctownException.class, () -> subsystems(List.of(), List.of(new FileSubsystem("a", "x"))));
  }

  @Test
  void aSymbolTakesTheMeasuresOfItsIdAndPlace() {
    List<SymbolRow> rows = new ArrayList<>();
    AnalyzedRows.symbols(
            RowIterator.of(List.of(symbol("s1", 0), symbol("s2", 7))),
            RowIterator.of(
                List.of(
                    new SymbolMeasure("a", 0L, "s1", 5L, 1, 2),
                    new SymbolMeasure("a", 7L, "s2", 6L, 3, 4))))
        .forEachRemaining(rows::add);

    assertEquals(
        List.of("s1 5 1 2", "s2 6 3 4"),
        rows.stream()
            .map(
                row ->
                    row.getSymbolId()
                        + " "
                        + row.getRank()
                        + " "
                        + row.getFanIn()
                        + " "
                        + row.getFanOut())
            .toList());
  }

  @Test
  void aMeasureOfAnotherPlaceIsABug() {
    for (SymbolMeasure measure :
        List.of(
            new SymbolMeasure("b", 0L, "s1", 5L, 1, 2),
            new SymbolMeasure("a", 1L, "s1", 5L, 1, 2),
            new SymbolMeasure("a", 0L, "s2", 5L, 1, 2))) {
      RowIterator<SymbolRow> rows =
          AnalyzedRows.symbols(
              RowIterator.of(List.of(symbol("s1", 0))), RowIterator.of(List.of(measure)));
      rows.next();
      assertEquals(ErrorCode.BUG, assertThrows(DoctownException.class, rows::hasNext).code());
    }
  }

  private static List<String> subsystems(List<String> paths, List<FileSubsystem> subsystems) {
    List<FileRow> rows = new ArrayList<>();
    AnalyzedRows.files(
            RowIterator.of(paths.stream().map(AnalyzedRowsTest::file).toList()),
            RowIterator.of(subsystems))
        .forEachRemaining(rows::add);
    return rows.stream().map(row -> row.getPath() + " " + row.getSubsystemId()).toList();
  }

  private static FileRow file(String path) {
    return FileRow.newBuilder().setPath(path).setCategory("other").setSizeBytes(0).build();
  }

  private static SymbolRow symbol(String id, long start) {
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(id)
        .setQualifiedName(id)
        .setKind("class")
        .setPath("a")
        .setStartByte(start)
        .setStartLine(1)
        .setEndLine(1)
        .setSignature("")
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }
}
