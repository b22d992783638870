package dev.doctown.docpack;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a pack of five files, by hand: every kind of row, every column null and not. */
final class SmallPack {
  static final String MODEL = "ab".repeat(32);
  static final byte[] LATIN1 = "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
  static final String JAVA =
      "package demo;\n\n/** Says hello. */\nclass Hello {\n  void hi(String who) { who.trim(); }\n}\n";
  static final int JAVA_CUT = "package demo;\n\n".length();
  static final String README = "# Demo\n\n\u4f60\u597d \ud83d\ude80\n";

  final List<FileRow> files = new ArrayList<>();
  final List<ChunkRow> chunks = new ArrayList<>();
  final List<SymbolRow> symbols = new ArrayList<>();
  final List<ReferenceRow> references = new ArrayList<>();
  final List<FailureRow> failures = new ArrayList<>();
  final List<EmbeddingVector> embeddings = new ArrayList<>();

  SmallPack() {
    byte[] readme = README.getBytes(StandardCharsets.UTF_8);
    byte[] java = JAVA.getBytes(StandardCharsets.UTF_8);
    files.add(file("README.md", "Markdown", readme, 3, "headings", null));
    files.add(file("empty.txt", null, new byte[0], 0, null, null));
    files.add(file("latin1.txt", "Text", LATIN1, 1, "lines:LANGUAGE_WITHOUT_PARSER", null));
    files.add(file("logo.png", null, null, 70, null, "FILE_BINARY"));
    files.add(file("src/Hello.java", "Java", java, 6, "syntax", null));

    chunks.add(chunk("README.md", 0, readme, true, 1, 3, "Markdown", "section", List.of("s1")));
    chunks.add(chunk("latin1.txt", 0, LATIN1, false, 1, 1, "Text", "lines", List.of()));
    byte[] header = slice(java, 0, JAVA_CUT);
    byte[] body = slice(java, JAVA_CUT, java.length);
    chunks.add(chunk("src/Hello.java", 0, header, true, 1, 2, "Java", "header", List.of()));
    chunks.add(
        chunk(
            "src/Hello.java",
            JAVA_CUT,
            body,
            true,
            3,
            6,
            "Java",
            "definition",
            List.of("s2", "s3")));

    symbols.add(symbol("README.md", 0, "f1", null, "file", 1, 3));
    symbols.add(symbol("README.md", 0, "s1", "f1", "section", 1, 3));
    symbols.add(symbol("src/Hello.java", 0, "f2", null, "file", 1, 6));
    int classStart = JAVA.indexOf("class");
    symbols.add(symbol("src/Hello.java", classStart, "s2", "f2", "class", 4, 6));
    symbols.add(symbol("src/Hello.java", JAVA.indexOf("void"), "s3", "s2", "method", 5, 5));

    references.add(
        ReferenceRow.newBuilder()
            .setPath("src/Hello.java")
            .setStartByte(JAVA.indexOf("trim"))
            .setLine(5)
            .setKind("call")
            .setName("trim")
            .setQualifier("who")
            .setArity(0)
            .setEnclosingSymbolId("s3")
            .build());
    failures.add(
        FailureRow.newBuilder()
            .setStage("read")
            .setSubject("logo.png")
            .setCode("FILE_BINARY")
            .setMessage("logo.png is binary")
            .build());

    for (ChunkRow chunk : chunks) {
      if (chunk.getEmbeddingTextSha256() != null) {
        embeddings.add(vector(chunk.getEmbeddingTextSha256()));
      }
    }
    embeddings.sort(
        (a, b) ->
            a.textSha256().equals(b.textSha256())
                ? 0
                : Utf8Order.INSTANCE.compare(a.textSha256(), b.textSha256()));
  }

  static PackDescription description() {
    TreeMap<String, String> options = new TreeMap<>(Collections.reverseOrder());
    options.put("max-file-bytes", "8388608");
    options.put("embed", "default");
    return new PackDescription(
        "0.1.0",
        new RepositoryIdentity(
            "demo",
            "https://example.org/a/demo",
            "c0ffee",
            "refs/heads/main",
            1_700_000_000L,
            false,
            "11".repeat(32)),
        options,
        List.of(new PackDescription.Model("embedding", "minilm", MODEL, "onnxruntime 1.29.0")),
        List.of(
            new PackDescription.Stage("read", null),
            new PackDescription.Stage("analyze", "not in this version")),
        true);
  }

  PackSummary write(Path scratch, Path target) {
    return write(scratch, target, List.of());
  }

  PackSummary write(Path scratch, Path target, List<DerivedEntries> derived) {
    try (DocpackWriter writer = DocpackWriter.create(scratch, folder -> derived)) {
      writeTables(writer);
      return writer.finish(description(), target);
    }
  }

  void writeTables(DocpackWriter writer) {
    writer.table(DocpackTable.FILES, files.iterator());
    writer.table(DocpackTable.CHUNKS, chunks.iterator());
    writer.table(DocpackTable.SYMBOLS, symbols.iterator());
    writer.table(DocpackTable.REFERENCES, references.iterator());
    writer.table(DocpackTable.FAILURES, failures.iterator());
    writer.embeddings(embeddings.iterator());
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  static FileRow file(
      String path,
      @Nullable String language,
      byte @Nullable [] content,
      int linesOrSize,
      @Nullable String chunking,
      @Nullable String skipped) {
    return FileRow.newBuilder()
        .setPath(path)
        .setLanguage(language)
        .setPathBytes(skipped == null ? null : ByteBuffer.wrap(new byte[] {'l', (byte) 0xFF}))
        .setCategory(skipped == null ? "source" : "binary")
        .setSizeBytes(content == null ? linesOrSize : content.length)
        .setLineCount(content == null ? null : linesOrSize)
        .setContentSha256(content == null ? null : Digests.sha256(content))
        .setGitBlob("b1".repeat(20))
        .setParser("syntax".equals(chunking) ? "cd".repeat(32) : null)
        .setChunking(chunking)
        .setSkipped(skipped)
        .build();
  }

  static ChunkRow chunk(
      String path,
      int start,
      byte[] content,
      boolean text,
      int startLine,
      int endLine,
      String language,
      String kind,
      List<String> symbols) {
    String breadcrumb = path + " \u203a " + kind;
    String string = new String(content, StandardCharsets.UTF_8);
    return ChunkRow.newBuilder()
        .setChunkId(Digests.id(path, Digests.sha256(content), "0"))
        .setPath(path)
        .setStartByte(start)
        .setEndByte(start + content.length)
        .setStartLine(startLine)
        .setEndLine(endLine)
        .setLanguage(language)
        .setKind(kind)
        .setSymbolIds(symbols)
        .setBreadcrumb(breadcrumb)
        .setContent(text ? string : null)
        .setContentBytes(text ? null : ByteBuffer.wrap(content))
        .setContentSha256(Digests.sha256(content))
        .setEmbeddingTextSha256(text ? Digests.sha256(breadcrumb + "\n" + string) : null)
        .build();
  }

  static SymbolRow symbol(
      String path, int start, String id, @Nullable String parent, String kind, int from, int to) {
    boolean method = kind.equals("method");
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName("name " + id)
        .setQualifiedName("demo." + id)
        .setKind(kind)
        .setLanguage(method ? "Java" : null)
        .setPath(path)
        .setStartByte(start)
        .setStartLine(from)
        .setEndLine(to)
        .setSignature(kind + " " + id)
        .setDocComment(method ? "Says hello.\nTwice." : null)
        .setVisibility("package")
        .setParentSymbolId(parent)
        .setParameters(
            method
                ? List.of(
                    new Parameter("who", "String", null, "the one"),
                    new Parameter("", null, "1", null))
                : List.of())
        .setReturns(method ? "void" : null)
        .setRank(method ? 123_456_789L : null)
        .setFanIn(method ? 3 : null)
        .setFanOut(null)
        .build();
  }

  /** A unit vector of eight components that follows from the text's digest. */
  static EmbeddingVector vector(String textSha256) {
    Random random = new Random(Long.parseUnsignedLong(textSha256.substring(0, 16), 16));
    float[] vector = new float[8];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return new EmbeddingVector(MODEL, textSha256, "onnxruntime 1.29.0 fp32", 12, 1, vector);
  }
}
