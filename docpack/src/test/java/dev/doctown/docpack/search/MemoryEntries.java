package dev.doctown.docpack.search;

import dev.doctown.docpack.EntrySink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries of a docpack in memory. */
final class MemoryEntries implements EntrySink, IndexEntries {
  private final Map<String, byte[]> entries;

  MemoryEntries() {
    this(new HashMap<>());
  }

  private MemoryEntries(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  @Override
  public void entry(String path, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    if (entries.put(path, bytes.toByteArray()) != null) {
      throw new IllegalArgumentException("written twice: " + path);
    }
  }

  @Override
  public long size(String path) {
    byte[] bytes = entries.get(path);
    return bytes == null ? -1 : bytes.length;
  }

  @Override
  public ByteBuffer bytes(String path, long offset, int length) {
    return ByteBuffer.wrap(get(path), Math.toIntExact(offset), length).slice();
  }

  byte[] get(String path) {
    byte[] bytes = entries.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no entry " + path);
    }
    return bytes;
  }

  /** The same entries but for one. */
  MemoryEntries with(String path, byte[] bytes) {
    Map<String, byte[]> changed = new HashMap<>(entries);
    changed.put(path, bytes);
    return new MemoryEntries(changed);
  }

  MemoryEntries without(String path) {
    Map<String, byte[]> changed = new HashMap<>(entries);
    changed.remove(path);
    return new MemoryEntries(changed);
  }

  /** Paths in a fixed order. */
  List<String> paths() {
    return List.copyOf(new TreeMap<>(entries).keySet());
  }
}
