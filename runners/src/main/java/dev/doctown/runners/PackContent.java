package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TextRange;
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
import java.util.ArrayList;
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
          out.println(place(row.getPath(), row.getStartLine(), row.getEndLine()));
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
   * Prints the symbol of that id or name with its source; several are listed.
   *
   * @return how many there are
   */
  int showSymbols(String name) throws IOException {
    List<SymbolRow> named = new ArrayList<>();
    List<SymbolRow> exact = new ArrayList<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (row.getKind().equals("file")) {
          continue;
        }
        if (row.getSymbolId().equals(name) || row.getQualifiedName().equals(name)) {
          exact.add(row);
        } else if (row.getName().equals(name) || endsWithName(row.getQualifiedName(), name)) {
          named.add(row);
        }
      }
    }
    List<SymbolRow> found = exact.isEmpty() ? named : exact;
    if (found.size() == 1) {
      print(found.get(0));
    } else {
      found.forEach(row -> out.println(row.getSymbolId() + "  " + heading(row)));
    }
    return found.size();
  }

  /**
   * Whether the name is the end of a qualified one: {@code Numbers.parse} of {@code
   * org.x.Numbers.parse}.
   */
  private static boolean endsWithName(String qualified, String name) {
    int before = qualified.length() - name.length() - 1;
    return before >= 0
        && qualified.endsWith(name)
        && !Character.isJavaIdentifierPart(qualified.charAt(before));
  }

  private void print(SymbolRow row) throws IOException {
    out.println(heading(row));
    String documentation = row.getDocComment();
    if (documentation != null) {
      out.println();
      out.println(documentation);
    }
    out.println();
    String[] lines =
        new String(content(row.getPath()), StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    for (int line = row.getStartLine(); line <= row.getEndLine() && line <= lines.length; line++) {
      out.println(lines[line - 1]);
    }
  }

  private static String heading(SymbolRow row) {
    return row.getKind()
        + " "
        + OneLine.of(row.getQualifiedName())
        + "  "
        + place(row.getPath(), row.getStartLine(), row.getEndLine());
  }

  private static String place(String path, int startLine, int endLine) {
    return OneLine.of(path) + ":" + startLine + "-" + endLine;
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
