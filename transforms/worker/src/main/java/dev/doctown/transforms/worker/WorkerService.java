package dev.doctown.transforms.worker;

/** Serves requests in the child. Called by many threads at once, one for each request. */
public interface WorkerService extends AutoCloseable {
  /**
   * Answers a request.
   *
   * @throws dev.doctown.transforms.spi.DoctownException reaches the caller in the parent with its
   *     code and message
   * @throws Exception reaches the caller as {@code BUG}; its stack trace goes to standard error
   */
  byte[] serve(byte[] request, Reply reply) throws Exception;

  /** Called once no request runs; not if the process ends otherwise. */
  @Override
  void close();
}
