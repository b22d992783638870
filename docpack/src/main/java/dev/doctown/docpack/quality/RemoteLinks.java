package dev.doctown.docpack.quality;

import dev.doctown.transforms.spi.RepositoryIdentity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to files of the repository on its host, at the pack's commit. */
final class RemoteLinks {
  private static final Pattern LINES =
      Pattern.compile("(?:L|lines-)([1-9][0-9]{0,8})(?:[-:]L?([1-9][0-9]{0,8}))?");

  private final String prefix;
  private final String commit;

  RemoteLinks(RepositoryIdentity source) {
    String remote = source.remote();
    this.prefix = remote == null ? "" : remote + "/";
    this.commit = source.commit() == null ? "" : "/" + source.commit() + "/";
  }

  /** What the link names; empty when it does not lead into the repository's files. */
  Optional<Page.Place> place(String target) {
    int at = target.indexOf(commit);
    if (prefix.isEmpty() || commit.isEmpty() || at < 0 || !target.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = target.substring(at + commit.length());
    int hash = rest.indexOf('#');
    String path = decoded(hash < 0 ? rest : rest.substring(0, hash));
    if (hash < 0) {
      return Optional.of(new Page.Place(path, 1, 1));
    }
    Matcher lines = LINES.matcher(rest.substring(hash + 1));
    if (!lines.matches()) {
      return Optional.of(new Page.Place(path, 0, 0));
    }
    int start = Integer.parseInt(lines.group(1));
    int end = lines.group(2) == null ? start : Integer.parseInt(lines.group(2));
    return Optional.of(new Page.Place(path, start, end));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
