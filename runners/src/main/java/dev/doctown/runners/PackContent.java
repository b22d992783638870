package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TextRange;
import dev.doctown.docpack.answer.Definition;
import dev.doctown.docpack.answer.SourceLines;
import dev.doctown.docpack.answer.SymbolAnswers;
import dev.doctown.docpack.answer.SymbolNames;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Prints single things out of a docpack. Each method says whether there is such a thing. */
final class PackContent {
  private static final String PAGE_FOLDER = "docs/";
  private static final String PAGE_SUFFIX = ".md";

  private final Docpack pack;
  private final PrintStream out;

  PackContent(Docpack pack, PrintStream out) {
    this.pack = pack;
    this.out = out;
  }

  /** Prints a chunk's place and text. */
  boolean showChunk(String id) {
    try (RowIterator<ChunkRow> rows = pack.rows(DocpackTable.CHUNKS)) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        if (row.getChunkId().equals(id)) {
          out.println(SymbolText.place(row.getPath(), row.getStartLine(), row.getEndLine()));
          out.println(OneLine.of(row.getBreadcrumb()));
          out.println();
          byte[] bytes = bytes(row);
          out.write(bytes, 0, bytes.length);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Prints a file as it was in the repository, byte for byte.
   *
   * @throws DoctownException {@link ErrorCode#SUBJECT_NOT_FOUND} when the docpack knows the file
   *     but not its content
   */
  boolean showFile(String path) throws IOException {
    try (RowIterator<FileRow> rows =
        pack.rows(DocpackTable.FILES, Set.of("path", "chunking", "skipped"))) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        if (row.getPath().equals(path)) {
          if (row.getSkipped() != null) {
            throw new DoctownException(
                ErrorCode.SUBJECT_NOT_FOUND,
                path + " is in the repository, but its content was skipped: " + row.getSkipped());
          }
          out.write(content(path));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Prints a page; {@code docs/} in front and {@code .md} at the end may be left out, and {@code
   * readme} is {@code README.md}.
   */
  boolean showPage(String subject) throws IOException {
    List<String> entries = pack.entries();
    String name = subject.equals("readme") ? "README.md" : subject;
    for (String folder : List.of("", PAGE_FOLDER)) {
      for (String suffix : List.of("", PAGE_SUFFIX)) {
        String path = folder + name + suffix;
        boolean isPage = path.endsWith(PAGE_SUFFIX) || path.equals("llms.txt");
        if (isPage && entries.contains(path)) {
          try (InputStream page = pack.open(path).orElseThrow()) {
            page.transferTo(out);
          }
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Prints what is known of the symbol of that id or name, with its source; symbols of different
   * names are listed.
   *
   * @return how many there are
   */
  int showSymbols(String name, SymbolForm form) {
    List<Definition> found = SymbolNames.find(pack, name);
    if (found.isEmpty()) {
      return 0;
    }
    boolean sameName =
        found.stream().map(each -> each.symbol().getQualifiedName()).distinct().count() == 1;
    if (form == SymbolForm.JSON) {
      out.println(
          sameName ? SymbolJson.of(SymbolAnswers.of(pack, found)) : SymbolJson.choice(found));
    } else if (sameName) {
      SymbolText text = new SymbolText(out, form == SymbolForm.WHOLE_TEXT);
      text.print(SymbolAnswers.of(pack, found));
      if (found.size() == 1) {
        SymbolRow symbol = found.get(0).symbol();
        text.printSource(new SourceLines(pack).of(symbol));
      }
    } else {
      found.forEach(
          each ->
              out.println(each.symbol().getSymbolId() + "  " + SymbolText.heading(each.symbol())));
    }
    return found.size();
  }

  /** The chunks of a file, in order, are the file. */
  private byte[] content(String path) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (RowIterator<ChunkRow> rows = pack.rows(DocpackTable.CHUNKS, TextRange.of(path))) {
      while (rows.hasNext()) {
        content.write(bytes(rows.next()));
      }
    }
    return content.toByteArray();
  }

  private static byte[] bytes(ChunkRow row) {
    if (row.getContent() != null) {
      return row.getContent().getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer buffer = row.getContentBytes().duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
