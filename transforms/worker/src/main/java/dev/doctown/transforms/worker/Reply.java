package dev.doctown.transforms.worker;

/** What a service says about a request while it serves it. */
public interface Reply {
  /**
   * Sends a piece of the answer ahead. Pieces arrive in the order of the calls.
   *
   * @throws dev.doctown.transforms.spi.DoctownException {@code WORKER_FRAME_TOO_LARGE}
   */
  void partial(byte[] piece);

  /**
   * Whether nobody waits for the answer any more. A service that goes on regardless is killed with
   * its process a little later.
   */
  boolean cancelled();
}
