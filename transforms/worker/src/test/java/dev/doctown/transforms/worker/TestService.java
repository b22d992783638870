package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what a request says: a word, and arguments behind spaces. */
final class TestService implements WorkerService {
  private static final AtomicInteger ACTIVE = new AtomicInteger();
  private static final AtomicInteger MOST_ACTIVE = new AtomicInteger();
  private static final CyclicBarrier FOUR = new CyclicBarrier(4);

  private final List<ByteBuffer> memory = new ArrayList<>();

  @Override
  public byte[] serve(byte[] request, Reply reply) throws Exception {
    MOST_ACTIVE.accumulateAndGet(ACTIVE.incrementAndGet(), Math::max);
    try {
      String[] words = new String(request, StandardCharsets.UTF_8).split(" ", -1);
      return serve(words, reply).getBytes(StandardCharsets.UTF_8);
    } finally {
      ACTIVE.decrementAndGet();
    }
  }

  private String serve(String[] words, Reply reply) throws Exception {
    switch (words[0]) {
      case "pieces" -> {
        for (int i = 0; i < Integer.parseInt(words[1]); i++) {
          reply.partial(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        }
      }
      case "fault" -> throw new DoctownException(ErrorCode.MODEL_INVALID, "line\nand another");
      case "bug" -> throw new IllegalStateException("broken");
      case "die" -> die(words[1]);
      case "dieOnce" -> {
        reply.partial("a piece".getBytes(StandardCharsets.UTF_8));
        if (Files.notExists(Path.of(words[2]))) {
          Files.createFile(Path.of(words[2]));
          die(words[1]);
        }
      }
      case "hangOnce" -> {
        if (Files.notExists(Path.of(words[1]))) {
          Files.createFile(Path.of(words[1]));
          reply.partial(new byte[1]);
          new CountDownLatch(1).await();
        }
      }
      // Three innocents and one that kills meet; met before, each does what it does.
      case "meet" -> meet(Path.of(words[2]), words[1]);
      case "hang" -> {
        reply.partial(new byte[1]);
        new CountDownLatch(1).await();
      }
      case "chatter" -> {
        while (!reply.cancelled()) {
          reply.partial(new byte[1]);
        }
      }
      case "lingering" -> {
        while (!reply.cancelled()) {
          reply.partial(new byte[1]);
        }
        Files.createFile(Path.of(words[1]));
      }
      case "chatterOn" -> {
        while (words.length > 0) {
          reply.partial(new byte[1]);
        }
      }
      case "memory" -> allocate(Integer.parseInt(words[1]));
      case "print" -> print();
      case "pid" -> {
        return Long.toString(ProcessHandle.current().pid());
      }
      case "large" -> {
        return "x".repeat(Integer.parseInt(words[1]));
      }
      case "variable" -> {
        return String.valueOf(System.getenv(words[1]));
      }
      default -> {}
    }
    return words[words.length - 1];
  }

  private static void meet(Path met, String what) throws Exception {
    if (Files.notExists(met)) {
      FOUR.await();
      if (what.equals("innocent")) {
        new CountDownLatch(1).await();
      }
      Files.createFile(met);
    }
    if (!what.equals("innocent")) {
      die(what);
    }
    if (MOST_ACTIVE.get() > 1) {
      throw new IllegalStateException("not alone");
    }
  }

  private static void die(String how) throws IOException, InterruptedException {
    switch (how) {
      case "exit" -> System.exit(1);
      case "halt" -> Runtime.getRuntime().halt(7);
      default -> {
        new ProcessBuilder("kill", "-" + how, Long.toString(ProcessHandle.current().pid())).start();
        new CountDownLatch(1).await();
      }
    }
  }

  private void allocate(int mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
      for (int at = 0; at < block.capacity(); at += 1024) {
        block.put(at, (byte) 1);
      }
      memory.add(block);
    }
  }

  private static void print() {
    byte[] garbage = new byte[100_000];
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] = (byte) (i * 31);
    }
    System.out.write(garbage, 0, garbage.length);
    System.out.flush();
    System.err.write(garbage, 0, garbage.length);
    System.err.flush();
  }

  @Override
  public void close() {
    memory.clear();
  }
}
