package dev.doctown.docpack.verify;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.LineIndex;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Walks files and their chunks together: the chunks of a file are the file. */
final class ChunkChecks {
  private final TableScan<FileRow> files;
  private final TableScan<ChunkRow> chunks;
  private final PackIds ids;
  private final boolean embedded;
  private final Findings findings;
  private @Nullable ChunkRow next;
  private long bytesIn;

  /**
   * @param embedded whether every text that a chunk names must have a vector
   */
  ChunkChecks(
      TableScan<FileRow> files,
      TableScan<ChunkRow> chunks,
      PackIds ids,
      boolean embedded,
      Findings findings) {
    this.files = files;
    this.chunks = chunks;
    this.ids = ids;
    this.embedded = embedded;
    this.findings = findings;
  }

  /** Walks to the end; the bytes of all files. */
  long check() {
    advance();
    while (files.hasNext()) {
      FileRow file = files.next();
      bytesIn += file.getSizeBytes();
      Integer lines = file.getLineCount();
      int number = ids.addFile(file.getPath(), lines == null ? PackIds.UNREAD : lines);
      while (next != null && Utf8Order.INSTANCE.compare(next.getPath(), file.getPath()) < 0) {
        missing(next);
        advance();
      }
      checkFile(file, number);
    }
    while (next != null) {
      missing(next);
      advance();
    }
    return bytesIn;
  }

  private void advance() {
    next = chunks.hasNext() ? chunks.next() : null;
  }

  private void missing(ChunkRow chunk) {
    findings.add(
        Finding.Code.FILE_MISSING, chunks.subject(chunk), chunk.getPath() + " is not in files");
  }

  private void checkFile(FileRow file, int number) {
    MessageDigest content = Digests.newSha256();
    Lines lines = new Lines();
    long end = 0;
    boolean any = false;
    for (ChunkRow chunk = next;
        chunk != null && chunk.getPath().equals(file.getPath());
        advance(), chunk = next) {
      any = true;
      if (chunk.getStartByte() != end || chunk.getEndByte() <= chunk.getStartByte()) {
        findings.add(
            Finding.Code.CHUNKS_TILE,
            chunks.subject(chunk),
            "covers bytes "
                + chunk.getStartByte()
                + " to "
                + chunk.getEndByte()
                + ", expected a start at "
                + end);
      }
      end = chunk.getEndByte();
      checkChunk(chunk, number, content, lines);
    }
    String subject = files.subject(file);
    if (file.getSkipped() != null) {
      if (any) {
        findings.add(
            Finding.Code.CHUNKS_TILE,
            subject,
            "was skipped for " + file.getSkipped() + " but has chunks");
      }
      return;
    }
    if (end != file.getSizeBytes()) {
      findings.add(
          Finding.Code.CHUNKS_TILE,
          subject,
          "has chunks up to byte " + end + " of " + file.getSizeBytes());
    }
    String digest = Digests.hex(content.digest());
    if (!digest.equals(file.getContentSha256())) {
      findings.add(
          Finding.Code.FILE_CONTENT,
          subject,
          "has chunks with SHA-256 " + digest + ", expected " + file.getContentSha256());
    }
    Integer count = file.getLineCount();
    if (count == null || count != lines.count()) {
      findings.add(
          Finding.Code.LINES, subject, "has " + lines.count() + " lines, expected " + count);
    }
  }

  private void checkChunk(ChunkRow chunk, int file, MessageDigest fileContent, Lines lines) {
    String subject = chunks.subject(chunk);
    if (!ids.chunks.add(chunk.getChunkId(), file)) {
      findings.add(Finding.Code.ID_NOT_UNIQUE, subject, chunk.getChunkId() + " is used twice");
    }
    byte[] content = content(chunk);
    if (content == null
        || content.length != chunk.getEndByte() - chunk.getStartByte()
        || !Digests.sha256(content).equals(chunk.getContentSha256())) {
      findings.add(
          Finding.Code.CHUNK_CONTENT,
          subject,
          "has other content than its range and digest " + chunk.getContentSha256() + " say");
      return;
    }
    fileContent.update(content);
    lines.add(content);
    if (chunk.getStartLine() != lines.first() || chunk.getEndLine() != lines.last()) {
      findings.add(
          Finding.Code.LINES,
          subject,
          "says lines "
              + chunk.getStartLine()
              + " to "
              + chunk.getEndLine()
              + ", expected "
              + lines.first()
              + " to "
              + lines.last());
    }
    for (String symbol : chunk.getSymbolIds()) {
      if (!ids.symbols.contains(symbol)) {
        findings.add(Finding.Code.SYMBOL_MISSING, subject, symbol + " is not in symbols");
      }
    }
    checkEmbedding(chunk, subject);
  }

  private void checkEmbedding(ChunkRow chunk, String subject) {
    String text = chunk.getEmbeddingTextSha256();
    if (embedded
        && text != null
        && !ids.texts.contains(text)
        && !ids.unembedded.contains(text)
        && !ids.unembedded.contains(chunk.getChunkId())
        && !ids.unembedded.contains(chunk.getPath())) {
      findings.add(Finding.Code.EMBEDDING_MISSING, subject, text + " is not in embeddings");
    }
  }

  private static byte @Nullable [] content(ChunkRow chunk) {
    String text = chunk.getContent();
    ByteBuffer bytes = chunk.getContentBytes();
    if (text != null) {
      return bytes == null ? text.getBytes(StandardCharsets.UTF_8) : null;
    }
    if (bytes == null) {
      return null;
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }

  /** Counts lines, as {@link LineIndex} has them, over consecutive pieces. */
  private static final class Lines {
    private int ended;
    private boolean open;
    private boolean carriageReturn;
    private int first;

    void add(byte[] piece) {
      for (int i = 0; i < piece.length; i++) {
        // A carriage return ends its line unless a line feed follows, which then does.
        if (carriageReturn && piece[i] != '\n') {
          ended++;
        }
        if (i == 0) {
          first = ended + 1;
        }
        carriageReturn = piece[i] == '\r';
        ended += piece[i] == '\n' ? 1 : 0;
        open = piece[i] != '\n';
      }
    }

    /** Line of the first byte of the last piece. */
    int first() {
      return first;
    }

    /** Line of the last byte of the last piece. */
    int last() {
      return count();
    }

    int count() {
      return ended + (open ? 1 : 0);
    }
  }
}
