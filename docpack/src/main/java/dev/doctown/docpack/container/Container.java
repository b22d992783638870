package dev.doctown.docpack.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * An archive that is open for reading. Safe for use by several threads.
 *
 * <p>Opening reads the list of entries. {@link #checkLayout} compares every header with the bytes
 * that {@link ZipFormat} gives for the same paths, sizes and checksums, so no byte of a header can
 * differ, nothing lies between entries, and nothing follows the end. The checksum of a content is
 * compared before the content is first used.
 *
 * <p>The message of every IOException that is about the content completes "the file is damaged:".
 */
public final class Container implements Closeable {
  /** Where the first entry's path begins; its content follows. */
  public static final int FIRST_PATH_OFFSET = ZipFormat.LOCAL_BYTES;

  private static final int BUFFER_BYTES = 1 << 18;

  private final FileSlice file;
  private final CentralDirectory directory;
  private final Map<String, Located> located = new LinkedHashMap<>();
  private final Set<String> checked = ConcurrentHashMap.newKeySet();

  private record Located(StoredEntry entry, long headerOffset, FileSlice content) {}

  private Container(FileChannel channel) throws IOException {
    this.file = new FileSlice(channel, 0, channel.size());
    this.directory = CentralDirectory.read(file);
    long offset = 0;
    for (StoredEntry entry : directory.entries()) {
      long content = offset + ZipFormat.localHeader(entry).length;
      located.put(
          entry.path(), new Located(entry, offset, new FileSlice(channel, content, entry.size())));
      offset = content + entry.size();
    }
  }

  /** Opens an archive. */
  public static Container open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new Container(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Entries in the order of the archive. */
  public List<StoredEntry> entries() {
    return List.copyOf(directory.entries());
  }

  /** Compares all headers with what doctown writes for these entries. */
  public void checkLayout() throws IOException {
    long position = 0;
    for (Located each : located.values()) {
      byte[] header = ZipFormat.localHeader(each.entry);
      checkEqual(each.headerOffset, header, "the header of " + each.entry.path());
      position = each.content.offset() + each.entry.size();
    }
    long centralOffset = position;
    for (Located each : located.values()) {
      byte[] header = ZipFormat.centralHeader(each.entry, each.headerOffset);
      checkEqual(position, header, "the list of entries at " + each.entry.path());
      position += header.length;
    }
    byte[] end = ZipFormat.end(located.size(), position - centralOffset, centralOffset);
    checkEqual(position, end, "the end record");
    if (position + end.length != file.size()) {
      throw new IOException(
          "it has " + file.size() + " bytes, expected " + (position + end.length));
    }
  }

  private void checkEqual(long position, byte[] expected, String what) throws IOException {
    byte[] actual = new byte[expected.length];
    if (position > file.size() - actual.length) {
      throw new IOException("it is cut short before " + what);
    }
    file.read(position, ByteBuffer.wrap(actual));
    if (!Arrays.equals(actual, expected)) {
      throw new IOException(what + " is not as doctown writes it");
    }
  }

  /** The content of an entry, its checksum compared; empty when there is no such entry. */
  public Optional<FileSlice> content(String path) throws IOException {
    Located entry = located.get(path);
    if (entry == null) {
      return Optional.empty();
    }
    if (!checked.contains(path)) {
      checkContent(entry);
      checked.add(path);
    }
    return Optional.of(entry.content);
  }

  /** The content of an entry that has checksums of its own; empty when there is no such entry. */
  public Optional<FileSlice> uncheckedContent(String path) {
    return Optional.ofNullable(located.get(path)).map(Located::content);
  }

  /** Reads an entry as {@link #content} does. */
  public Optional<InputStream> open(String path) throws IOException {
    return content(path).map(SliceStream::new);
  }

  private static void checkContent(Located entry) throws IOException {
    FileSlice content = entry.content;
    CRC32 crc = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, content.size()));
    long position = 0;
    while (position < content.size()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), content.size() - position));
      content.read(position, buffer);
      position += buffer.position();
      crc.update(buffer.flip());
    }
    if ((int) crc.getValue() != entry.entry.crc32()) {
      throw new IOException("the content of " + entry.entry.path() + " is not what was written");
    }
  }

  @Override
  public void close() throws IOException {
    file.channel().close();
  }
}
