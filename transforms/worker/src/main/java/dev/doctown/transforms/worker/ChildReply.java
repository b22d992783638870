package dev.doctown.transforms.worker;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The child's side of a request. */
final class ChildReply implements Reply {
  private final long id;
  private final int limit;
  private final FrameChannel frames;
  private volatile boolean cancelled;

  ChildReply(long id, int limit, FrameChannel frames) {
    this.id = id;
    this.limit = limit;
    this.frames = frames;
  }

  @Override
  public void partial(byte[] piece) {
    if (piece.length > limit) {
      throw WorkerFault.tooLarge("a piece of an answer", piece.length, limit);
    }
    send(new Frame(FrameType.PARTIAL, id, piece));
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  void result(byte[] answer) {
    if (answer.length > limit) {
      failure(WorkerFault.tooLarge("an answer", answer.length, limit));
    } else {
      send(new Frame(FrameType.RESULT, id, answer));
    }
  }

  void failure(Throwable thrown) {
    send(new Frame(FrameType.FAILURE, id, Failure.encode(thrown)));
  }

  private void send(Frame frame) {
    try {
      frames.write(frame);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
