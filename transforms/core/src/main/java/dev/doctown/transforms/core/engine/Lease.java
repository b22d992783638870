package dev.doctown.transforms.core.engine;

/** A right to use something that is open once in this process; closed by whoever took it. */
public interface Lease<V> extends AutoCloseable {
  /** The thing, opened on first use. */
  V get();

  @Override
  void close();
}
