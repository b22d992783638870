package dev.doctown.transforms.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * What git ignores in one folder: its own {@code .gitignore}, then those of the folders above, then
 * {@code info/exclude}, then {@code core.excludesFile}; the first that says anything decides.
 *
 * <p>Patterns and paths are keys (see {@link PathText}), because git matches bytes: {@code ?} is
 * one byte.
 */
final class IgnoreRules {
  static final String FILE_NAME = ".gitignore";

  private static final String BYTE_ORDER_MARK = PathText.keyOf("\uFEFF");

  private final @Nullable IgnoreRules outer;
  private final String folder;
  private final IgnoreNode node;

  private IgnoreRules(@Nullable IgnoreRules outer, String folder, IgnoreNode node) {
    this.outer = outer;
    this.folder = folder;
    this.node = node;
  }

  /** Rules for a whole repository, the weakest first. */
  static @Nullable IgnoreRules ofRepository(List<byte[]> contents) {
    IgnoreRules rules = null;
    for (byte[] content : contents) {
      rules = within(rules, "", content);
    }
    return rules;
  }

  /** Rules of a folder inside others. */
  static IgnoreRules within(@Nullable IgnoreRules outer, String folder, byte[] content) {
    IgnoreNode node = new IgnoreNode();
    try {
      node.parse(new ByteArrayInputStream(text(content).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new IgnoreRules(outer, folder, node);
  }

  /** Whether a path below this folder is ignored, when nothing above it is. */
  static boolean ignored(@Nullable IgnoreRules innermost, String path, boolean isFolder) {
    for (IgnoreRules rules = innermost; rules != null; rules = rules.outer) {
      String below = rules.folder.isEmpty() ? path : path.substring(rules.folder.length() + 1);
      Boolean decision = rules.node.checkIgnored(below, isFolder);
      if (decision != null) {
        return decision;
      }
    }
    return false;
  }

  /** The text of a rules file as a key, without the byte order mark that git skips. */
  static String text(byte[] content) {
    String text = PathText.key(content);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }
}
