package dev.doctown.transforms.worker;

import java.net.ProtocolException;

/** What a frame says, and the byte that says so. */
enum FrameType {
  // From the parent.
  OPEN(1),
  REQUEST(2),
  CANCEL(3),
  PING(4),
  CLOSE(5),
  // From the child.
  PARTIAL(6),
  RESULT(7),
  FAILURE(8),
  PONG(9);

  private final byte wire;

  FrameType(int wire) {
    this.wire = (byte) wire;
  }

  static FrameType of(byte wire) throws ProtocolException {
    for (FrameType type : values()) {
      if (type.wire == wire) {
        return type;
      }
    }
    throw new ProtocolException("frame of type " + wire + "; expected 1 to 9");
  }

  byte wire() {
    return wire;
  }
}
