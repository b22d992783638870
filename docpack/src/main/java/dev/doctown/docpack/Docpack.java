package dev.doctown.docpack;

import dev.doctown.docpack.container.Container;
import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.container.StoredEntry;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A docpack that is open for reading. Safe for use by several threads.
 *
 * <p>Whatever the bytes of the file are, every method gives what was written or a {@link
 * DoctownException} with {@link ErrorCode#PACK_CORRUPT}, {@link ErrorCode#PACK_TOO_NEW} or {@link
 * ErrorCode#PACK_TOO_OLD}: headers are compared when the pack is opened, the checksum of an entry
 * before the entry is first used, and no size that the file claims is believed before it is
 * checked. No class named in a file is loaded, and nothing is extracted. {@code
 * dev.doctown.docpack.verify} checks what more can be checked.
 */
public final class Docpack implements TableSource, Closeable {
  /** The format that this doctown writes. */
  public static final String FORMAT_VERSION = PackFormat.VERSION;

  private final String name;
  private final Container container;
  private final Manifest manifest;
  private final PackTables tables;

  private Docpack(String name, Container container, Manifest manifest) {
    this.name = name;
    this.container = container;
    this.manifest = manifest;
    this.tables = new PackTables(name, path -> content(path, Container::content));
  }

  /**
   * Opens a docpack.
   *
   * @throws DoctownException {@link ErrorCode#PACK_NOT_FOUND}, {@link ErrorCode#PACK_CORRUPT},
   *     {@link ErrorCode#PACK_TOO_NEW} or {@link ErrorCode#PACK_TOO_OLD}
   */
  public static Docpack open(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw notFound(file, "is a folder", null);
    }
    // To open a pipe that nobody writes to would take for ever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw notFound(file, "is a pipe or a device", null);
    }
    try {
      Container container = Container.open(file);
      try {
        return new Docpack(name, container, PackOpening.check(name, container));
      } catch (IOException | RuntimeException e) {
        container.close();
        throw e;
      }
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw notFound(file, "does not exist", e);
    } catch (AccessDeniedException e) {
      throw notFound(file, "may not be read", e);
    } catch (FileSystemException e) {
      throw notFound(file, "cannot be opened (" + e.getReason() + ")", e);
    } catch (IOException e) {
      throw isForeign(file) ? PackFaults.foreign(name, e) : PackFaults.reading(name, "file", e);
    }
  }

  private static boolean isForeign(Path file) {
    try {
      return !isDocpack(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file begins as a docpack does; whether it is whole only {@link #open} tells. */
  public static boolean isDocpack(Path file) throws IOException {
    byte[] expected =
        (PackFormat.MIMETYPE_PATH + PackFormat.MIMETYPE).getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(Container.FIRST_PATH_OFFSET);
      return Arrays.equals(in.readNBytes(expected.length), expected);
    }
  }

  private static DoctownException notFound(Path file, String what, @Nullable Exception cause) {
    return new DoctownException(
        ErrorCode.PACK_NOT_FOUND,
        file + " " + what + "; name a .docpack file, or make one with: doctown build --repo PATH",
        cause);
  }

  /** What the pack says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** Paths of all entries, in the order of the file. */
  public List<String> entries() {
    return container.entries().stream().map(StoredEntry::path).toList();
  }

  /** Reads an entry; empty when there is none of that path. */
  public Optional<InputStream> open(String path) {
    return content(path, Container::open);
  }

  /**
   * Maps an entry into memory, read-only and big-endian as a new buffer is.
   *
   * @return empty when there is no entry of that path
   * @throws IllegalArgumentException when the entry is larger than a buffer can be (2 GiB)
   */
  public Optional<ByteBuffer> map(String path) {
    return content(path, Container::content)
        .map(
            slice -> {
              try {
                return slice
                    .channel()
                    .map(FileChannel.MapMode.READ_ONLY, slice.offset(), slice.size());
              } catch (IOException e) {
                throw PackFaults.reading(name, path, e);
              }
            });
  }

  /** Bytes of an entry; empty when there is none of that path. */
  public OptionalLong size(String path) {
    Optional<FileSlice> entry = container.uncheckedContent(path);
    return entry.isPresent() ? OptionalLong.of(entry.get().size()) : OptionalLong.empty();
  }

  /**
   * Maps a part of an entry without comparing the entry's checksum: for entries that have checksums
   * of their own, of which a reader touches little.
   *
   * @throws IllegalArgumentException when there is no entry of that path, or the part is not in it
   */
  public ByteBuffer mapUnchecked(String path, long offset, int length) {
    FileSlice slice =
        container
            .uncheckedContent(path)
            .orElseThrow(() -> new IllegalArgumentException("no entry " + path));
    if (offset < 0 || length < 0 || offset > slice.size() - length) {
      throw new IllegalArgumentException(
          length + " bytes at " + offset + " of " + slice.size() + " of " + path);
    }
    try {
      return slice.channel().map(FileChannel.MapMode.READ_ONLY, slice.offset() + offset, length);
    } catch (IOException e) {
      throw PackFaults.reading(name, path, e);
    }
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table) {
    return tables.rows(table);
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns) {
    return tables.rows(table, columns);
  }

  /**
   * Rows of some paths only, of a table that has them as a column; parts of the table that hold
   * none of them are not read.
   */
  public <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table, TextRange paths) {
    return tables.rows(table, paths);
  }

  /**
   * Some columns of the rows of some paths, as {@link #rows(DocpackTable, TextRange)}.
   *
   * @param columns names of columns; that of the paths must be one of them
   */
  public <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns, Set<String> paths) {
    return tables.rows(table, columns, paths);
  }

  @Override
  public RowIterator<EmbeddingVector> embeddings() {
    return tables.embeddings();
  }

  /**
   * Embeddings of the texts whose digests are in the range, of every model; parts of the table that
   * hold none of them are not read.
   */
  public RowIterator<EmbeddingVector> embeddings(TextRange texts) {
    return tables.embeddingsOf(texts);
  }

  private interface Access<T> {
    Optional<T> of(Container container, String path) throws IOException;
  }

  private <T> Optional<T> content(String path, Access<T> access) {
    try {
      return access.of(container, path);
    } catch (IOException e) {
      throw PackFaults.reading(name, path, e);
    }
  }

  @Override
  public void close() {
    try {
      container.close();
    } catch (IOException e) {
      throw PackFaults.reading(name, "file", e);
    }
  }
}
