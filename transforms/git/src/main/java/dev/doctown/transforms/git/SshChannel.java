package dev.doctown.transforms.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.util.QuotedString;

/**
 * A channel through the machine's own {@code ssh}, so that its keys, agent and known hosts serve.
 * It never asks: an unknown host or a locked key is an error.
 */
final class SshChannel implements Channel {
  private static final int MOST_REMARKS = 4096;

  private final Process process;
  private final Path errors;
  private final Duration longestSilence;
  private final InputStream input;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "doctown-ssh-watch");
            thread.setDaemon(true);
            return thread;
          });

  private SshChannel(Process process, Path errors, Duration longestSilence) {
    this.process = process;
    this.errors = errors;
    this.longestSilence = longestSilence;
    this.input = new WatchedInput(process.getInputStream());
  }

  /**
   * Starts git's upload service on the other side.
   *
   * @param program the ssh program
   * @param errors a file for what it says
   */
  static SshChannel open(String program, RemoteUrl url, Duration longestSilence, Path errors)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program, "-x", "-T"));
    command.addAll(List.of("-o", "BatchMode=yes", "-o", "SendEnv=GIT_PROTOCOL"));
    command.addAll(List.of("-o", "ConnectTimeout=" + longestSilence.toSeconds()));
    if (url.port() > 0) {
      command.addAll(List.of("-p", Integer.toString(url.port())));
    }
    String user = url.user();
    if (user != null) {
      command.addAll(List.of("-l", PercentEncoding.decode(user)));
    }
    String path = url.scpLike() ? url.path() : PercentEncoding.decode(url.path());
    String served = path.startsWith("/~") ? path.substring(1) : path;
    String host = url.host().replace("[", "").replace("]", "");
    command.addAll(List.of("--", host, "git-upload-pack " + QuotedString.BOURNE.quote(served)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("GIT_PROTOCOL", "version=2");
    return new SshChannel(builder.start(), errors, longestSilence);
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public OutputStream output() {
    return process.getOutputStream();
  }

  @Override
  public String remarks() {
    try (InputStream in = Files.newInputStream(errors)) {
      return new String(in.readNBytes(MOST_REMARKS), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    kill();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Reading from a pipe cannot be interrupted; it ends when the program does. */
  private final class WatchedInput extends FilterInputStream {
    private volatile boolean silent;

    WatchedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      ScheduledFuture<?> alarm =
          watch.schedule(
              () -> {
                silent = true;
                kill();
              },
              longestSilence.toMillis(),
              TimeUnit.MILLISECONDS);
      int count;
      try {
        count = super.read(bytes, offset, length);
      } finally {
        alarm.cancel(false);
      }
      if (silent) {
        throw new SocketTimeoutException("ssh was silent for " + longestSilence.toSeconds() + " s");
      }
      return count;
    }
  }
}
