package dev.doctown.transforms.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads who wrote a commit: a name for people, never an address. */
final class AuthorName {
  private static final int LONGEST = 100;
  private static final Pattern DOMAIN = Pattern.compile("@[^\\s@]*");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  private AuthorName() {}

  /**
   * The author's name in one line, at most {@value #LONGEST} characters long; of an address that
   * stands for a name the part before the {@code @}.
   *
   * @param commit the commit as git stores it
   */
  static String of(byte[] commit) {
    int start = RawParseUtils.author(commit, 0);
    if (start < 0) {
      return "";
    }
    int end = start;
    while (end < commit.length && commit[end] != '<' && commit[end] != '\n') {
      end++;
    }
    String name = text(commit, start, end);
    String line = UNPRINTABLE.matcher(DOMAIN.matcher(name).replaceAll("")).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }

  /** In the encoding that the commit names, else UTF-8, else what takes every byte. */
  private static String text(byte[] commit, int start, int end) {
    Charset charset;
    try {
      charset = RawParseUtils.parseEncoding(commit);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      charset = StandardCharsets.UTF_8;
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(commit, start, end - start)).toString();
    } catch (CharacterCodingException e) {
      return new String(commit, start, end - start, StandardCharsets.ISO_8859_1);
    }
  }
}
