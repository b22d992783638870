package dev.doctown.transforms.core.chunk;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.language.FileCategories;
import dev.doctown.transforms.core.language.FileCategory;
import dev.doctown.transforms.core.language.Language;
import dev.doctown.transforms.core.language.LanguageDetector;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.SourceSetting;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxParser;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one file: language, category, chunks that tile it, symbols, references, and
 * what a user meets of it.
 *
 * <p>A pure function of the entry, its bytes and the settings, safe for use by several threads; no
 * content makes it throw. A file that cannot be processed has a row with a code in {@code skipped}
 * and no chunks; one that no parser reads is cut by lines, {@code chunking} says why. Every file
 * has a symbol of kind {@code file}.
 */
public final class FileChunker {
  private final ChunkSettings settings;
  private final FileParsers parsers;
  private final LanguageDetector languages = LanguageDetector.linguist();

  public FileChunker(ChunkSettings settings, List<SyntaxParser> parsers) {
    this.settings = settings;
    this.parsers = new FileParsers(parsers);
  }

  /** Why the entry's content need not be read; null when it is wanted. */
  public @Nullable ErrorCode refusalUnread(RepositoryFile file) {
    return switch (file.kind()) {
      case SYMLINK -> ErrorCode.FILE_SYMLINK;
      case SUBMODULE -> ErrorCode.FILE_SUBMODULE;
      case FILE, EXECUTABLE ->
          file.unreadable() != null
              ? file.unreadable()
              : file.size() > settings.maxFileBytes() ? ErrorCode.FILE_TOO_LARGE : null;
    };
  }

  /** The rows of a file whose content was not read. */
  public ChunkedFile skip(RepositoryFile file, ErrorCode code) {
    return skipped(file, null, code);
  }

  /** The rows of a file with its content, which is not modified. */
  public ChunkedFile chunk(RepositoryFile file, byte[] content) {
    ErrorCode unread = refusalUnread(file);
    if (unread != null) {
      return skip(file, unread);
    }
    ErrorCode refusal =
        content.length > settings.maxFileBytes()
            ? ErrorCode.FILE_TOO_LARGE
            : Contents.refusal(content);
    return refusal == null ? processed(file, content) : skipped(file, content, refusal);
  }

  private ChunkedFile skipped(RepositoryFile file, byte @Nullable [] content, ErrorCode code) {
    boolean link = code == ErrorCode.FILE_SYMLINK || code == ErrorCode.FILE_SUBMODULE;
    Language language = link ? null : languages.detect(file.path(), file.attributes(), new byte[0]);
    FileRow row =
        row(
                file,
                language,
                FileCategories.ofSkipped(file.path(), file.attributes(), language, code))
            .setContentSha256(content == null ? null : Digests.sha256(content))
            .setSkipped(code.name())
            .build();
    SymbolTable symbols = new SymbolTable(file.path(), nameOf(language), List.of());
    return new ChunkedFile(
        row,
        List.of(),
        List.of(symbols.fileRow(1)),
        List.of(),
        List.of(),
        List.of(),
        Failures.of(file.path(), code, file.size()));
  }

  private ChunkedFile processed(RepositoryFile file, byte[] content) {
    String path = file.path();
    Language language = languages.detect(path, file.attributes(), content);
    FileCategory category = FileCategories.of(path, file.attributes(), language, content);
    SourceText text = new SourceText(content);
    // Children of half a chunk and more: a short head takes what a body begins with.
    FileParsers.Outcome outcome =
        parsers.parse(nameOf(language), path, content, settings.largestChunk() / 2);
    ParsedSource parsed = outcome.parsed();
    List<SourceSymbol> symbols = parsed == null ? List.of() : parsed.symbols();
    SymbolTable table = new SymbolTable(path, nameOf(language), symbols);
    boolean embedded = settings.embedAll() || category.isEmbedded();
    List<ChunkRow> chunks =
        new ChunkRows(path, nameOf(language), text, embedded)
            .of(parsed == null ? byLines(text) : bySyntax(text, parsed), symbols, table);
    chunks.sort(DocpackTable.CHUNKS.order());
    FileRow row =
        row(file, language, category)
            .setSizeBytes(content.length)
            .setLineCount(text.lines().lines())
            .setContentSha256(Digests.sha256(content))
            .setParser(outcome.parser())
            .setChunking(chunks.isEmpty() ? null : chunking(outcome))
            .build();
    ErrorCode fault = outcome.fault();
    SurfaceRows surface = new SurfaceRows(path, table, text.lines());
    ParsedSource used = category.isUsed() ? parsed : null;
    return new ChunkedFile(
        row,
        chunks,
        table.rows(text.lines()),
        parsed == null ? List.of() : table.referenceRows(parsed, text.lines()),
        surface.settings(settingsOf(path, content, category, parsed)),
        used == null ? List.of() : surface.entryPoints(used),
        fault == null ? List.of() : Failures.of(path, fault, file.size()));
  }

  private static List<SourceSetting> settingsOf(
      String path, byte[] content, FileCategory category, @Nullable ParsedSource parsed) {
    if (!category.isUsed()) {
      return List.of();
    }
    return parsed == null ? ConfigurationPlaceholders.of(path, content) : parsed.settings();
  }

  private List<ChunkSpan> bySyntax(SourceText text, ParsedSource parsed) {
    return new TreeCutter(text, parsed, budget()).cut();
  }

  private List<ChunkSpan> byLines(SourceText text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int end : new LineCutter(text, settings.largestChunk()).cut(0, text.length())) {
      parts.add(new Part(new ChunkSpan(start, end, ChunkKind.LINES), Holding.NOTHING));
      start = end;
    }
    return new Scraps(text, budget(), Map.of()).joined(parts);
  }

  private ChunkBudget budget() {
    return new ChunkBudget(settings.largestChunk());
  }

  private static String chunking(FileParsers.Outcome outcome) {
    ParsedSource parsed = outcome.parsed();
    if (parsed == null) {
      return "lines:" + outcome.fault();
    }
    return parsed.root().role() == SyntaxNode.Role.SECTION ? "headings" : "syntax";
  }

  private static FileRow.Builder row(
      RepositoryFile file, @Nullable Language language, FileCategory category) {
    byte[] pathBytes = file.pathBytes();
    return FileRow.newBuilder()
        .setPath(file.path())
        .setLanguage(nameOf(language))
        .setPathBytes(pathBytes == null ? null : ByteBuffer.wrap(pathBytes.clone()))
        .setCategory(category.id())
        .setSizeBytes(file.size())
        .setGitBlob(file.blob());
  }

  private static @Nullable String nameOf(@Nullable Language language) {
    return language == null ? null : language.name();
  }
}
