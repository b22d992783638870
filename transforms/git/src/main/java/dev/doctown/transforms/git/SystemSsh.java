package dev.doctown.transforms.git;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Connects through the machine's own {@code ssh}, so that its keys, agent and known hosts serve. It
 * never asks: an unknown host or a locked key is an error.
 */
final class SystemSsh extends SshSessionFactory {
  private final String program;
  private final Duration longestSilence;

  SystemSsh(String program, Duration longestSilence) {
    this.program = program;
    this.longestSilence = longestSilence;
  }

  @Override
  public String getType() {
    return "system";
  }

  @Override
  public RemoteSession getSession(
      URIish uri, @Nullable CredentialsProvider credentials, FS fs, int milliseconds) {
    return new Session(uri);
  }

  private final class Session implements RemoteSession2 {
    private final URIish uri;

    Session(URIish uri) {
      this.uri = uri;
    }

    @Override
    public Process exec(String command, int seconds) throws IOException {
      return exec(command, Map.of(), seconds);
    }

    @Override
    public Process exec(String command, Map<String, String> environment, int seconds)
        throws IOException {
      List<String> arguments = new ArrayList<>(List.of(program, "-x", "-T"));
      arguments.addAll(List.of("-o", "BatchMode=yes"));
      arguments.addAll(List.of("-o", "ConnectTimeout=" + longestSilence.toSeconds()));
      arguments.addAll(List.of("-o", "SendEnv=GIT_PROTOCOL"));
      if (uri.getPort() > 0) {
        arguments.addAll(List.of("-p", Integer.toString(uri.getPort())));
      }
      if (uri.getUser() != null) {
        arguments.addAll(List.of("-l", uri.getUser()));
      }
      arguments.addAll(List.of("--", uri.getHost(), command));
      ProcessBuilder builder = new ProcessBuilder(arguments);
      builder.environment().putAll(environment);
      return builder.start();
    }

    @Override
    public void disconnect() {
      // The transport ends the process.
    }
  }
}
