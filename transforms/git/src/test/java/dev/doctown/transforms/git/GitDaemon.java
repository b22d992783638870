package dev.doctown.transforms.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;

/** Git's own daemon behind a loopback socket. */
final class GitDaemon implements AutoCloseable {
  private final ServerSocket listener;
  private final Path root;

  GitDaemon(Path root) throws IOException {
    this.root = root;
    this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "git-daemon");
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

  private void accept() {
    try {
      while (!listener.isClosed()) {
        try (Socket socket = listener.accept()) {
          serve(socket);
        }
      }
    } catch (SocketException e) {
      // The listener was closed, or the client was.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("git", "daemon", "--inetd", "--export-all", "--base-path=" + root);
    new GitFixture(root).environment(builder.environment());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Thread requests =
        new Thread(
            () -> {
              try (var toDaemon = process.getOutputStream()) {
                byte[] buffer = new byte[8192];
                int count;
                while ((count = socket.getInputStream().read(buffer)) >= 0) {
                  toDaemon.write(buffer, 0, count);
                  toDaemon.flush();
                }
              } catch (IOException e) {
                // The daemon has said all it had to say.
                return;
              }
            });
    requests.setDaemon(true);
    requests.start();
    process.getInputStream().transferTo(socket.getOutputStream());
  }
}
