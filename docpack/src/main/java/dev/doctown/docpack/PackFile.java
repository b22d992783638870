package dev.doctown.docpack;

import dev.doctown.docpack.container.ContainerWriter;
import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.container.MeasuringOutput;
import dev.doctown.docpack.container.SliceStream;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes the container around finished entries: mimetype, manifest, then all others by path; moves
 * it into place when it is whole.
 */
final class PackFile {
  private static final int BUFFER_BYTES = 1 << 20;

  private PackFile() {}

  static PackSummary write(
      Scratch scratch,
      PackDescription description,
      long bytesIn,
      SortedMap<String, Long> rows,
      SortedMap<String, String> extracted,
      Path target)
      throws IOException {
    SortedMap<String, ScratchEntry> entries = scratch.entries();
    Manifest manifest = manifest(entries, description, bytesIn, rows, extracted);
    Path whole = scratch.folder().resolve("whole.docpack");
    Measured measured;
    try (OutputStream out = Files.newOutputStream(whole)) {
      measured = write(out, ManifestJson.write(manifest), entries);
    }
    Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new PackSummary(target, measured.size(), measured.sha256(), manifest);
  }

  private record Measured(long size, String sha256) {}

  private static Manifest manifest(
      SortedMap<String, ScratchEntry> entries,
      PackDescription description,
      long bytesIn,
      SortedMap<String, Long> rows,
      SortedMap<String, String> extracted) {
    SortedMap<String, Manifest.Entry> listed = new TreeMap<>(Utf8Order.INSTANCE);
    entries.forEach(
        (path, entry) ->
            listed.put(path, new Manifest.Entry(entry.header().size(), entry.sha256())));
    PackDigests digests = PackDigests.of(description.options(), listed, extracted);
    return new Manifest(
        PackFormat.VERSION,
        description,
        bytesIn,
        rows,
        listed,
        digests.structure(),
        digests.vectors(),
        digests.texts());
  }

  private static Measured write(
      OutputStream file, byte[] manifest, SortedMap<String, ScratchEntry> entries)
      throws IOException {
    MeasuringOutput out = new MeasuringOutput(new BufferedOutputStream(file, BUFFER_BYTES));
    ContainerWriter container = new ContainerWriter(out);
    SortedMap<String, ScratchEntry> rest = new TreeMap<>(entries);
    copy(container, rest.remove(PackFormat.MIMETYPE_PATH));
    CRC32 crc = new CRC32();
    crc.update(manifest);
    container.entry(
        new StoredEntry(PackFormat.MANIFEST_PATH, manifest.length, (int) crc.getValue()),
        new ByteArrayInputStream(manifest));
    for (ScratchEntry entry : rest.values()) {
      copy(container, entry);
    }
    container.finish();
    out.flush();
    return new Measured(out.size(), out.sha256());
  }

  private static void copy(ContainerWriter container, @Nullable ScratchEntry entry)
      throws IOException {
    if (entry == null) {
      throw new IllegalStateException("a pack begins with " + PackFormat.MIMETYPE_PATH);
    }
    try (FileChannel channel = FileChannel.open(entry.file(), StandardOpenOption.READ)) {
      FileSlice content = new FileSlice(channel, entry.offset(), entry.header().size());
      container.entry(entry.header(), new SliceStream(content));
    }
  }
}
