package dev.doctown.transforms.worker;

import java.util.function.Consumer;

/** Takes the pieces of an answer, and hears when they begin anew. */
public interface PartialConsumer extends Consumer<byte[]> {
  /**
   * The process died, through this request or another one: what came so far is void, and all pieces
   * come again.
   */
  void startOver();
}
