package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are rows without chunks. */
class SkippedFileTest {
  private static final FileChunker CHUNKER = new FileChunker(ChunkSettings.defaults(), List.of());

  @Test
  void whatIsNoTextIsARowWithACode() {
    byte[] utf16 = "text".getBytes(StandardCharsets.UTF_16);
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + "0".repeat(64)
            + "\nsize 12345\n";
    assertEquals("FILE_BINARY", skipped("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}));
    assertEquals("FILE_UTF16", skipped("a.txt", utf16));
    assertEquals(
        "FILE_BINARY", skipped("a.txt", "\ufefftext".getBytes(Charset.forName("UTF-32LE"))));
    assertEquals("FILE_LFS_POINTER", skipped("model.bin", Files.utf8(pointer)));
  }

  @Test
  void aNulBehindTheFirstEightKibibytesIsText() {
    byte[] content = Files.utf8("x\n".repeat(4096) + "\0");
    assertNull(CHUNKER.chunk(Files.file("a.txt", content), content).file().getSkipped());
    byte[] nearer = Files.utf8("x\n".repeat(4095) + "x\0");
    assertEquals("FILE_BINARY", skipped("a.txt", nearer));
  }

  @Test
  void entriesWithoutContentAreKnownUnread() {
    assertEquals(
        ErrorCode.FILE_SYMLINK,
        CHUNKER.refusalUnread(Files.entry("link", RepositoryFile.Kind.SYMLINK, 3)));
    assertEquals(
        ErrorCode.FILE_SUBMODULE,
        CHUNKER.refusalUnread(Files.entry("sub", RepositoryFile.Kind.SUBMODULE, 0)));
    assertEquals(
        ErrorCode.FILE_TOO_LARGE,
        CHUNKER.refusalUnread(Files.entry("big.c", RepositoryFile.Kind.FILE, (8 << 20) + 1)));
    assertNull(
        CHUNKER.refusalUnread(Files.entry("big.c", RepositoryFile.Kind.EXECUTABLE, 8 << 20)));
  }

  @Test
  void aSkippedFileHasItsSymbolAndItsLanguageByName() {
    ChunkedFile file =
        CHUNKER.skip(
            Files.entry("src/big.c", RepositoryFile.Kind.FILE, 9 << 20), ErrorCode.FILE_TOO_LARGE);
    assertEquals("C", file.file().getLanguage());
    assertEquals("source", file.file().getCategory());
    assertNull(file.file().getLineCount());
    assertNull(file.file().getContentSha256());
    assertNull(file.file().getChunking());
    assertEquals("file", file.symbols().get(0).getKind());
    assertEquals(
        "src/big.c: 9437184 bytes are more than the limit for a file; raise --max-file-bytes to"
            + " read it",
        file.failures().get(0).getMessage());
    assertEquals("read", file.failures().get(0).getStage());
  }

  @Test
  void whatTheUserExcludedOrIsNoTextByNatureIsNoFailure() {
    for (ErrorCode code :
        List.of(
            ErrorCode.FILE_EXCLUDED,
            ErrorCode.FILE_SYMLINK,
            ErrorCode.FILE_SUBMODULE,
            ErrorCode.FILE_LFS_POINTER,
            ErrorCode.FILE_BINARY)) {
      ChunkedFile file = CHUNKER.skip(Files.entry("x", RepositoryFile.Kind.FILE, 1), code);
      assertEquals(code.name(), file.file().getSkipped());
      assertTrue(file.failures().isEmpty(), code.name());
    }
  }

  private static String skipped(String path, byte[] content) {
    ChunkedFile file = CHUNKER.chunk(Files.file(path, content), content);
    assertTrue(file.chunks().isEmpty());
    assertEquals(1, file.symbols().size());
    assertNull(file.file().getLineCount());
    return file.file().getSkipped();
  }
}
