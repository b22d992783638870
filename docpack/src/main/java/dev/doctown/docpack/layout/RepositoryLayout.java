package dev.doctown.docpack.layout;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders that tell files of a repository apart. One that all its sources share tells nothing,
 * nor does one below the source folders of a module that all its sources share, which names who
 * publishes it and the project, as {@code org/springframework/samples} does; of a module without
 * sources one that those of all modules share.
 */
public final class RepositoryLayout {
  private static final Pattern SOURCE_FOLDER =
      Pattern.compile("((?:.*/)?)(src/[^/]+/(java|kotlin|scala|groovy|resources)/)(.*)");
  private static final String SOURCES_OF_MAVEN = "src/main/";
  private static final String RESOURCES = "resources";
  private static final String SOURCE = "source";

  private static final Set<FolderUse> ASIDE =
      EnumSet.of(
          FolderUse.TESTS,
          FolderUse.SPECS,
          FolderUse.BROWSER_TESTS,
          FolderUse.TEST_SUPPORT,
          FolderUse.FIXTURES,
          FolderUse.BENCHMARKS,
          FolderUse.FUZZING,
          FolderUse.EXAMPLES);
  private static final Set<FolderUse> OF_DEVELOPERS =
      EnumSet.of(
          FolderUse.TOOLS,
          FolderUse.DOCUMENTS,
          FolderUse.SITES,
          FolderUse.UTILITIES,
          FolderUse.HIDDEN);

  /** By custom the folder of a program of Go, whose name it has. */
  private static final Pattern PROGRAM_OF_GO =
      Pattern.compile("^((?:.*/)?)cmd/[^/]+/([^/]+\\.go)$");

  private static final Set<String> TOOLS = Set.of("build.rs", "setup.py", "conftest.py");

  private final List<String> shared;
  private final List<String> sharedPackages;
  private final Map<String, List<String>> packages;

  private RepositoryLayout(
      List<String> shared, List<String> sharedPackages, Map<String, List<String>> packages) {
    this.shared = shared;
    this.sharedPackages = sharedPackages;
    this.packages = packages;
  }

  /** Of a repository of which only single paths are known. */
  public static RepositoryLayout unknown() {
    return new RepositoryLayout(List.of(), List.of(), Map.of());
  }

  /** Of the repository with these source files, tests not among them. */
  public static RepositoryLayout of(Iterable<String> sources) {
    SharedFolders all = new SharedFolders();
    SharedFolders allPackages = new SharedFolders();
    Map<String, SharedFolders> modules = new TreeMap<>(Utf8Order.INSTANCE);
    for (String path : sources) {
      all.add(path);
      Matcher root = SOURCE_FOLDER.matcher(path);
      // What stands in no package names none, and resources need not stand in one.
      if (root.matches() && !root.group(3).equals(RESOURCES) && root.group(4).indexOf('/') >= 0) {
        allPackages.add(root.group(4));
        modules.computeIfAbsent(root.group(1), any -> new SharedFolders()).add(root.group(4));
      }
    }
    Map<String, List<String>> packages = new TreeMap<>(Utf8Order.INSTANCE);
    modules.forEach((module, folders) -> packages.put(module, folders.list()));
    return new RepositoryLayout(all.list(), allPackages.list(), packages);
  }

  /** Of the repository of a pack. */
  public static RepositoryLayout read(TableSource tables) {
    List<String> sources = new ArrayList<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES, Set.of("path", "category"))) {
      while (files.hasNext()) {
        FileRow file = files.next();
        if (file.getCategory().equals(SOURCE)) {
          sources.add(file.getPath());
        }
      }
    }
    return of(sources);
  }

  /** A path in which the folders that tell nothing have no name. */
  public String told(String path) {
    String[] folders = path.split("/", -1);
    Matcher root = SOURCE_FOLDER.matcher(path);
    if (root.matches()) {
      int depth = (root.group(1) + root.group(2)).split("/", -1).length - 1;
      clear(folders, depth, packages.getOrDefault(root.group(1), sharedPackages));
    }
    clear(folders, 0, shared);
    return String.join("/", folders);
  }

  private static void clear(String[] folders, int from, List<String> silent) {
    for (int place = 0; place < silent.size() && from + place < folders.length - 1; place++) {
      String folder = folders[from + place];
      if (!folder.isEmpty() && !folder.equals(silent.get(place))) {
        return;
      }
      folders[from + place] = "";
    }
  }

  /** The folders above a source folder of Maven, below which all are packages; else the path. */
  public static String aboveSources(String path) {
    return isBelowSources(path) ? path.substring(0, path.indexOf(SOURCES_OF_MAVEN)) : path;
  }

  /** Whether a path leads below a source folder of Maven. */
  public static boolean isBelowSources(String path) {
    return path.contains(SOURCES_OF_MAVEN);
  }

  /** Whether a path leads to tests, examples or the like. */
  public boolean isAside(String path) {
    String told = told(path);
    String name = told.substring(told.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    // Part of a name makes an example of a module, not of a file.
    return FolderUse.isInPartly(told, ASIDE)
        || ASIDE.stream()
            .anyMatch(use -> use == FolderUse.EXAMPLES ? use.isOf(stem) : use.isPartOf(stem));
  }

  /** Whether a path leads to what only those use who work on the project. */
  public boolean isTool(String path) {
    String told = PROGRAM_OF_GO.matcher(told(path)).replaceFirst("$1cmd/$2");
    return FolderUse.isIn(told, OF_DEVELOPERS)
        || TOOLS.contains(told.substring(told.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }
}
