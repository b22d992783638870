package dev.doctown.transforms.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server of git's own protocol on loopback that does not listen. */
final class EndlessGitServer implements AutoCloseable {
  /** What it says. */
  interface Speech {
    void send(EndlessRefs to) throws IOException;
  }

  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  private final Speech speech;

  EndlessGitServer(Speech speech) throws IOException {
    this.speech = speech;
    Thread thread = new Thread(this::serve, "endless-git-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void serve() {
    try (Socket socket = listener.accept();
        EndlessRefs refs = new EndlessRefs(socket.getOutputStream())) {
      speech.send(refs);
    } catch (IOException e) {
      // The client has had enough.
      return;
    }
  }
}
