package dev.doctown.transforms.core.insight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the build constraint of a file of Go says. */
public final class GoBuild {
  private static final Pattern CONSTRAINT =
      Pattern.compile("^//(?:go:build|\\s*+\\+build)\\s++(.*)$", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package\\s", Pattern.MULTILINE);
  private static final Pattern TAG = Pattern.compile("(!?)([\\w.]+)");

  /** Systems, processors and tools that the language knows; all else must be asked for. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd"
              + "|openbsd|plan9|solaris|wasip1|windows|unix|386|amd64|arm|arm64|loong64"
              + "|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm|cgo|gc"
              + "|gccgo|race|msan|asan|tinygo|purego|appengine"
              + "|go1\\.\\d+");

  private GoBuild() {}

  /**
   * Whether the file is in no build but one that asks for it by a tag of its own, such as {@code
   * ignore}: generators, rules of linters and other tools. What one of several tags suffices for is
   * not.
   */
  public static boolean isLeftOut(String text) {
    Matcher head = PACKAGE.matcher(text);
    Matcher constraint = CONSTRAINT.matcher(head.find() ? text.substring(0, head.start()) : text);
    return constraint.find()
        && !constraint.group(1).contains("||")
        && TAG.matcher(constraint.group(1))
            .results()
            .anyMatch(tag -> isOwn(tag.group(1), tag.group(2)));
  }

  private static boolean isOwn(String not, String tag) {
    return not.isEmpty() && !KNOWN.matcher(tag).matches();
  }
}
