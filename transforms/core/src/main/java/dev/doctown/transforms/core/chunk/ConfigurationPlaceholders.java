package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SourceSetting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables that the configuration of an application takes values from: {@code
 * ${NAME:default}} in the files that frameworks of Java read by their names. What is written in
 * small letters is another key of the configuration.
 */
final class ConfigurationPlaceholders {
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?:.*/)?(?:application|bootstrap)(?:-[^/]+)?\\.(?:properties|ya?ml)");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]{0,199})(?::([^{}\n]{0,200}))?\\}");
  private static final Pattern COMMENT = Pattern.compile("\\s*[#!].*");

  private ConfigurationPlaceholders() {}

  /** Those of a file, in its order. */
  static List<SourceSetting> of(String path, byte[] content) {
    if (!CONFIGURATION.matcher(path).matches()) {
      return List.of();
    }
    List<SourceSetting> found = new ArrayList<>();
    // One character a byte, so that places are offsets.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      int line = text.lastIndexOf('\n', placeholder.start()) + 1;
      if (!COMMENT.matcher(text.substring(line, placeholder.start())).matches()) {
        found.add(
            new SourceSetting(
                placeholder.start(1),
                "environment",
                placeholder.group(1),
                utf8(placeholder.group(2)),
                null,
                -1));
      }
    }
    return found;
  }

  private static @Nullable String utf8(@Nullable String bytes) {
    return bytes == null
        ? null
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
