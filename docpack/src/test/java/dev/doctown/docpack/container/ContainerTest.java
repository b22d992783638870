package dev.doctown.docpack.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {
  /** "hello" in a file "a", laid out by hand from APPNOTE 6.3.10, sections 4.3.7 to 4.3.16. */
  private static final String ONE_ENTRY =
      "504b0304 0a00 0008 0000 0000 2100 86a61036 05000000 05000000 0100 0000 61 68656c6c6f"
          + "504b0102 0a00 0a00 0008 0000 0000 2100 86a61036 05000000 05000000 0100 0000 0000"
          + "0000 0000 00000000 00000000 61"
          + "504b0506 0000 0000 0100 0100 2f000000 24000000 0000";

  private static byte[] archive(List<String> paths, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ContainerWriter writer = new ContainerWriter(bytes);
    for (String path : paths) {
      writer.entry(entry(path, content), new ByteArrayInputStream(content));
    }
    writer.finish();
    return bytes.toByteArray();
  }

  private static StoredEntry entry(String path, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new StoredEntry(path, content.length, (int) crc.getValue());
  }

  @Test
  void anArchiveHasTheBytesOfTheSpecification() throws IOException {
    assertEquals(
        ONE_ENTRY.replace(" ", ""),
        HexFormat.of().formatHex(archive(List.of("a"), "hello".getBytes(UTF_8))));
  }

  @Test
  void javaReadsWhatWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.zip");
    Files.write(file, archive(List.of("a", "docs/\u00fc\u4f60.md"), "hello".getBytes(UTF_8)));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      assertEquals(
          List.of("a", "docs/\u00fc\u4f60.md"), entries.stream().map(ZipEntry::getName).toList());
      for (ZipEntry entry : entries) {
        assertEquals(ZipEntry.STORED, entry.getMethod());
        assertEquals("1980-01-01T00:00", entry.getTimeLocal().toString());
        assertEquals("hello", new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
  }

  @Test
  void pathsThatLeaveTheirTargetAreRefused() {
    for (String path :
        List.of(
            "", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", "a\\b", "c:a", "a\nb", "\ud800")) {
      assertFalse(EntryPaths.isValid(path), path);
      assertThrows(IllegalArgumentException.class, () -> archive(List.of(path), new byte[0]), path);
    }
    assertTrue(EntryPaths.isValid("docs/..a/b.md"));
    assertThrows(IllegalArgumentException.class, () -> archive(List.of("a", "a"), new byte[0]));
  }

  @Test
  void everyFlippedByteIsFound(@TempDir Path folder) throws IOException {
    byte[] bytes = archive(List.of("a", "b/c"), "hello".getBytes(UTF_8));
    Path file = folder.resolve("x.zip");
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        bytes[i] ^= (byte) bit;
        Files.write(file, bytes);
        bytes[i] ^= (byte) bit;
        assertThrows(IOException.class, () -> readAll(file), "byte " + i + ", bit " + bit);
      }
    }
    Files.write(file, bytes);
    readAll(file);
  }

  private static void readAll(Path file) throws IOException {
    try (Container container = Container.open(file)) {
      container.checkLayout();
      for (StoredEntry entry : container.entries()) {
        try (InputStream in = container.open(entry.path()).orElseThrow()) {
          assertEquals("hello", new String(in.readAllBytes(), UTF_8));
        }
      }
    }
  }

  @Test
  @Tag("full")
  void moreEntriesThanSixteenBitsCountAreReadByJavaAndByUs(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("x.zip");
    List<String> paths = IntStream.range(0, 70_000).mapToObj(i -> "docs/" + i + ".md").toList();
    Files.write(file, archive(paths, "hello".getBytes(UTF_8)));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(70_000, zip.size());
    }
    readAll(file);
  }

  @Test
  @Tag("full")
  void anEntryBeyondFourGigabytesAndWhatFollowsItAreReadByJavaAndByUs(@TempDir Path folder)
      throws IOException {
    long size = (1L << 32) + 5;
    Path file = folder.resolve("x.zip");
    CRC32 crc = new CRC32();
    try (InputStream zeros = new Zeros(size)) {
      byte[] buffer = new byte[1 << 20];
      for (int read = zeros.read(buffer); read >= 0; read = zeros.read(buffer)) {
        crc.update(buffer, 0, read);
      }
    }
    try (SparseOutput out = new SparseOutput(file)) {
      ContainerWriter writer = new ContainerWriter(out);
      writer.entry(new StoredEntry("large", size, (int) crc.getValue()), new Zeros(size));
      byte[] hello = "hello".getBytes(UTF_8);
      writer.entry(entry("small", hello), new ByteArrayInputStream(hello));
      writer.finish();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(size, zip.getEntry("large").getSize());
      assertEquals(
          "hello", new String(zip.getInputStream(zip.getEntry("small")).readAllBytes(), UTF_8));
    }
    try (Container container = Container.open(file)) {
      container.checkLayout();
      assertEquals(size, container.content("large").orElseThrow().size());
      try (InputStream in = container.open("small").orElseThrow()) {
        assertEquals("hello", new String(in.readAllBytes(), UTF_8));
      }
    }
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(bytes, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }

  /** Leaves holes where zeros are written. */
  private static final class SparseOutput extends OutputStream {
    private final RandomAccessFile file;
    private long position;

    SparseOutput(Path path) throws IOException {
      this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      boolean zeros = true;
      for (int i = offset; i < offset + length && zeros; i++) {
        zeros = bytes[i] == 0;
      }
      if (!zeros) {
        file.seek(position);
        file.write(bytes, offset, length);
      }
      position += length;
    }

    @Override
    public void close() throws IOException {
      file.setLength(position);
      file.close();
    }
  }
}
