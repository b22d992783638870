package dev.doctown.transforms.git;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A git URL taken apart, so that credentials stay in one place and nowhere else.
 *
 * <p>Two forms are URLs: {@code scheme://[user[:password]@]host[:port]/path} and, as for git,
 * {@code [user@]host:path}. The normal form of a remote has scheme https, a lower-case host, the
 * port only where http or https use an unusual one, and no credentials, query, {@code .git} or
 * trailing slash. A {@code file} URL has no normal form, because it would carry a path of this
 * machine into the docpack; its {@link #name} is the same as everyone else's.
 *
 * @param scheme lower case
 * @param userInfo user and password as written; never shown
 * @param host as written; empty for file
 * @param port -1 when not given
 * @param path as written, with a leading slash except in the second form
 * @param scpLike whether it was written in the second form
 */
record RemoteUrl(
    String scheme, @Nullable String userInfo, String host, int port, String path, boolean scpLike) {
  private static final int LARGEST_PORT = 65_535;
  private static final Set<String> ALLOWED = Set.of("https", "http", "ssh", "git", "file");
  private static final Pattern URL =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]*)://(?:([^/]*)@)?(\\[[^\\]/]*\\]|[^:/?#@]*)(?::([0-9]{0,9}))?"
              + "(/[^?#]*)?(?:[?#].*)?",
          Pattern.DOTALL);
  // A host of one letter is a drive.
  private static final Pattern SCP_LIKE =
      Pattern.compile(
          "(?:([^/@:]+)@)?(\\[[^\\]/]*\\]|[^:/@]{2,}):(?!:)([^?#]+)(?:[?#].*)?", Pattern.DOTALL);

  /** The URL, or null when the text is not one. */
  static @Nullable RemoteUrl parse(String text) {
    Matcher url = URL.matcher(text);
    if (url.matches()) {
      String port = url.group(4);
      return new RemoteUrl(
          url.group(1).toLowerCase(Locale.ROOT),
          url.group(2),
          url.group(3),
          port == null || port.isEmpty() ? -1 : Integer.parseInt(port),
          url.group(5) == null ? "/" : url.group(5),
          false);
    }
    Matcher scp = SCP_LIKE.matcher(text);
    if (!text.contains("://") && scp.matches()) {
      return new RemoteUrl("ssh", scp.group(1), scp.group(2), -1, scp.group(3), true);
    }
    return null;
  }

  /** Whether the text claims to be a URL or a transport helper's address, well-formed or not. */
  static boolean looksLikeUrl(String text) {
    return text.contains("://") || text.matches("(?s)[A-Za-z0-9]+::.*");
  }

  /** Whether doctown fetches with this protocol. */
  boolean allowed() {
    return ALLOWED.contains(scheme)
        && (scheme.equals("file")
            ? host.isEmpty() || host.equalsIgnoreCase("localhost")
            : !host.isEmpty())
        // ssh would take it for an option.
        && !host.startsWith("-")
        && !path.startsWith("-");
  }

  /** Whether the port is one; Java's sockets throw for others what no one expects. */
  boolean hasPossiblePort() {
    return port == -1 || isPossiblePort(port);
  }

  static boolean isPossiblePort(int port) {
    return port > 0 && port <= LARGEST_PORT;
  }

  /** The remote as identities carry it; null for a file URL. */
  @Nullable String normalised() {
    if (scheme.equals("file")) {
      return null;
    }
    boolean unusualPort =
        (scheme.equals("https") && port != 443) || (scheme.equals("http") && port != 80);
    return "https://"
        + host.toLowerCase(Locale.ROOT)
        + (port >= 0 && unusualPort ? ":" + port : "")
        + trimmed("/" + path);
  }

  /** Last segment of the path without {@code .git}, or the host when there is no path. */
  String name() {
    String last = lastSegment(path);
    return last.isEmpty() ? host.toLowerCase(Locale.ROOT) : last;
  }

  /** Last segment of a path, as {@link #name} has it; empty when there is none. */
  static String lastSegment(String path) {
    String trimmed = trimmed(path);
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** For messages: what was asked for, without credentials and query. */
  String display() {
    return scheme + "://" + host + (port >= 0 ? ":" + port : "") + cleaned("/" + path);
  }

  /** The URL to hand to a transport: without password, and without user except for ssh. */
  String withoutCredentials() {
    String login = scheme.equals("ssh") && user() != null ? user() + "@" : "";
    return scpLike
        ? login + host + ":" + path
        : scheme + "://" + login + host + (port >= 0 ? ":" + port : "") + path;
  }

  /** User name as written, still percent-encoded. */
  @Nullable String user() {
    if (userInfo == null || userInfo.isEmpty()) {
      return null;
    }
    int colon = userInfo.indexOf(':');
    return colon < 0 ? userInfo : userInfo.substring(0, colon);
  }

  /** Password as written, still percent-encoded. */
  @Nullable String password() {
    int colon = userInfo == null ? -1 : userInfo.indexOf(':');
    return userInfo == null || colon < 0 ? null : userInfo.substring(colon + 1);
  }

  @Override
  public String toString() {
    return display();
  }

  private static String trimmed(String path) {
    String trimmed = cleaned(path).replaceAll("/+$", "");
    return trimmed.endsWith(".git")
        ? trimmed.substring(0, trimmed.length() - ".git".length()).replaceAll("/+$", "")
        : trimmed;
  }

  private static String cleaned(String path) {
    return path.replaceAll("/+", "/");
  }
}
