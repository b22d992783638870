package dev.doctown.docpack;

import java.io.IOException;
import java.io.OutputStream;

/** Takes entries of a docpack that are not tables. */
@FunctionalInterface
public interface EntrySink {

  /** Writes a body to a stream, which the caller closes. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds an entry; paths are unique. */
  void entry(String path, Body body) throws IOException;
}
