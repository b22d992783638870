package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryFile.Kind;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the files of a snapshot and puts them into their final form and order. */
final class FileListing {
  private record Entry(
      String key,
      Kind kind,
      String blob,
      long size,
      boolean onDisk,
      @Nullable ErrorCode unreadable) {}

  private static final String LINGUIST = "linguist-";

  private final List<Entry> entries = new ArrayList<>();

  /** A file whose content is in the object store, or a submodule. */
  void stored(String key, Kind kind, String blob, long size) {
    entries.add(new Entry(key, kind, blob, size, false, null));
  }

  /** A file whose content is in the work tree. */
  void onDisk(String key, Kind kind, String blob, long size) {
    entries.add(new Entry(key, kind, blob, size, true, null));
  }

  /** A file whose content cannot be had. */
  void unreadable(String key, Kind kind, String blob) {
    entries.add(new Entry(key, kind, blob, 0, false, ErrorCode.FILE_UNREADABLE));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * The files in {@link Utf8Order} of path.
   *
   * @param attributes where {@code linguist-*} comes from
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when a path is there twice
   */
  List<RepositoryFile> files(AttributeRules attributes, String location) {
    Set<String> taken = new HashSet<>();
    for (Entry entry : entries) {
      if (PathText.isUtf8(entry.key())) {
        requireNew(taken.add(PathText.display(entry.key())), entry.key(), location);
      }
    }
    // In order of bytes, so that which of two names gives way does not depend on who came first.
    entries.sort(Comparator.comparing(Entry::key, Utf8Order.INSTANCE));
    List<RepositoryFile> files = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      String path = PathText.display(entry.key());
      boolean utf8 = PathText.isUtf8(entry.key());
      // The name of another file may be just what this one shows.
      while (!utf8 && !taken.add(path)) {
        path = renamed(path);
      }
      Map<String, String> applying = attributes.resolve(entry.key());
      files.add(file(entry, path, utf8 ? null : PathText.bytes(entry.key()), linguist(applying)));
    }
    files.sort(Comparator.comparing(RepositoryFile::path, Utf8Order.INSTANCE));
    return List.copyOf(files);
  }

  /**
   * SHA-256 over the files in order: path, kind and blob, each as UTF-8 behind its length as a
   * big-endian 32-bit integer.
   */
  static String contentHash(List<RepositoryFile> files) {
    MessageDigest digest = Digests.newSha256();
    for (RepositoryFile file : files) {
      for (String field : List.of(file.path(), file.kind().name(), file.blob())) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
    }
    return Digests.hex(digest.digest());
  }

  /** Another name, whose end still tells the language. */
  private static String renamed(String path) {
    int dot = path.lastIndexOf('.');
    int at = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, at) + "\\" + path.substring(at);
  }

  // The compiler keeps no type annotations for the parameters of a record's compact constructor, so
  // that NullAway does not see in the class file that pathBytes may be null.
  @SuppressWarnings("NullAway")
  private static RepositoryFile file(
      Entry entry, String path, byte @Nullable [] pathBytes, Map<String, String> attributes) {
    return new RepositoryFile(
        path,
        pathBytes,
        entry.kind(),
        entry.size(),
        entry.blob(),
        entry.onDisk(),
        attributes,
        entry.unreadable());
  }

  private static Map<String, String> linguist(Map<String, String> attributes) {
    Map<String, String> linguist = new HashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (name.startsWith(LINGUIST)) {
            linguist.put(name.substring(LINGUIST.length()), value);
          }
        });
    return linguist;
  }

  private static void requireNew(boolean isNew, String key, String location) {
    if (!isNew) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_UNREADABLE,
          location + " has the path \"" + PathText.display(key) + "\" twice; run git fsck in it");
    }
  }
}
