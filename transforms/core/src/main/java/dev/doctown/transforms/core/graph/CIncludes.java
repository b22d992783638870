package dev.doctown.transforms.core.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files of the repository a file of C or C++ includes.
 *
 * <p>Where a compiler looks is not known without its command line; a path is looked for beside the
 * file that includes it, then in the folders around, and in those of them that hold headers by
 * custom.
 */
final class CIncludes {
  private static final int MOST_FILES = 2_000;
  private static final List<String> HEADER_FOLDERS =
      List.of("", "include/", "src/", "inc/", "lib/");

  /** Headers of ISO C and POSIX.1-2017 without those in folders: a compiler has its own. */
  private static final Set<String> STANDARD =
      Set.of(
          ("aio assert complex cpio ctype dirent dlfcn errno fcntl fenv float fmtmsg fnmatch ftw"
                  + " glob grp iconv inttypes iso646 langinfo libgen limits locale math monetary"
                  + " mqueue ndbm netdb nl_types poll pthread pwd regex sched search semaphore setjmp"
                  + " signal spawn stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib"
                  + " stdnoreturn string strings stropts syslog tar termios tgmath threads time trace"
                  + " uchar ulimit unistd utime utmpx wchar wctype wordexp")
              .split(" "));

  private final RepositoryFacts facts;
  private final Map<Integer, BitSet> visible = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  CIncludes(RepositoryFacts facts) {
    this.facts = facts;
    for (SourceFile file : facts.files()) {
      if (LanguageFamily.of(file.language()) == LanguageFamily.C) {
        // A name of several files finds none.
        byName.merge(nameOf(file.path()), file.index(), (a, b) -> -1);
      }
    }
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file itself and all that it includes, directly or through others. */
  BitSet visible(int file) {
    BitSet known = visible.get(file);
    if (known != null) {
      return known;
    }
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(file));
    seen.set(file);
    for (int count = 0; !open.isEmpty() && count < MOST_FILES; count++) {
      for (Reference include : facts.imports(open.remove())) {
        SourceFile found = find(include);
        if (found != null && !seen.get(found.index())) {
          seen.set(found.index());
          open.add(found.index());
        }
      }
    }
    visible.put(file, seen);
    return seen;
  }

  /** The file that an include names, if it is one of the repository. */
  @Nullable SourceFile find(Reference include) {
    SourceFile from = facts.file(include.place().file());
    String path = include.path("/");
    String folder = from.folder();
    while (true) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      for (String headers : HEADER_FOLDERS) {
        SourceFile found = facts.byPath(normalized(prefix + headers + path));
        if (found != null && found.index() != from.index()) {
          return found;
        }
      }
      if (folder.isEmpty()) {
        break;
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    if (STANDARD.contains(path.replaceFirst("\\.h$", "")) && path.endsWith(".h")) {
      return null;
    }
    int unique = byName.getOrDefault(nameOf(path), -1);
    return unique >= 0 && facts.file(unique).path().endsWith("/" + path)
        ? facts.file(unique)
        : null;
  }

  /** Without segments that go nowhere or back. */
  private static String normalized(String path) {
    if (!path.contains("./")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty()) {
        segments.removeLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
