package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Files that many others of their folder use, whatever those are about: what registers them, types
 * that all share, tools; and what is called a tool, however many use it. That two files use the
 * same hub tells nothing of what they have in common. Files about the same count once.
 */
final class Hubs {
  /** More than this part of what the folder's files are about uses a hub. */
  private static final int PART = 5;

  /** A hub uses so many times less than uses it. */
  private static final int TIMES = 4;

  private static final Set<String> TOOLS =
      Set.of("helper", "helpers", "misc", "util", "utilities", "utils");

  private final boolean[] hubs;

  private Hubs(boolean[] hubs) {
    this.hubs = hubs;
  }

  static Hubs of(FolderTree tree, Repository repository) {
    int size = repository.shaping().size();
    List<Set<String>> users = new ArrayList<>();
    List<Set<String>> used = new ArrayList<>();
    for (int file = 0; file < size; file++) {
      users.add(new HashSet<>());
      used.add(new HashSet<>());
    }
    for (FileEdge edge : repository.edges()) {
      int from = repository.numbers()[edge.from()];
      int to = repository.numbers()[edge.to()];
      if (from >= 0
          && to >= 0
          && tree.folderOf(from) == tree.folderOf(to)
          && !tree.subject(from).equals(tree.subject(to))
          && PairGraph.coarse(edge.weight()) > 0) {
        users.get(to).add(tree.subject(from));
        used.get(from).add(tree.subject(to));
      }
    }
    boolean[] hubs = new boolean[size];
    Map<Integer, Integer> subjects = new HashMap<>();
    for (int file = 0; file < size; file++) {
      int all = subjects.computeIfAbsent(tree.folderOf(file), folder -> subjects(tree, folder));
      boolean tool = TOOLS.contains(tree.subject(file).toLowerCase(Locale.ROOT));
      hubs[file] =
          users.get(file).size() >= Math.max(1, TIMES * used.get(file).size())
              && (tool || PART * users.get(file).size() > all - 1);
    }
    return new Hubs(hubs);
  }

  private static int subjects(FolderTree tree, int folder) {
    Set<String> subjects = new HashSet<>();
    tree.files(folder).forEach(file -> subjects.add(tree.subject(file)));
    return subjects.size();
  }

  boolean has(int file) {
    return hubs[file];
  }
}
