package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folders that hold files, numbered so that a folder comes before those in it; the root is 0. A
 * file beside a folder of its own name ({@code net.rs} and {@code net/}) is a file of that folder.
 */
final class FolderTree {
  private final List<String> filePaths;
  private final List<String> subjects;
  private final List<String> paths;
  private final int[] parents;
  private final int[] depths;
  private final int[] folderOfFile;
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<List<Integer>> files = new ArrayList<>();
  private final int[] fileCounts;

  /** The folders of these files, which are named by their indices in the list. */
  FolderTree(List<String> filePaths) {
    this.filePaths = List.copyOf(filePaths);
    this.subjects = filePaths.stream().map(FileSubjects::of).toList();
    TreeMap<String, Integer> numbers = new TreeMap<>(Utf8Order.INSTANCE);
    numbers.put("", 0);
    for (String path : filePaths) {
      String folder = Paths.parent(path);
      while (numbers.putIfAbsent(folder, 0) == null) {
        folder = Paths.parent(folder);
      }
    }
    this.paths = List.copyOf(numbers.keySet());
    for (int folder = 0; folder < paths.size(); folder++) {
      numbers.put(paths.get(folder), folder);
      children.add(new ArrayList<>());
      files.add(new ArrayList<>());
    }
    this.parents = new int[paths.size()];
    this.depths = new int[paths.size()];
    this.fileCounts = new int[paths.size()];
    this.folderOfFile = new int[filePaths.size()];
    link(new HashMap<>(numbers));
  }

  private void link(Map<String, Integer> numbers) {
    parents[0] = -1;
    for (int folder = 1; folder < paths.size(); folder++) {
      int parent = numbers.getOrDefault(Paths.parent(paths.get(folder)), 0);
      parents[folder] = parent;
      depths[folder] = depths[parent] + 1;
      children.get(parent).add(folder);
    }
    for (int file = 0; file < filePaths.size(); file++) {
      String path = filePaths.get(file);
      String parent = Paths.parent(path);
      String namesake = Paths.child(parent, Paths.stem(path));
      int folder = numbers.getOrDefault(namesake, numbers.getOrDefault(parent, 0));
      folderOfFile[file] = folder;
      files.get(folder).add(file);
      fileCounts[folder]++;
    }
    for (int folder = paths.size() - 1; folder > 0; folder--) {
      fileCounts[parents[folder]] += fileCounts[folder];
    }
  }

  int size() {
    return paths.size();
  }

  String path(int folder) {
    return paths.get(folder);
  }

  int parent(int folder) {
    return parents[folder];
  }

  int depth(int folder) {
    return depths[folder];
  }

  List<Integer> children(int folder) {
    return children.get(folder);
  }

  /** The files of a folder itself. */
  List<Integer> files(int folder) {
    return files.get(folder);
  }

  /** The path of a file. */
  String filePath(int file) {
    return filePaths.get(file);
  }

  /** The name of a file without its extension. */
  String stem(int file) {
    return Paths.stem(filePaths.get(file));
  }

  /** What a file is about, as {@link FileSubjects} has it. */
  String subject(int file) {
    return subjects.get(file);
  }

  /** Whether a folder is another or lies below it. */
  boolean isWithin(int inner, int outer) {
    int folder = inner;
    while (folder > outer) {
      folder = parents[folder];
    }
    return folder == outer;
  }

  int folderOf(int file) {
    return folderOfFile[file];
  }

  /** The number of files in and below a folder. */
  int fileCount(int folder) {
    return fileCounts[folder];
  }

  /** All files in and below a folder. */
  List<Integer> allFiles(int folder) {
    List<Integer> all = new ArrayList<>();
    List<Integer> open = new ArrayList<>(List.of(folder));
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      all.addAll(files.get(next));
      open.addAll(children.get(next));
    }
    return all;
  }

  /**
   * The outermost folder that holds the same files: the folder of a module in place of that of its
   * one package. Never the root, unless asked for it.
   */
  int outermost(int folder) {
    int outer = folder;
    while (outer > 0 && parents[outer] > 0 && fileCounts[parents[outer]] == fileCounts[folder]) {
      outer = parents[outer];
    }
    return outer;
  }

  /** The path that names all of a folder: of the outermost of its chain that says something. */
  String anchor(int folder) {
    int anchor = outermost(folder);
    while (files.get(anchor).isEmpty()
        && children.get(anchor).size() == 1
        && (anchor == 0 || Folders.isPassedThrough(Paths.name(paths.get(anchor))))) {
      anchor = children.get(anchor).get(0);
    }
    return paths.get(anchor);
  }

  /** The innermost folder that holds the same files. */
  int innermost(int folder) {
    int inner = folder;
    while (files.get(inner).isEmpty() && children.get(inner).size() == 1) {
      inner = children.get(inner).get(0);
    }
    return inner;
  }
}
