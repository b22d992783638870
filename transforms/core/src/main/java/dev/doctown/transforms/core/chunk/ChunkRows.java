package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.SourceSymbol;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a file's chunks.
 *
 * <p>A chunk's id is {@link Digests#id} of path, the content's SHA-256 and ordinal: the number of
 * earlier chunks of the file with that content. {@code symbol_ids} has the definitions that begin
 * in the chunk, without the file itself. White space alone has no vector.
 */
final class ChunkRows {
  private final String path;
  private final @Nullable String language;
  private final SourceText text;
  private final boolean embedded;

  ChunkRows(String path, @Nullable String language, SourceText text, boolean embedded) {
    this.path = path;
    this.language = language;
    this.text = text;
    this.embedded = embedded;
  }

  List<ChunkRow> of(List<ChunkSpan> spans, List<SourceSymbol> symbols, SymbolTable table) {
    Breadcrumbs breadcrumbs = new Breadcrumbs(path, symbols);
    Map<String, Integer> ordinals = new HashMap<>();
    List<ChunkRow> rows = new ArrayList<>(spans.size());
    int symbol = 0;
    for (ChunkSpan span : spans) {
      List<String> symbolIds = new ArrayList<>();
      while (symbol < symbols.size() && symbols.get(symbol).startByte() < span.end()) {
        symbolIds.add(table.id(symbol++));
      }
      rows.add(row(span, symbolIds, breadcrumbs, ordinals));
    }
    return rows;
  }

  private ChunkRow row(
      ChunkSpan span,
      List<String> symbolIds,
      Breadcrumbs breadcrumbs,
      Map<String, Integer> ordinals) {
    int firstVisible = text.firstVisible(span.start(), span.end());
    String breadcrumb = breadcrumbs.of(span.start(), firstVisible, span.describedBefore());
    String content = text.decode(span.start(), span.end());
    int length = span.end() - span.start();
    MessageDigest digest = Digests.newSha256();
    digest.update(text.bytes(), span.start(), length);
    String sha256 = Digests.hex(digest.digest());
    int ordinal = ordinals.merge(sha256, 1, Integer::sum) - 1;
    boolean visible = firstVisible < span.end();
    return ChunkRow.newBuilder()
        .setChunkId(Digests.id(path, sha256, Integer.toString(ordinal)))
        .setPath(path)
        .setStartByte(span.start())
        .setEndByte(span.end())
        .setStartLine(text.lines().lineAt(span.start()))
        .setEndLine(text.lines().lineAt(span.end() - 1))
        .setLanguage(language)
        .setKind(span.kind().id())
        .setSymbolIds(symbolIds)
        .setBreadcrumb(breadcrumb)
        .setContent(text.isValidUtf8() ? content : null)
        .setContentBytes(
            text.isValidUtf8() ? null : ByteBuffer.wrap(copyOf(span.start(), span.end())))
        .setContentSha256(sha256)
        .setEmbeddingTextSha256(
            embedded && visible ? new EmbeddingText(breadcrumb, content).sha256() : null)
        .build();
  }

  private byte[] copyOf(int start, int end) {
    return Arrays.copyOfRange(text.bytes(), start, end);
  }
}
