package dev.doctown.transforms.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jgit.transport.PacketLineOut;

/**
 * A channel of git's own protocol over TCP. JGit's would wait for ever for a silent server: it
 * counts on reads that can be interrupted, and those of sockets cannot.
 */
final class SocketChannel implements Channel {
  private static final int PORT = 9418;

  private final Socket socket;
  private final InputStream input;
  private final OutputStream output;

  private SocketChannel(Socket socket) throws IOException {
    this.socket = socket;
    this.input = new BufferedInputStream(socket.getInputStream());
    this.output = new BufferedOutputStream(socket.getOutputStream());
  }

  static SocketChannel open(RemoteUrl url, Duration longestSilence) throws IOException {
    int milliseconds = (int) longestSilence.toMillis();
    Socket socket = new Socket();
    try {
      InetSocketAddress address =
          new InetSocketAddress(url.host(), url.port() > 0 ? url.port() : PORT);
      if (address.isUnresolved()) {
        throw new UnknownHostException(url.host());
      }
      socket.connect(address, milliseconds);
      socket.setSoTimeout(milliseconds);
      SocketChannel channel = new SocketChannel(socket);
      String port = url.port() > 0 && url.port() != PORT ? ":" + url.port() : "";
      String request =
          "git-upload-pack "
              + PercentEncoding.decode(url.path()).replace("\0", "")
              + "\0host="
              + url.host()
              + port
              + "\0\0version=2\0";
      new PacketLineOut(channel.output).writePacket(request.getBytes(StandardCharsets.UTF_8));
      channel.output.flush();
      return channel;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  @Override
  public String remarks() {
    return "";
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Everything was received, or its failure is already on its way.
      return;
    }
  }
}
