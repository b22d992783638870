package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * Says why a fetch failed: in one line, without credentials, and without control characters that a
 * server sent.
 */
final class FetchFailures {
  private static final int LONGEST_REASON = 300;
  private static final Pattern URL_IN_TEXT =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s'\"]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

  private final RemoteUrl url;
  private final Duration longestSilence;
  private final GuardedHttp http;

  FetchFailures(RemoteUrl url, Duration longestSilence, GuardedHttp http) {
    this.url = url;
    this.longestSilence = longestSilence;
    this.http = http;
  }

  /** Whether the server answered, and would not give the object that was asked for. */
  boolean isRefusal(IOException failure) {
    return cause(failure, InterruptedIOException.class) == null
        && cause(failure, SocketException.class) == null
        && cause(failure, NoRemoteRepositoryException.class) == null
        && (http.lastStatus() == 0 || http.lastStatus() == HttpURLConnection.HTTP_OK)
        && reason(failure).toLowerCase(Locale.ROOT).matches(".*(not our ref|not valid|want ).*");
  }

  DoctownException describe(IOException failure) {
    String text = reason(failure);
    if (text.contains("No space left on device")) {
      return new DoctownException(
          ErrorCode.DISK_FULL,
          "The disk is full while fetching " + url.display() + "; give another --work-dir",
          shown(failure));
    }
    int status = http.lastStatus();
    if (status == HttpURLConnection.HTTP_UNAUTHORIZED
        || status == HttpURLConnection.HTTP_FORBIDDEN
        || status == HttpURLConnection.HTTP_PROXY_AUTH) {
      return failed(
          url.userInfo() == null
              ? "the server asks for credentials ("
                  + status
                  + "); give them in the URL, or clone"
                  + " it and give the folder"
              : "the server refuses the credentials of the URL (" + status + ")",
          failure);
    }
    Talk.TooLongException tooLong = cause(failure, Talk.TooLongException.class);
    if (tooLong != null) {
      return failed(
          tooLong.getMessage() + "; check the address, or clone it and give the folder", failure);
    }
    if (cause(failure, EOFException.class) != null) {
      return failed("the server ended the connection; check the address and try again", failure);
    }
    // The second is all that git's daemon says.
    if (cause(failure, NoRemoteRepositoryException.class) != null
        || text.contains("repository not exported")) {
      return new DoctownException(
          ErrorCode.REPOSITORY_NOT_FOUND,
          url.display() + " is no git repository, or not one for you: " + text,
          shown(failure));
    }
    if (cause(failure, InterruptedIOException.class) != null) {
      return failed(
          "no answer for " + longestSilence.toSeconds() + " s; check the network and try again",
          failure);
    }
    if (cause(failure, UnknownHostException.class) != null) {
      return failed("the host is unknown; check the name and the network", failure);
    }
    if (cause(failure, ConnectException.class) != null) {
      return failed("the connection was refused; check host and port", failure);
    }
    return failed(text + "; see what git ls-remote says, or clone it and give the folder", failure);
  }

  private DoctownException failed(String why, IOException failure) {
    return new DoctownException(
        ErrorCode.FETCH_FAILED, url.display() + " cannot be fetched: " + why, shown(failure));
  }

  /** The failure for a stack trace, unless what is in it might tell a secret. */
  private @Nullable Throwable shown(IOException failure) {
    return url.userInfo() == null ? failure : null;
  }

  private String reason(IOException failure) {
    StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
    SSLException tls = cause(failure, SSLException.class);
    Throwable root = tls == null ? failure.getCause() : tls;
    // JGit says many things twice.
    if (root != null && root.getMessage() != null && text.indexOf(root.getMessage()) < 0) {
      text.append(": ").append(root.getMessage());
    }
    String line =
        URL_IN_TEXT
            .matcher(UNPRINTABLE.matcher(text).replaceAll(" "))
            .replaceAll(match -> withoutSecrets(match.group()))
            .strip();
    String password = url.password();
    String safe = password == null || password.isEmpty() ? line : line.replace(password, "***");
    safe = safe.replace(url.display() + ": ", "");
    safe = safe.replaceAll("[.:;]+$", "");
    return safe.length() > LONGEST_REASON ? safe.substring(0, LONGEST_REASON) + "…" : safe;
  }

  private static String withoutSecrets(String text) {
    RemoteUrl inText = RemoteUrl.parse(text);
    return Matcher.quoteReplacement(inText == null ? "(address)" : inText.display());
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    int depth = 0;
    for (Throwable at = failure; at != null && depth < 20; at = at.getCause(), depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
