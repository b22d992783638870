package dev.doctown.transforms.git;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that a URL carries, for that URL's server alone: a redirect to another host, port
 * or protocol does not get them. They are offered once.
 */
final class UrlCredentials extends CredentialsProvider {
  private final RemoteUrl url;
  private final @Nullable String user;
  private final @Nullable String password;
  private boolean refused;

  UrlCredentials(RemoteUrl url) {
    this.url = url;
    this.user = decoded(url.user());
    this.password = decoded(url.password());
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username) && !isPassword(item)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (refused || user == null || !isFor(uri) || !supports(items)) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username name) {
        name.setValue(user);
      } else if (item instanceof CredentialItem.StringType secret) {
        secret.setValue(password == null ? "" : password);
      } else if (item instanceof CredentialItem.CharArrayType secret) {
        secret.setValue(password == null ? new char[0] : password.toCharArray());
      }
    }
    return true;
  }

  @Override
  public void reset(URIish uri) {
    refused = true;
  }

  private boolean isFor(URIish uri) {
    return url.scheme().equalsIgnoreCase(uri.getScheme())
        && url.host().equalsIgnoreCase(uri.getHost())
        && url.port() == uri.getPort();
  }

  private static boolean isPassword(CredentialItem item) {
    return item instanceof CredentialItem.Password
        || (item instanceof CredentialItem.StringType && item.isValueSecure());
  }

  private static @Nullable String decoded(@Nullable String text) {
    return text == null ? null : PercentEncoding.decode(text);
  }
}
