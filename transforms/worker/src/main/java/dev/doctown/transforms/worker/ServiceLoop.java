package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames in the child. A request has a thread of its own, so that pings are answered whatever
 * the service does.
 */
final class ServiceLoop {
  private final String name;
  private final int limit;
  private final FrameChannel frames;
  private final ExecutorService requests =
      Executors.newCachedThreadPool(task -> WorkerMain.daemon("request", task));
  private final Map<Long, ChildReply> running = new ConcurrentHashMap<>();
  private volatile @Nullable WorkerService service;

  ServiceLoop(String name, int limit, FrameChannel frames) {
    this.name = name;
    this.limit = limit;
    this.frames = frames;
  }

  /** Serves until the parent closes. */
  void run() throws IOException {
    Frame frame;
    while ((frame = frames.read()) != null) {
      switch (frame.type()) {
        case OPEN, REQUEST -> begin(frame);
        case CANCEL -> {
          ChildReply reply = running.get(frame.id());
          if (reply != null) {
            reply.cancel();
          }
        }
        case PING -> frames.write(Frame.bare(FrameType.PONG, frame.id()));
        case CLOSE -> WorkerMain.daemon("end", this::end).start();
        case PARTIAL, RESULT, FAILURE, PONG ->
            throw new IOException("unexpected frame " + frame.type());
      }
    }
  }

  private void begin(Frame frame) {
    ChildReply reply = new ChildReply(frame.id(), limit, frames);
    running.put(frame.id(), reply);
    requests.execute(
        () -> {
          try {
            answer(frame, reply);
          } finally {
            running.remove(frame.id());
          }
        });
  }

  private void answer(Frame frame, ChildReply reply) {
    byte[] answer;
    try {
      answer =
          frame.type() == FrameType.OPEN
              ? open(frame.payload())
              : opened().serve(frame.payload(), reply);
    } catch (Throwable thrown) {
      if (!(thrown instanceof DoctownException)) {
        WorkerMain.complain(thrown);
      }
      reply.failure(thrown);
      return;
    }
    reply.result(answer);
  }

  private byte[] open(byte[] configuration) throws Exception {
    List<WorkerServiceFactory> factories =
        ServiceLoader.load(WorkerServiceFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    for (WorkerServiceFactory factory : factories) {
      if (factory.name().equals(name)) {
        service = factory.open(configuration);
        return new byte[0];
      }
    }
    throw new DoctownException(
        ErrorCode.WORKER_START_FAILED,
        "no service '"
            + name
            + "' on the worker's class path "
            + System.getProperty("java.class.path")
            + "; it has "
            + factories.stream().map(WorkerServiceFactory::name).toList());
  }

  private WorkerService opened() {
    WorkerService open = service;
    if (open == null) {
      throw new IllegalStateException("a request before the service is open");
    }
    return open;
  }

  /** The parent kills what takes too long here. */
  private void end() {
    running.values().forEach(ChildReply::cancel);
    requests.shutdown();
    try {
      boolean idle = requests.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      WorkerService open = service;
      if (idle && open != null) {
        open.close();
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      WorkerMain.complain(e);
    }
    Runtime.getRuntime().halt(0);
  }
}
