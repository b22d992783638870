package dev.doctown.transforms.core.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a file by Linguist's rules, in this order: the attribute {@code
 * linguist-language}, the file name, a shebang or an editor's mode line, the extension (the longest
 * that is known), the content where several languages share the extension.
 *
 * <p>Linguist asks a classifier where its rules leave several; here the rules end with a default.
 * Reads at most the first 50 KiB and the last 2 KiB. Safe for use by several threads.
 */
public final class LanguageDetector {
  private static final int HEAD = 50 << 10;
  private static final int TAIL = 2 << 10;
  private static final LanguageDetector LINGUIST = new LanguageDetector();

  private final LanguageTable table = new LanguageTable();
  private final ContentRules rules = new ContentRules();

  private LanguageDetector() {}

  /** With Linguist's languages. */
  public static LanguageDetector linguist() {
    return LINGUIST;
  }

  /** A language by its name or an alias; null when there is none. */
  public @Nullable Language named(String name) {
    return table.named(name);
  }

  /**
   * The language of a file; null when unknown.
   *
   * @param path path from the repository root
   * @param attributes the {@code linguist-*} attributes without the prefix
   * @param content the bytes; empty when they were not read
   */
  public @Nullable Language detect(String path, Map<String, String> attributes, byte[] content) {
    Language attributed = table.named(attributes.getOrDefault("language", ""));
    if (attributed != null) {
      return attributed;
    }
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    List<Language> named = table.withFileName(fileName);
    if (!named.isEmpty()) {
      return named.get(0);
    }
    String extension = knownExtension(fileName);
    String head = text(content, 0, Math.min(content.length, HEAD));
    Language scripted = byInterpreter(head, table.withExtension(extension));
    if (scripted != null) {
      return scripted;
    }
    String mode =
        Modeline.language(head, text(content, Math.max(0, content.length - TAIL), content.length));
    Language told = mode == null ? null : table.named(mode);
    return told == null ? byExtension(extension, head) : told;
  }

  private @Nullable Language byInterpreter(String head, List<Language> byExtension) {
    for (String interpreter : Shebang.interpreters(head)) {
      List<Language> candidates = table.withInterpreter(interpreter);
      for (Language candidate : candidates) {
        if (byExtension.contains(candidate)) {
          return candidate;
        }
      }
      if (!candidates.isEmpty()) {
        String preferred = rules.language("#!" + interpreter, head);
        return preferred == null ? candidates.get(0) : table.named(preferred);
      }
    }
    return null;
  }

  private @Nullable Language byExtension(String extension, String head) {
    if (rules.has(extension)) {
      String name = rules.language(extension, head);
      return name == null ? null : table.named(name);
    }
    List<Language> candidates = table.withExtension(extension);
    if (!candidates.isEmpty()) {
      return candidates.get(0);
    }
    return head.startsWith("<?xml version=") ? table.named("XML") : null;
  }

  /** The longest extension some language has, in lower case with its dot; else empty. */
  private String knownExtension(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String extension = name.substring(dot);
      if (!table.withExtension(extension).isEmpty()) {
        return extension;
      }
    }
    return "";
  }

  /** Bytes as Latin-1: the rules look for ASCII, and this never fails. */
  private static String text(byte[] content, int start, int end) {
    boolean mark =
        start == 0
            && end >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    int from = mark ? 3 : start;
    return new String(content, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
