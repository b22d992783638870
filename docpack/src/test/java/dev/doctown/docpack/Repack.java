package dev.doctown.docpack;

import dev.doctown.docpack.container.Container;
import dev.doctown.docpack.container.ContainerWriter;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Takes a pack apart and puts it together again with other contents, checksums in order. */
final class Repack {
  final Map<String, byte[]> entries = new LinkedHashMap<>();

  Repack(Path pack) throws IOException {
    try (Container container = Container.open(pack)) {
      for (StoredEntry entry : container.entries()) {
        try (InputStream in = container.open(entry.path()).orElseThrow()) {
          entries.put(entry.path(), in.readAllBytes());
        }
      }
    }
  }

  byte[] bytes(String path) {
    byte[] bytes = entries.get(path);
    if (bytes == null) {
      throw new AssertionError(path + " is not in " + entries.keySet());
    }
    return bytes;
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  void insertBefore(String before, String path, byte[] content) {
    Map<String, byte[]> old = new LinkedHashMap<>(entries);
    entries.clear();
    old.forEach(
        (each, bytes) -> {
          if (each.equals(before)) {
            entries.put(path, content);
          }
          entries.put(each, bytes);
        });
  }

  void put(String path, String text) {
    entries.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes the manifest name the contents as they are now, digests included, and writes the pack;
   * what code computed must be as it was.
   */
  void writeConsistent(Path target) throws IOException {
    Manifest old = ManifestJson.read(JsonMember.document(bytes(PackFormat.MANIFEST_PATH)));
    SortedMap<String, Manifest.Entry> listed = new TreeMap<>(Utf8Order.INSTANCE);
    entries.forEach(
        (path, content) ->
            listed.put(path, new Manifest.Entry(content.length, Digests.sha256(content))));
    listed.remove(PackFormat.MANIFEST_PATH);
    PackDigests digests = PackDigests.of(old.description().options(), listed, new TreeMap<>());
    Manifest manifest =
        new Manifest(
            old.formatVersion(),
            old.description(),
            old.bytesIn(),
            old.rows(),
            listed,
            old.structureDigest(),
            digests.vectors(),
            digests.texts());
    entries.put(PackFormat.MANIFEST_PATH, manifest.toJson());
    write(target);
  }

  void write(Path target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ContainerWriter writer = new ContainerWriter(bytes);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      CRC32 crc = new CRC32();
      crc.update(entry.getValue());
      writer.entry(
          new StoredEntry(entry.getKey(), entry.getValue().length, (int) crc.getValue()),
          new ByteArrayInputStream(entry.getValue()));
    }
    writer.finish();
    Files.write(target, bytes.toByteArray());
  }
}
