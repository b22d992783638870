package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Tables written by hand, in the order in which rows are added. */
final class HandTables implements TableSource {
  private static final Parameter SELF = Parameter.newBuilder().setName("self").build();

  private final List<SpecificRecord> rows = new ArrayList<>();

  /** A source file of ten lines and a hundred bytes. */
  HandTables file(String path, String language) {
    return file(path, language, "source");
  }

  HandTables file(String path, String language, String category) {
    rows.add(
        FileRow.newBuilder()
            .setPath(path)
            .setLanguage(language)
            .setCategory(category)
            .setSizeBytes(100)
            .setLineCount(10)
            .build());
    return this;
  }

  HandTables text(String path, String content) {
    rows.add(
        ChunkRow.newBuilder()
            .setChunkId(path)
            .setPath(path)
            .setStartByte(0)
            .setEndByte(content.length())
            .setStartLine(1)
            .setEndLine(1)
            .setKind("lines")
            .setSymbolIds(List.of())
            .setBreadcrumb("")
            .setContent(content)
            .setContentSha256("")
            .build());
    return this;
  }

  /** A symbol whose id is its qualified name; its signature ends with its name. */
  HandTables symbol(
      String path,
      String kind,
      @Nullable String parent,
      String qualifiedName,
      int line,
      @Nullable String comment) {
    String name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    return symbol(path, kind, parent, qualifiedName, line, comment, kind + " " + name);
  }

  HandTables symbol(
      String path,
      String kind,
      @Nullable String parent,
      String qualifiedName,
      int line,
      @Nullable String comment,
      String signature) {
    String name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    rows.add(
        SymbolRow.newBuilder()
            .setSymbolId(qualifiedName)
            .setName(name)
            .setQualifiedName(qualifiedName)
            .setKind(kind)
            .setPath(path)
            .setStartByte(line)
            .setStartLine(line)
            .setEndLine(line)
            .setSignature(signature)
            .setDocComment(comment)
            .setVisibility("public")
            .setParentSymbolId(parent)
            .setParameters(kind.equals("property") ? List.of(SELF) : List.of())
            .build());
    return this;
  }

  /** A source file of a subsystem. */
  HandTables fileOf(String subsystem, String path, String language, String category) {
    rows.add(
        FileRow.newBuilder()
            .setPath(path)
            .setLanguage(language)
            .setCategory(category)
            .setSizeBytes(100)
            .setLineCount(10)
            .setSubsystemId(subsystem)
            .build());
    return this;
  }

  /** A source file of a subsystem in a language that no parser knows. */
  HandTables unparsed(String subsystem, String path, String language, int lines) {
    rows.add(
        FileRow.newBuilder()
            .setPath(path)
            .setLanguage(language)
            .setCategory("source")
            .setSizeBytes(100)
            .setLineCount(lines)
            .setChunking("lines:LANGUAGE_WITHOUT_PARSER")
            .setSubsystemId(subsystem)
            .build());
    return this;
  }

  /** Another repository in the place of a file. */
  HandTables submodule(String subsystem, String path) {
    rows.add(
        FileRow.newBuilder()
            .setPath(path)
            .setCategory("vendored")
            .setSizeBytes(0)
            .setSkipped("FILE_SUBMODULE")
            .setSubsystemId(subsystem)
            .build());
    return this;
  }

  /** A use of one symbol by a line of a file. */
  HandTables use(String path, int line, String from, String to, int confidence) {
    rows.add(new EdgeRow(from, to, to, "calls", path, 0L, line, confidence));
    return this;
  }

  HandTables row(SpecificRecord row) {
    rows.add(row);
    return this;
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table) {
    return RowIterator.of(
        rows.stream().filter(table.type()::isInstance).map(table.type()::cast).toList());
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns) {
    return rows(table);
  }

  @Override
  public RowIterator<EmbeddingVector> embeddings() {
    return RowIterator.of(List.of());
  }
}
