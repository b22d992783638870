package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.search.IndexEntries;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The search index of an open docpack, mapped. */
final class MappedEntries implements IndexEntries {
  private final Docpack pack;
  private final Map<String, ByteBuffer> mapped = new HashMap<>();

  MappedEntries(Docpack pack) {
    this.pack = pack;
  }

  @Override
  public long size(String path) {
    Manifest.Entry entry = pack.manifest().entries().get(path);
    return entry == null ? -1 : entry.size();
  }

  @Override
  public ByteBuffer bytes(String path, long offset, int length) throws IOException {
    ByteBuffer whole =
        mapped.computeIfAbsent(
            path, name -> pack.map(name).orElseThrow(() -> new IllegalStateException(name)));
    return whole.slice((int) offset, length);
  }
}
