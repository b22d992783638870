package dev.doctown.transforms.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * GET requests to one server, and to where it redirects. The token goes to that server alone:
 * scheme, host and port.
 */
final class Web {
  private static final int MOST_REDIRECTS = 10;
  private static final Duration TO_CONNECT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_BYTES = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final URI server;
  private final @Nullable String token;
  private final Pause pause;

  Web(URI server, @Nullable String token) {
    this(server, token, Pause.REAL);
  }

  Web(URI server, @Nullable String token, Pause pause) {
    this.server = server;
    this.token = token;
    this.pause = pause;
  }

  /**
   * Leaves the server alone after so many tries: each time twice as long, or as long as it wants,
   * within reason.
   */
  void rest(int tries, Duration wanted) throws InterruptedException {
    Duration least = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
    Duration most = wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    pause.take(most.compareTo(least) > 0 ? most : least);
  }

  URI server() {
    return server;
  }

  boolean hasToken() {
    return token != null;
  }

  /** An answer that is no redirect, whatever its status. */
  record Answer(int status, HttpURLConnection connection) implements AutoCloseable {
    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int RANGE_NOT_SATISFIABLE = 416;

    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULTS = 500;

    InputStream body() throws IOException {
      return connection.getInputStream();
    }

    @Nullable String header(String name) {
      return connection.getHeaderField(name);
    }

    /** Whether the same question may be answered later. */
    boolean isBusy() {
      return status == TIMED_OUT || status == TOO_MANY_REQUESTS || status >= SERVER_FAULTS;
    }

    /** How long the server wants to be left alone; nothing if it does not say so in seconds. */
    Duration retryAfter() {
      String seconds = String.valueOf(header("Retry-After"));
      return seconds.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(seconds))
          : Duration.ZERO;
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  /**
   * Asks for what is at an address, from a byte on.
   *
   * @param from 0 for all
   * @throws IOException if no answer comes
   */
  Answer get(URI address, long from) throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpURLConnection connection = open(at, from);
      int status = connection.getResponseCode();
      String location = connection.getHeaderField("Location");
      if (status < 300 || status >= 400 || location == null) {
        return new Answer(status, connection);
      }
      connection.disconnect();
      at = next(at, location);
    }
    throw new ProtocolException(address.getHost() + " redirects without end");
  }

  /** Why no answer came, in words. */
  static String describe(IOException e) {
    return e instanceof UnknownHostException
        ? "no address is known for " + e.getMessage()
        : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private HttpURLConnection open(URI address, long from) throws IOException {
    URL url = address.toURL();
    if (!(url.openConnection() instanceof HttpURLConnection connection)) {
      throw new ProtocolException("address " + address + "; expected http or https");
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) TO_CONNECT.toMillis());
    connection.setReadTimeout((int) BETWEEN_BYTES.toMillis());
    connection.setRequestProperty("User-Agent", "doctown");
    // Otherwise the length that is announced is not that of the file.
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    if (token != null && isServer(address)) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    return connection;
  }

  /** Whether an address is on the server itself. */
  boolean isServer(URI address) {
    return address.getHost() != null
        && lower(server.getScheme()).equals(lower(address.getScheme()))
        && lower(server.getHost()).equals(lower(address.getHost()))
        && port(server) == port(address);
  }

  private static int port(URI address) {
    int port = address.getPort();
    return port >= 0 ? port : isSecure(address) ? 443 : 80;
  }

  private static boolean isSecure(URI address) {
    return lower(address.getScheme()).equals("https");
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /**
   * Where an answer leads.
   *
   * @throws ProtocolException if that is no address, or a less secure one
   */
  static URI next(URI from, String location) throws ProtocolException {
    URI next;
    try {
      next = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(from.getHost() + " leads to what is no address");
    }
    if (isSecure(from) && !isSecure(next)) {
      throw new ProtocolException(from.getHost() + " leads from https to " + next.getScheme());
    }
    return next;
  }
}
