package dev.doctown.transforms.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.util.HttpSupport;
import org.jspecify.annotations.Nullable;

/**
 * HTTP connections of one fetch.
 *
 * <p>Only the two addresses of git's smart protocol are asked for: the dumb one would let a server
 * point to any other, and cannot bring a single commit. Credentials leave for the server that they
 * were given for and for no other, whatever a redirect says.
 */
final class GuardedHttp implements HttpConnectionFactory {
  private final RemoteUrl url;
  private final int timeout;
  private final Talk talk;
  private volatile int lastStatus;

  GuardedHttp(RemoteUrl url, Duration longestSilence, Talk talk) {
    this.url = url;
    this.talk = talk;
    this.timeout = (int) longestSilence.toMillis();
  }

  /** Status of the latest answer; 0 before there is one. */
  int lastStatus() {
    return lastStatus;
  }

  @Override
  public HttpConnection create(URL target) throws IOException {
    return new Connection(checked(target));
  }

  @Override
  public HttpConnection create(URL target, Proxy proxy) throws IOException {
    return new Connection(checked(target), proxy);
  }

  private static URL checked(URL target) throws IOException {
    String path = target.getPath();
    if (!path.endsWith("/info/refs") && !path.endsWith("/git-upload-pack")) {
      throw new IOException("the server does not speak git's smart HTTP protocol");
    }
    if (target.getPort() != -1 && !RemoteUrl.isPossiblePort(target.getPort())) {
      throw new IOException("the server redirects to the impossible port " + target.getPort());
    }
    return target;
  }

  private boolean isOurs(URL target) {
    return url.scheme().equals(target.getProtocol().toLowerCase(Locale.ROOT))
        && url.host().equalsIgnoreCase(target.getHost())
        && url.port() == target.getPort();
  }

  private final class Connection extends JDKHttpConnection {
    Connection(URL target) throws IOException {
      super(target);
    }

    Connection(URL target, Proxy proxy) throws IOException {
      super(target, proxy);
    }

    @Override
    public void setRequestProperty(String name, String value) {
      if (!name.equalsIgnoreCase("Authorization") || isOurs(getURL())) {
        super.setRequestProperty(name, value);
      }
    }

    /** Unpacked here, so that what is counted is what is kept. */
    @Override
    public InputStream getInputStream() throws IOException {
      InputStream in = super.getInputStream();
      String encoding = super.getHeaderField(HttpSupport.HDR_CONTENT_ENCODING);
      boolean packed =
          HttpSupport.ENCODING_GZIP.equals(encoding)
              || HttpSupport.ENCODING_X_GZIP.equals(encoding);
      return talk.within(packed ? new GZIPInputStream(in) : in);
    }

    @Override
    public @Nullable String getHeaderField(String name) {
      return name.equals(HttpSupport.HDR_CONTENT_ENCODING) ? null : super.getHeaderField(name);
    }

    // JGit's own time limits interrupt the calling thread, and the interrupt may come late and
    // stay.
    @Override
    public void setConnectTimeout(int milliseconds) {
      super.setConnectTimeout(timeout);
    }

    @Override
    public void setReadTimeout(int milliseconds) {
      super.setReadTimeout(timeout);
    }

    @Override
    public int getResponseCode() throws IOException {
      lastStatus = super.getResponseCode();
      return lastStatus;
    }
  }
}
