package dev.doctown.tests;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.ExtractedRows;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.PackDigests;
import dev.doctown.docpack.container.ContainerWriter;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** A pack with another page, and with sizes, checksums, digests and manifest that agree with it. */
final class FalsifiedPack {
  private static final String MANIFEST = "manifest.json";

  private FalsifiedPack() {}

  /** Writes the pack with an entry whose text was changed. */
  static void write(Path pack, Path target, String entry, UnaryOperator<String> change)
      throws IOException {
    write(pack, target, entry, change, UnaryOperator.identity());
  }

  /** The same with another description of the pack. */
  static void write(
      Path pack,
      Path target,
      String entry,
      UnaryOperator<String> change,
      UnaryOperator<PackDescription> described)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (Docpack open = Docpack.open(pack)) {
      for (String path : open.entries()) {
        try (InputStream in = open.open(path).orElseThrow()) {
          entries.put(path, in.readAllBytes());
        }
      }
      String text = new String(entries.getOrDefault(entry, new byte[0]), StandardCharsets.UTF_8);
      String changed = change.apply(text);
      if (changed.equals(text)) {
        throw new AssertionError(entry + " was not changed: " + text);
      }
      entries.put(entry, changed.getBytes(StandardCharsets.UTF_8));
      entries.put(
          MANIFEST,
          manifest(open.manifest(), described, entries, ExtractedRows.read(open)).toJson());
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      ContainerWriter writer = new ContainerWriter(out);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        CRC32 checksum = new CRC32();
        checksum.update(each.getValue());
        writer.entry(
            new StoredEntry(each.getKey(), each.getValue().length, (int) checksum.getValue()),
            new ByteArrayInputStream(each.getValue()));
      }
      writer.finish();
    }
  }

  private static Manifest manifest(
      Manifest old,
      UnaryOperator<PackDescription> described,
      Map<String, byte[]> entries,
      SortedMap<String, String> extracted) {
    SortedMap<String, Manifest.Entry> listed = new TreeMap<>(Utf8Order.INSTANCE);
    entries.forEach(
        (path, content) ->
            listed.put(path, new Manifest.Entry(content.length, Digests.sha256(content))));
    listed.remove(MANIFEST);
    PackDigests digests = PackDigests.of(old.description().options(), listed, extracted);
    return new Manifest(
        old.formatVersion(),
        described.apply(old.description()),
        old.bytesIn(),
        old.rows(),
        listed,
        digests.structure(),
        digests.vectors(),
        digests.texts());
  }
}
