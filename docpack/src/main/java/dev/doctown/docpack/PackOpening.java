package dev.doctown.docpack;

import dev.doctown.docpack.container.Container;
import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is checked of a container before it is called a docpack: that it says so, that its version
 * is one this doctown reads, that its headers are as written, and that manifest and container list
 * the same entries. The version comes before the rest: a later format may differ in everything
 * else.
 */
final class PackOpening {
  private static final int MAXIMUM_MANIFEST_BYTES = 32 << 20;
  private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

  private PackOpening() {}

  static Manifest check(String pack, Container container) throws IOException {
    List<StoredEntry> entries = container.entries();
    if (entries.size() < 2
        || !entries.get(0).path().equals(PackFormat.MIMETYPE_PATH)
        || !entries.get(1).path().equals(PackFormat.MANIFEST_PATH)) {
      throw new IOException("it does not begin with a docpack's mimetype and manifest");
    }
    byte[] mimetype = PackFormat.MIMETYPE.getBytes(StandardCharsets.US_ASCII);
    JsonMember json = JsonMember.document(bytes(container, entries.get(1)));
    checkVersion(pack, json.member("format_version").text());
    if (!Arrays.equals(mimetype, bytes(container, entries.get(0)))) {
      throw new IOException("its mimetype is not " + PackFormat.MIMETYPE);
    }
    container.checkLayout();
    Manifest manifest = ManifestJson.read(json);
    checkEntries(manifest, entries);
    return manifest;
  }

  private static void checkVersion(String pack, String version) throws IOException {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new IOException("its format version is " + version);
    }
    int major = Integer.parseInt(matcher.group(1));
    if (major != PackFormat.MAJOR) {
      boolean newer = major > PackFormat.MAJOR;
      throw new DoctownException(
          newer ? ErrorCode.PACK_TOO_NEW : ErrorCode.PACK_TOO_OLD,
          pack
              + " has format "
              + version
              + ", this doctown reads format "
              + PackFormat.MAJOR
              + (newer ? ".x; use a newer doctown" : ".x; build the pack anew"));
    }
  }

  private static void checkEntries(Manifest manifest, List<StoredEntry> entries)
      throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    entries.forEach(entry -> sizes.put(entry.path(), entry.size()));
    sizes.remove(PackFormat.MANIFEST_PATH);
    for (Map.Entry<String, Manifest.Entry> entry : manifest.entries().entrySet()) {
      Long size = sizes.remove(entry.getKey());
      if (size == null || size != entry.getValue().size()) {
        throw new IOException(
            entry.getKey()
                + " has "
                + entry.getValue().size()
                + " bytes by the manifest, "
                + (size == null ? "no entry" : size)
                + " in the file");
      }
    }
    if (!sizes.isEmpty()) {
      throw new IOException("the manifest does not list " + sizes.size() + " of its entries");
    }
  }

  private static byte[] bytes(Container container, StoredEntry entry) throws IOException {
    if (entry.size() > MAXIMUM_MANIFEST_BYTES) {
      throw new IOException(entry.path() + " claims " + entry.size() + " bytes");
    }
    FileSlice content =
        container
            .content(entry.path())
            .orElseThrow(() -> new IOException(entry.path() + " is missing"));
    byte[] bytes = new byte[(int) entry.size()];
    content.read(0, ByteBuffer.wrap(bytes));
    return bytes;
  }
}
