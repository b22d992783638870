package dev.doctown.docpack.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/** Writes an archive to a stream, in the layout of {@link ZipFormat}. */
public final class ContainerWriter {
  private final OutputStream out;
  private final Set<String> paths = new HashSet<>();
  private final ByteArrayOutputStream central = new ByteArrayOutputStream();
  private long position;

  public ContainerWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Adds an entry.
   *
   * @param content exactly the bytes that {@code entry} describes; not closed
   */
  public void entry(StoredEntry entry, InputStream content) throws IOException {
    if (!EntryPaths.isValid(entry.path()) || !paths.add(entry.path())) {
      throw new IllegalArgumentException("entry path is invalid or used twice: " + entry.path());
    }
    central.writeBytes(ZipFormat.centralHeader(entry, position));
    byte[] header = ZipFormat.localHeader(entry);
    out.write(header);
    long copied = content.transferTo(out);
    if (copied != entry.size()) {
      throw new IllegalArgumentException(
          entry.path() + " has " + copied + " bytes, expected " + entry.size());
    }
    position += header.length + copied;
  }

  /** Ends the archive; the stream stays open. */
  public void finish() throws IOException {
    central.writeTo(out);
    out.write(ZipFormat.end(paths.size(), central.size(), position));
  }
}
