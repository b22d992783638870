package dev.doctown.transforms.worker;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The child process. Arguments: the socket, the name of the service, the most bytes of a frame.
 *
 * <p>Standard input carries nothing; its end is the parent's. Standard output and error go to the
 * parent as text, whoever writes it.
 */
final class WorkerMain {
  private static final int BROKEN = 70;

  private WorkerMain() {}

  public static void main(String[] arguments) {
    SocketFolder folder = SocketFolder.of(Path.of(arguments[0]));
    daemon("parent watch", () -> haltAtEndOfInput(folder)).start();
    Runtime.getRuntime().addShutdownHook(new Thread(WorkerMain::outliveInterrupt));
    int status = 0;
    try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(folder.socket()));
        FrameChannel frames = new FrameChannel(socket, Integer.parseInt(arguments[2]))) {
      folder.remove();
      new ServiceLoop(arguments[1], Integer.parseInt(arguments[2]), frames).run();
    } catch (IOException | RuntimeException | Error e) {
      complain(e);
      status = BROKEN;
    }
    // An orderly exit would wait for native threads.
    Runtime.getRuntime().halt(status);
  }

  /** The kernel closes the pipe however the parent ends. */
  private static void haltAtEndOfInput(SocketFolder folder) {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes; whoever does says nothing.
      }
    } catch (IOException e) {
      // The end as well.
    }
    folder.remove();
    Runtime.getRuntime().halt(0);
  }

  /**
   * Ctrl-C reaches every process of the terminal; when this one ends is up to the parent, which may
   * want running requests to finish. The JVM runs this in between, and no longer waits for anything
   * once halted.
   */
  private static void outliveInterrupt() {
    boolean interrupted =
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("SIGINT handler"));
    if (interrupted) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The parent keeps the last lines. */
  static void complain(Throwable thrown) {
    thrown.printStackTrace();
  }

  static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, "doctown worker " + name);
    thread.setDaemon(true);
    return thread;
  }
}
