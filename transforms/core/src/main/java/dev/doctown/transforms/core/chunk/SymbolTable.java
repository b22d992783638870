package dev.doctown.transforms.core.chunk;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.LineIndex;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of a file with their ids, and the rows made of them.
 *
 * <p>A symbol's id is {@link Digests#id} of path, kind, qualified name, signature and ordinal: the
 * number of earlier symbols of the file that agree in these. The file itself has kind {@code file},
 * its name, its path as qualified name and no signature.
 */
final class SymbolTable {
  private final String path;
  private final @Nullable String language;
  private final List<SourceSymbol> symbols;
  private final String fileId;
  private final String[] ids;

  SymbolTable(String path, @Nullable String language, List<SourceSymbol> symbols) {
    this.path = path;
    this.language = language;
    this.symbols = symbols;
    this.ids = new String[symbols.size()];
    Map<List<String>, Integer> ordinals = new HashMap<>();
    this.fileId = nextId(ordinals, "file", path, "");
    for (int i = 0; i < ids.length; i++) {
      SourceSymbol symbol = symbols.get(i);
      ids[i] = nextId(ordinals, symbol.kind(), symbol.qualifiedName(), symbol.signature());
    }
  }

  private String nextId(
      Map<List<String>, Integer> ordinals, String kind, String qualifiedName, String signature) {
    int ordinal = ordinals.merge(List.of(kind, qualifiedName, signature), 1, Integer::sum) - 1;
    return Digests.id(path, kind, qualifiedName, signature, Integer.toString(ordinal));
  }

  /** The id of a symbol by its index; of the file for -1. */
  String id(int index) {
    return index < 0 ? fileId : ids[index];
  }

  List<SymbolRow> rows(LineIndex lines) {
    List<SymbolRow> rows = new ArrayList<>(ids.length + 1);
    rows.add(fileRow(Math.max(1, lines.lines())));
    for (int i = 0; i < ids.length; i++) {
      rows.add(row(i, lines));
    }
    rows.sort(DocpackTable.SYMBOLS.order());
    return rows;
  }

  /** The file's own symbol, for a file whose lines are not known too. */
  SymbolRow fileRow(int endLine) {
    return SymbolRow.newBuilder()
        .setSymbolId(fileId)
        .setName(path.substring(path.lastIndexOf('/') + 1))
        .setQualifiedName(path)
        .setKind("file")
        .setLanguage(language)
        .setPath(path)
        .setStartByte(0)
        .setStartLine(1)
        .setEndLine(endLine)
        .setSignature("")
        .setVisibility("unknown")
        .setParameters(List.of())
        .build();
  }

  private SymbolRow row(int index, LineIndex lines) {
    SourceSymbol symbol = symbols.get(index);
    int lastByte = Math.max(symbol.startByte(), symbol.endByte() - 1);
    return SymbolRow.newBuilder()
        .setSymbolId(ids[index])
        .setName(symbol.name())
        .setQualifiedName(symbol.qualifiedName())
        .setKind(symbol.kind())
        .setLanguage(language)
        .setPath(path)
        .setStartByte(symbol.startByte())
        .setStartLine(lines.lineAt(symbol.startByte()))
        .setEndLine(lines.lineAt(lastByte))
        .setSignature(symbol.signature())
        .setDocComment(symbol.docComment())
        .setVisibility(symbol.visibility())
        .setParentSymbolId(id(symbol.parent()))
        .setParameters(symbol.parameters().stream().map(SymbolTable::parameter).toList())
        .setReturns(symbol.returns())
        .build();
  }

  private static Parameter parameter(SourceParameter parameter) {
    return Parameter.newBuilder()
        .setName(parameter.name())
        .setType(parameter.type())
        .setDefault$(parameter.defaultValue())
        .setDocumentation(parameter.documentation())
        .build();
  }

  /** Rows of the references; of two that agree in the table's key the first stays. */
  List<ReferenceRow> referenceRows(ParsedSource parsed, LineIndex lines) {
    List<ReferenceRow> rows = new ArrayList<>(parsed.references().size());
    for (SourceReference reference : parsed.references()) {
      rows.add(
          ReferenceRow.newBuilder()
              .setPath(path)
              .setStartByte(reference.startByte())
              .setLine(lines.lineAt(reference.startByte()))
              .setKind(reference.kind())
              .setName(reference.name())
              .setQualifier(reference.qualifier())
              .setArity(reference.arity() < 0 ? null : reference.arity())
              .setEnclosingSymbolId(id(reference.enclosing()))
              .setAlias(reference.alias())
              .setType(reference.type())
              .setValue(reference.value())
              .setArguments(reference.arguments())
              .setEndByte(reference.endByte() < 0 ? null : reference.endByte())
              .build());
    }
    rows.sort(DocpackTable.REFERENCES.order());
    List<ReferenceRow> distinct = new ArrayList<>(rows.size());
    for (ReferenceRow row : rows) {
      boolean repeats =
          !distinct.isEmpty()
              && DocpackTable.REFERENCES.order().compare(distinct.get(distinct.size() - 1), row)
                  == 0;
      if (!repeats) {
        distinct.add(row);
      }
    }
    return distinct;
  }
}
