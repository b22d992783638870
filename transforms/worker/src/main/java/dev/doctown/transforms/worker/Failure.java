package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;

/** A fault on its way from the child: the code, a line break, the message. */
final class Failure {
  private static final int LONGEST = 16_000;

  private Failure() {}

  static byte[] encode(Throwable thrown) {
    DoctownException fault = coded(thrown);
    String message = String.valueOf(fault.getMessage());
    String shortened = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    return (fault.code() + "\n" + shortened).getBytes(StandardCharsets.UTF_8);
  }

  static DoctownException decode(byte[] payload) {
    String[] parts = new String(payload, StandardCharsets.UTF_8).split("\n", 2);
    return new DoctownException(ErrorCode.valueOf(parts[0]), parts[1]);
  }

  private static DoctownException coded(Throwable thrown) {
    if (thrown instanceof DoctownException fault) {
      return fault;
    }
    if (thrown instanceof OutOfMemoryError) {
      return new DoctownException(
          ErrorCode.MEMORY_EXHAUSTED, "the worker's JVM: " + thrown.getMessage(), thrown);
    }
    return new DoctownException(ErrorCode.BUG, "in the worker: " + thrown, thrown);
  }
}
