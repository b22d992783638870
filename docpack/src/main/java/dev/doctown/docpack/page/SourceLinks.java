package dev.doctown.docpack.page;

import dev.doctown.transforms.spi.RepositoryIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places in the source as Markdown: a link to the remote at the pack's commit where its host is
 * known, plain text elsewhere.
 */
final class SourceLinks {
  // Anyone can name a remote; what could be markup stays out of links.
  private static final Pattern PLAIN = Pattern.compile("https://[A-Za-z0-9/._~-]+");

  private final @Nullable String prefix;
  private final String lineFormat;
  private final Map<String, ByteBuffer> oddPaths;

  private SourceLinks(
      @Nullable String prefix, String lineFormat, Map<String, ByteBuffer> oddPaths) {
    this.prefix = prefix;
    this.lineFormat = lineFormat;
    this.oddPaths = oddPaths;
  }

  /**
   * @param oddPaths the bytes of the paths that are not UTF-8
   */
  static SourceLinks of(RepositoryIdentity source, Map<String, ByteBuffer> oddPaths) {
    String remote = source.remote();
    String commit = source.commit();
    if (remote == null || commit == null || source.dirty() || !PLAIN.matcher(remote).matches()) {
      return new SourceLinks(null, "", oddPaths);
    }
    String host = remote.substring("https://".length()).replaceFirst("/.*", "");
    return switch (host) {
      case "github.com", "codeberg.org" ->
          new SourceLinks(
              remote + (host.startsWith("g") ? "/blob/" : "/src/commit/") + commit + "/",
              "#L%d-L%d",
              oddPaths);
      case "gitlab.com" -> new SourceLinks(remote + "/-/blob/" + commit + "/", "#L%d-%d", oddPaths);
      case "bitbucket.org" ->
          new SourceLinks(remote + "/src/" + commit + "/", "#lines-%d:%d", oddPaths);
      default -> new SourceLinks(null, "", oddPaths);
    };
  }

  /** A file. */
  String file(String path) {
    String label = MarkdownText.code(path);
    return prefix == null ? label : "[" + label + "](" + prefix + encode(path) + ")";
  }

  /** Lines of a file, shown as {@code L3–9}. */
  String lines(String path, int startLine, int endLine) {
    String label = startLine == endLine ? "L" + startLine : "L" + startLine + "–" + endLine;
    if (prefix == null) {
      return label;
    }
    String anchor = String.format(Locale.ROOT, lineFormat, startLine, endLine);
    return "[" + label + "](" + prefix + encode(path) + anchor + ")";
  }

  /** Lines of a file with its path, where nothing around says which file is meant. */
  String place(String path, int startLine, int endLine) {
    String lines = startLine == endLine ? " L" + startLine : " L" + startLine + "–" + endLine;
    if (prefix == null) {
      return MarkdownText.code(path) + lines;
    }
    String anchor = String.format(Locale.ROOT, lineFormat, startLine, endLine);
    return "[" + MarkdownText.code(path) + lines + "](" + prefix + encode(path) + anchor + ")";
  }

  /** A name that leads to its lines where an address is known. */
  String named(String name, String path, int startLine, int endLine) {
    String label = MarkdownText.code(name);
    return prefix == null
        ? label
        : "["
            + label
            + "]("
            + prefix
            + encode(path)
            + String.format(Locale.ROOT, lineFormat, startLine, endLine)
            + ")";
  }

  /** A place for a cell of a table. */
  String cellPlace(String path, int line) {
    return place(path, line, line).replace("|", "\\|");
  }

  /** The address of a file; its path where no address is known. */
  String address(String path) {
    return prefix == null ? path : prefix + encode(path);
  }

  private String encode(String path) {
    StringBuilder out = new StringBuilder();
    ByteBuffer bytes =
        oddPaths.getOrDefault(path, ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8)));
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      char c = (char) (bytes.get(i) & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
