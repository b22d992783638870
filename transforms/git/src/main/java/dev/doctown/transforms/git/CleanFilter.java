package dev.doctown.transforms.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/**
 * What {@code git add} would store for a file of the work tree: Git LFS pointers, {@code
 * working-tree-encoding}, line ends, {@code ident}, in this order.
 *
 * <p>Programs that a configuration names as filters never run: such a file is stored as it is.
 * Files larger than {@link #MOST_BYTES} are stored as they are, too.
 */
final class CleanFilter {
  /** Conversions hold a file in memory. */
  static final long MOST_BYTES = 64L << 20;

  private enum LineEndRule {
    KEEP,
    CONVERT,
    CONVERT_TEXT
  }

  private final boolean convertsByDefault;

  /** The filter of a repository with this configuration. */
  CleanFilter(Config config) {
    String autoCrlf = config.getString("core", null, "autocrlf");
    this.convertsByDefault =
        "input".equalsIgnoreCase(autoCrlf)
            || (autoCrlf != null && config.getBoolean("core", "autocrlf", false));
  }

  /**
   * Identity of a file's stored form.
   *
   * @param storedWithPairs whether the index has the file with CR LF: then git leaves the line ends
   *     of text that it found by itself alone
   */
  BlobId blob(Path file, Map<String, String> attributes, BooleanSupplier storedWithPairs)
      throws IOException {
    if (isLfs(attributes)) {
      return BlobId.of(LfsPointer.of(file));
    }
    long size = Files.size(file);
    if (size <= MOST_BYTES) {
      return BlobId.of(clean(Files.readAllBytes(file), attributes, storedWithPairs));
    }
    return BlobId.of(file);
  }

  static boolean isLfs(Map<String, String> attributes) {
    return "lfs".equals(attributes.get("filter"));
  }

  /** The stored form of a content. */
  byte[] clean(byte[] raw, Map<String, String> attributes, BooleanSupplier storedWithPairs) {
    byte[] content = decoded(raw, attributes.get("working-tree-encoding"));
    LineEndRule rule = rule(attributes);
    if (rule != LineEndRule.KEEP) {
      LineEndings ends = LineEndings.of(content);
      boolean found = rule == LineEndRule.CONVERT_TEXT;
      if (ends.pairs() > 0 && !(found && (ends.binary() || storedWithPairs.getAsBoolean()))) {
        content = LineEndings.withoutPairs(content);
      }
    }
    return "true".equals(attributes.get("ident")) ? withoutIdentity(content) : content;
  }

  private LineEndRule rule(Map<String, String> attributes) {
    String text = attributes.get("text");
    if (!isTextValue(text)) {
      text = attributes.get("crlf");
    }
    if ("false".equals(text)) {
      return LineEndRule.KEEP;
    }
    if ("auto".equals(text)) {
      return LineEndRule.CONVERT_TEXT;
    }
    String end = attributes.get("eol");
    if ("true".equals(text) || "input".equals(text) || "lf".equals(end) || "crlf".equals(end)) {
      return LineEndRule.CONVERT;
    }
    return convertsByDefault ? LineEndRule.CONVERT_TEXT : LineEndRule.KEEP;
  }

  private static boolean isTextValue(@Nullable String value) {
    return "true".equals(value)
        || "false".equals(value)
        || "input".equals(value)
        || "auto".equals(value);
  }

  private static byte[] decoded(byte[] raw, @Nullable String encoding) {
    if (encoding == null || encoding.equals("true") || encoding.equals("false")) {
      return raw;
    }
    try {
      CharSequence text = Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(raw));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | CharacterCodingException e) {
      // git add refuses such a file; it is then what it is.
      return raw;
    }
  }

  /** Takes back what {@code ident} put between {@code $Id:} and the next dollar of the line. */
  private static byte[] withoutIdentity(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int copied = 0;
    for (int at = 0; at + 3 < content.length; at++) {
      if (content[at] == '$'
          && content[at + 1] == 'I'
          && content[at + 2] == 'd'
          && content[at + 3] == ':') {
        int end = at + 4;
        while (end < content.length && content[end] != '$' && content[end] != '\n') {
          end++;
        }
        if (end < content.length && content[end] == '$') {
          out.write(content, copied, at - copied);
          out.writeBytes("$Id$".getBytes(StandardCharsets.US_ASCII));
          copied = end + 1;
          at = end;
        }
      }
    }
    out.write(content, copied, content.length - copied);
    return out.toByteArray();
  }
}
