package dev.doctown.transforms.core.subsystem;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files are about by their names: without the words at their ends that tell for which of
 * several systems or processors they are, or that they are for all or for all others ({@code
 * cpu_linux}, {@code cpu_openbsd_amd64} and {@code cpu_common} are about {@code cpu}).
 */
final class FileSubjects {
  /** Systems, processors and what stands for the rest of them, in any language. */
  private static final Set<String> VARIANTS =
      Set.of(
          "aix",
          "android",
          "bsd",
          "cygwin",
          "darwin",
          "dragonfly",
          "dragonflybsd",
          "freebsd",
          "haiku",
          "hpux",
          "hurd",
          "illumos",
          "ios",
          "linux",
          "macos",
          "mingw",
          "nacl",
          "netbsd",
          "openbsd",
          "osx",
          "plan9",
          "posix",
          "solaris",
          "sunos",
          "unix",
          "wasi",
          "wasip1",
          "win32",
          "win64",
          "windows",
          "zos",
          "386",
          "aarch64",
          "amd64",
          "arm64",
          "armv6",
          "armv7",
          "i386",
          "i686",
          "loong64",
          "mips",
          "mips64",
          "mips64le",
          "mipsle",
          "ppc64",
          "ppc64le",
          "riscv64",
          "s390x",
          "sparc64",
          "x64",
          "x86",
          "x86_64",
          "cgo",
          "nocgo",
          "noasm",
          "purego",
          "common",
          "default",
          "fallback",
          "generic",
          "other",
          "others",
          "stub",
          "unsupported");

  /** Words that are so in the names of Go's files alone. */
  private static final Set<String> VARIANTS_OF_GO = Set.of("arm", "js", "wasm");

  /** Words behind a dot by which bundlers of JavaScript choose a file. */
  private static final Set<String> VARIANTS_BEHIND_A_DOT =
      Set.of("browser", "native", "node", "web");

  private static final List<String> NOT = List.of("no", "not", "non");

  /** The last word of a name, and what separates it. */
  private static final Pattern END =
      Pattern.compile(
          "(.*[\\p{L}\\p{N}])(?!(?<=x86)_64$)([_.-]+|(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}))"
              + "(x86_64|[\\p{L}\\p{N}]+)");

  private FileSubjects() {}

  /** The name of a file without extension and such words; one word stays. */
  static String of(String path) {
    boolean isGo = path.endsWith(".go");
    String subject = Paths.stem(path);
    while (true) {
      Matcher end = END.matcher(subject);
      if (!end.matches() || !isVariant(end.group(3), end.group(2), isGo)) {
        return subject;
      }
      subject = end.group(1);
    }
  }

  private static boolean isVariant(String written, String separator, boolean isGo) {
    String word = written.toLowerCase(Locale.ROOT);
    return VARIANTS.contains(word)
        || (isGo && VARIANTS_OF_GO.contains(word))
        || (separator.equals(".") && VARIANTS_BEHIND_A_DOT.contains(word))
        || NOT.stream()
            .anyMatch(
                not -> word.startsWith(not) && VARIANTS.contains(word.substring(not.length())));
  }
}
