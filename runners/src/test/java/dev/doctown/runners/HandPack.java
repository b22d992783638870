package dev.doctown.runners;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.PackSummary;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A docpack without vectors of a plain folder, each file with content one chunk.
 *
 * @param file x.docpack
 * @param receipt what the build that wrote it would say
 */
record HandPack(Path file, PackReceipt receipt) {
  /** What the failure of min.js says. */
  static final String REFUSAL = "min.js: has a line too long for the parser; cut by lines";

  static FileRow file(
      String path, @Nullable String language, @Nullable String chunking, @Nullable String skipped) {
    return FileRow.newBuilder()
        .setPath(path)
        .setLanguage(language)
        .setCategory("other")
        .setSizeBytes(10)
        .setChunking(chunking)
        .setSkipped(skipped)
        .build();
  }

  private static SymbolRow symbol(FileRow file) {
    return SymbolRow.newBuilder()
        .setSymbolId("of " + file.getPath())
        .setName(file.getPath())
        .setQualifiedName(file.getPath())
        .setKind("file")
        .setPath(file.getPath())
        .setStartByte(0)
        .setStartLine(1)
        .setEndLine(1)
        .setSignature("")
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }

  private static ChunkRow chunk(FileRow file) {
    return ChunkRow.newBuilder()
        .setChunkId("of " + file.getPath())
        .setPath(file.getPath())
        .setStartByte(0)
        .setEndByte(1)
        .setStartLine(1)
        .setEndLine(1)
        .setLanguage(file.getLanguage())
        .setKind("lines")
        .setSymbolIds(List.of())
        .setBreadcrumb("")
        .setContent("x")
        .setContentSha256(Digests.sha256("x"))
        .build();
  }

  /** Writes the pack into a folder. */
  static HandPack write(Path folder, List<FileRow> files, List<FailureRow> failures) {
    Path pack = folder.resolve("x.docpack");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      writer.table(DocpackTable.FILES, files.iterator());
      writer.table(DocpackTable.SYMBOLS, files.stream().map(HandPack::symbol).iterator());
      writer.table(
          DocpackTable.CHUNKS,
          files.stream().filter(file -> file.getSkipped() == null).map(HandPack::chunk).iterator());
      writer.table(DocpackTable.FAILURES, failures.iterator());
      PackDescription description =
          new PackDescription(
              "0.1.0",
              new RepositoryIdentity("x", null, null, null, null, false, "0".repeat(64)),
              new TreeMap<>(Utf8Order.INSTANCE),
              List.of(),
              List.of(new PackDescription.Stage("embed", null)),
              true);
      PackSummary written = writer.finish(description, pack);
      PackReceipt receipt =
          PackReceipt.newBuilder()
              .setRepository("1")
              .setName("x")
              .setPath(pack.toString())
              .setSha256(written.sha256())
              .setBytes(written.size())
              .setTables(List.of())
              .setTextsComputed(0)
              .setTextsReused(0)
              .setTextsLeftOut(1)
              .build();
      return new HandPack(pack, receipt);
    }
  }

  /** Writes a pack that lacks a thing of each kind. */
  static HandPack writeLacking(Path folder) {
    return write(
        folder,
        List.of(
            file("a.java", "Java", "syntax", null),
            file("a.png", null, null, "FILE_BINARY"),
            file("b.png", null, null, "FILE_BINARY"),
            file("gen/a.java", "Java", null, "FILE_EXCLUDED"),
            file("index.html", "HTML", "lines:LANGUAGE_WITHOUT_PARSER", null),
            file("latest", null, null, "FILE_SYMLINK"),
            file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null)),
        List.of(
            new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", REFUSAL),
            new FailureRow("embed", "5d0c", "EMBED_FAILED", "a.java: no vector")));
  }
}
