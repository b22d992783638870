package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which source file a test is named after. */
final class Mirrors {
  /** A name that more files have tells nothing. */
  private static final int MOST = 16;

  private static final Pattern TEST =
      Pattern.compile("^(?:test[_-]?)|(?:[_.-]?(?:tests?|spec|it|testcase|unittest))$");

  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final FolderTree tree;

  Mirrors(FolderTree tree, int files) {
    this.tree = tree;
    for (int file = 0; file < files; file++) {
      byStem
          .computeIfAbsent(tree.stem(file).toLowerCase(Locale.ROOT), stem -> new ArrayList<>())
          .add(file);
    }
  }

  /**
   * The source file that has the test's name without what marks it as a test; of several the one
   * whose folder has most in common with the test's; -1 where there is none or no single one.
   */
  int of(String path) {
    String stem = Paths.stem(path).toLowerCase(Locale.ROOT);
    String bare = TEST.matcher(stem).replaceAll("");
    List<Integer> namesakes = byStem.getOrDefault(bare, List.of());
    if (namesakes.isEmpty() || namesakes.size() > MOST) {
      return -1;
    }
    String[] folder = Paths.parent(path).split("/", -1);
    int best = -1;
    int most = -1;
    for (int file : namesakes) {
      int common = common(folder, Paths.parent(tree.filePath(file)).split("/", -1));
      if (common == most) {
        best = -1;
      } else if (common > most) {
        best = file;
        most = common;
      }
    }
    return best;
  }

  private static int common(String[] left, String[] right) {
    int shorter = Math.min(left.length, right.length);
    int start = 0;
    while (start < shorter && left[start].equals(right[start])) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && left[left.length - 1 - end].equals(right[right.length - 1 - end])) {
      end++;
    }
    return start + end;
  }
}
