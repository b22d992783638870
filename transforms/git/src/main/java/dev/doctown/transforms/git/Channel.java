package dev.doctown.transforms.git;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/** Two streams to a server. Reading ends with an exception when it is silent for too long. */
interface Channel extends Closeable {
  InputStream input();

  OutputStream output();

  /** What the other side said beside the stream, so far; empty when nothing. */
  String remarks();

  @Override
  void close();
}
