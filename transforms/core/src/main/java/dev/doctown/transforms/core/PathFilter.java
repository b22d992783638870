package dev.doctown.transforms.core;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which paths are taken, by globs over paths relative to the repository's root.
 *
 * <p>A glob is read as git reads a line of {@code .gitignore}, without negation: {@code *} and
 * {@code ?} stop at {@code /}, {@code **} does not, {@code [abc]} and {@code [!a-c]} are one
 * character, a backslash takes the next character as it is. Beyond git, <code>{a,b}</code> is one
 * of some globs, as shells read it. A glob without {@code /} matches a name at any depth; with one,
 * at the start or inside, it is anchored at the root; with one at its end it matches folders only.
 * What matches a folder matches everything below it.
 *
 * <p>A path is taken when it matches an include, or there are none, and matches no exclude.
 */
public final class PathFilter {
  private final List<Pattern> includes;
  private final List<Pattern> excludes;

  private PathFilter(List<Pattern> includes, List<Pattern> excludes) {
    this.includes = includes;
    this.excludes = excludes;
  }

  /**
   * The filter of some globs.
   *
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID} for a glob that cannot be read
   */
  public static PathFilter of(List<String> includes, List<String> excludes) {
    return new PathFilter(
        includes.stream().map(glob -> compile("--include", glob)).toList(),
        excludes.stream().map(glob -> compile("--exclude", glob)).toList());
  }

  /** Whether a path is taken. */
  public boolean takes(String path) {
    return (includes.isEmpty() || matches(includes, path)) && !matches(excludes, path);
  }

  private static boolean matches(List<Pattern> globs, String path) {
    return globs.stream().anyMatch(glob -> glob.matcher(path).matches());
  }

  private static Pattern compile(String option, String glob) {
    String body = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = body.contains("/");
    String start = body.startsWith("/") ? body.substring(1) : body;
    if (start.isBlank() || glob.startsWith("!")) {
      throw invalid(option, glob, null);
    }
    String below = glob.endsWith("/") ? "/.*" : "(?:/.*)?";
    try {
      return Pattern.compile(
          (anchored ? "" : "(?:.*/)?") + translate(start) + below, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw invalid(option, glob, e);
    }
  }

  private static DoctownException invalid(String option, String glob, @Nullable Throwable cause) {
    return new DoctownException(
        ErrorCode.OPTION_INVALID,
        option
            + " '"
            + glob
            + "': expected a glob such as *.java, src/**/*.{ts,tsx} or docs/; there is no negation",
        cause);
  }

  private static String translate(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (c == '{' || (braces > 0 && (c == ',' || c == '}'))) {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        regex.append(c == '{' ? "(?:" : c == '}' ? ")" : "|");
        i++;
      } else if (glob.startsWith("**/", i) && startsName(glob, i, braces)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else if (c == '*') {
        regex.append("[^/]*");
        i++;
      } else if (c == '?') {
        regex.append("[^/]");
        i++;
      } else if (c == '[') {
        i = translateClass(glob, i, regex);
      } else {
        boolean escaped = c == '\\' && i + 1 < glob.length();
        int literal = glob.codePointAt(escaped ? i + 1 : i);
        regex.append(quote(literal));
        i += (escaped ? 1 : 0) + Character.charCount(literal);
      }
    }
    if (braces > 0) {
      throw new PatternSyntaxException("brace without end", glob, glob.length());
    }
    return regex.toString();
  }

  private static boolean startsName(String glob, int at, int braces) {
    char before = at == 0 ? '/' : glob.charAt(at - 1);
    return before == '/' || (braces > 0 && (before == '{' || before == ','));
  }

  /** Translates the class that begins at {@code start}; the result is the index behind it. */
  private static int translateClass(String glob, int start, StringBuilder regex) {
    boolean negated = glob.startsWith("[!", start) || glob.startsWith("[^", start);
    int first = start + (negated ? 2 : 1);
    // A bracket that comes first stands for itself.
    int end = glob.indexOf(']', first + 1);
    if (end < 0) {
      throw new PatternSyntaxException("class without end", glob, start);
    }
    regex.append("(?!/)[").append(negated ? "^" : "");
    int i = first;
    while (i < end) {
      int c = glob.codePointAt(i);
      boolean range = c == '-' && i > first && i < end - 1;
      regex.append(range ? "-" : quote(c));
      i += Character.charCount(c);
    }
    regex.append(']');
    return end + 1;
  }

  private static String quote(int codePoint) {
    return String.format(Locale.ROOT, "\\x{%x}", codePoint);
  }
}
