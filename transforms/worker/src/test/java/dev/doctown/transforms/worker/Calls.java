package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Calls in words. */
final class Calls {
  private static final Duration LONG = Duration.ofMinutes(2);

  private Calls() {}

  static String call(Worker worker, String request) {
    return text(worker.call(bytes(request), LONG));
  }

  static DoctownException failure(Worker worker, ErrorCode code, String request) {
    return failure(worker, code, request, LONG);
  }

  static DoctownException failure(
      Worker worker, ErrorCode code, String request, Duration deadline) {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> worker.call(bytes(request), deadline));
    assertEquals(code, fault.code(), fault.getMessage());
    return fault;
  }

  static DoctownException failure(
      Worker worker, ErrorCode code, String request, Consumer<byte[]> pieces) {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> worker.call(bytes(request), LONG, pieces));
    assertEquals(code, fault.code(), fault.getMessage());
    return fault;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether a process of that number runs; one that its parent has not asked about does not. */
  static boolean isAlive(long process) {
    try {
      return !Files.readString(Path.of("/proc", Long.toString(process), "status"))
          .contains("State:\tZ");
    } catch (IOException e) {
      return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
  }
}
