package dev.doctown.docpack;

import dev.doctown.docpack.container.EntryPaths;
import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.container.MeasuringOutput;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Contents of a pack's entries before the container can be written: its second entry, the manifest,
 * names the digests of all others. One file for each table, since tables are read again; one for
 * everything else. For use by several threads: tables are written side by side, other entries one
 * after the other.
 */
final class Scratch implements EntrySink, Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final SortedMap<String, ScratchEntry> entries =
      Collections.synchronizedSortedMap(new TreeMap<>(Utf8Order.INSTANCE));
  private final Map<Path, FileChannel> opened = new HashMap<>();
  private final ReentrantLock shared = new ReentrantLock();

  Scratch(Path parent) throws IOException {
    Files.createDirectories(parent);
    this.folder = Files.createTempDirectory(parent, ".doctown-pack-");
  }

  /** Where everything is, until {@link #close}. */
  Path folder() {
    return folder;
  }

  /** Writes content to a measured stream. */
  interface Content {
    void writeTo(MeasuringOutput out) throws IOException;
  }

  /** Adds an entry in a file of its own. */
  void file(String path, Content content) throws IOException {
    write(path, folder.resolve(path.replace('/', '-')), content);
  }

  @Override
  public void entry(String path, Body body) throws IOException {
    if (shared.isHeldByCurrentThread()) {
      throw new IllegalArgumentException(path + " is written inside of another entry");
    }
    shared.lock();
    try {
      write(path, folder.resolve("entries"), body::writeTo);
    } finally {
      shared.unlock();
    }
  }

  /** All entries by path, as far as they are written. */
  SortedMap<String, ScratchEntry> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /** Paths of all entries so far, also while others are written. */
  List<String> entryPaths() {
    synchronized (entries) {
      return List.copyOf(entries.keySet());
    }
  }

  /** The content of an entry, to be read while the scratch exists. */
  Optional<FileSlice> slice(String path) throws IOException {
    ScratchEntry entry = entries.get(path);
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(new FileSlice(channel(entry.file()), entry.offset(), entry.header().size()));
  }

  /** One for each file, however many entries are read from it. */
  private FileChannel channel(Path file) throws IOException {
    synchronized (opened) {
      FileChannel channel = opened.get(file);
      if (channel == null) {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        opened.put(file, channel);
      }
      return channel;
    }
  }

  private void write(String path, Path file, Content content) throws IOException {
    if (!EntryPaths.isValid(path) || entries.containsKey(path)) {
      throw new IllegalArgumentException(path + " is no valid path of an entry, or used twice");
    }
    long offset = Files.exists(file) ? Files.size(file) : 0;
    try (MeasuringOutput out =
        new MeasuringOutput(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                BUFFER_BYTES))) {
      content.writeTo(out);
      out.flush();
      StoredEntry header = new StoredEntry(path, out.size(), out.crc32());
      entries.put(path, new ScratchEntry(header, out.sha256(), file, offset));
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (opened) {
      for (FileChannel channel : opened.values()) {
        channel.close();
      }
    }
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
