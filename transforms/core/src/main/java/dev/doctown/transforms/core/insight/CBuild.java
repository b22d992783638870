package dev.doctown.transforms.core.insight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the conditions of C's and C++'s preprocessor say of a place. */
public final class CBuild {
  private static final Pattern SOURCE = Pattern.compile("(?i).*\\.(?:c|cc|cpp|cxx|c\\+\\+)");
  private static final Pattern BEGIN = Pattern.compile("\\s*#\\s*(?:ifdef|ifndef|if)\\b.*");
  private static final Pattern OTHERWISE = Pattern.compile("\\s*#\\s*(?:else|elif)\\b.*");
  private static final Pattern END = Pattern.compile("\\s*#\\s*endif\\b.*");
  private static final Pattern ASKED_FOR =
      Pattern.compile("\\s*#\\s*(?:ifdef\\s+|if\\s+(?:defined\\s*\\(?\\s*)?)(\\w+)\\s*\\)?\\s*");

  /** Of a macro that someone defines to try a file by itself. */
  private static final Pattern TRIAL =
      Pattern.compile(
          "(?:.*_)?(?:MAIN|TESTS?|TESTING|SELF_?TEST|DEBUG|DEMO|EXAMPLE|BENCH|BENCHMARK|STANDALONE)"
              + "(?:_.*)?");

  private CBuild() {}

  /** Whether a file is of C or C++. */
  public static boolean isSource(String path) {
    return SOURCE.matcher(path).matches();
  }

  /**
   * Whether a line is compiled only where a macro is defined whose name speaks of a trial: the main
   * function by which a library's file is tested.
   *
   * @param line from 1
   */
  public static boolean isLeftOut(List<String> lines, int line) {
    Deque<Boolean> conditions = new ArrayDeque<>();
    for (String each : lines.subList(0, Math.min(line, lines.size()))) {
      if (BEGIN.matcher(each).matches()) {
        Matcher asked = ASKED_FOR.matcher(each);
        conditions.push(asked.matches() && TRIAL.matcher(asked.group(1)).matches());
      } else if (OTHERWISE.matcher(each).matches() && !conditions.isEmpty()) {
        conditions.pop();
        conditions.push(false);
      } else if (END.matcher(each).matches() && !conditions.isEmpty()) {
        conditions.pop();
      }
    }
    return conditions.contains(true);
  }
}
