package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that a reader meets first. There are two levels of them, and folders that hold nothing
 * but one folder count as one with it: {@code src/main/java/org/example} is one step.
 */
final class FolderFacts {
  static final int MOST_FOLDERS = 4_096;

  private final RepositoryFacts.Tally tally = new RepositoryFacts.Tally();
  private final SortedMap<String, RepositoryFacts.Tally> languages =
      new TreeMap<>(Utf8Order.INSTANCE);
  private final boolean firstLevel;
  private boolean source;
  private String path;

  private FolderFacts(String path, boolean firstLevel) {
    this.path = path;
    this.firstLevel = firstLevel;
  }

  /**
   * The folders of both levels, in order of path. Of a repository with more than {@link
   * #MOST_FOLDERS} on a level the first ones.
   */
  static List<FolderFacts> read(TableSource tables) {
    Map<String, String> steps = new HashMap<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES)) {
      while (files.hasNext()) {
        String folder = folderOf(files.next().getPath());
        if (folder != null) {
          merge(steps, head(folder, 0), folder);
        }
      }
    }
    Map<String, FolderFacts> found = new HashMap<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES)) {
      while (files.hasNext()) {
        FileRow file = files.next();
        String folder = folderOf(file.getPath());
        String step = folder == null ? null : steps.get(head(folder, 0));
        if (folder != null && step != null) {
          add(found, step, step, true, file);
          if (folder.length() > step.length()) {
            add(found, head(folder, step.length() + 1), folder, false, file);
          }
        }
      }
    }
    SortedMap<String, FolderFacts> sorted = new TreeMap<>(Utf8Order.INSTANCE);
    found.values().forEach(facts -> sorted.put(facts.path, facts));
    return List.copyOf(sorted.values());
  }

  /** The path, without a slash at its end. */
  String path() {
    return path;
  }

  boolean isFirstLevel() {
    return firstLevel;
  }

  /** Whether a file in it, or below, is source. */
  boolean hasSource() {
    return source;
  }

  RepositoryFacts.Tally tally() {
    return tally;
  }

  /** Languages by lines, the largest first. */
  List<RepositoryFacts.Share> languages() {
    return RepositoryFacts.byLines(languages);
  }

  private static @Nullable String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? null : path.substring(0, slash);
  }

  /** The folder up to the end of the name that begins at {@code from}. */
  private static String head(String folder, int from) {
    int slash = folder.indexOf('/', from);
    return slash < 0 ? folder : folder.substring(0, slash);
  }

  private static void merge(Map<String, String> steps, String head, String folder) {
    String known = steps.get(head);
    if (known != null || steps.size() < MOST_FOLDERS) {
      steps.put(head, known == null ? folder : shared(known, folder));
    }
  }

  private static void add(
      Map<String, FolderFacts> found,
      String head,
      String folder,
      boolean firstLevel,
      FileRow file) {
    FolderFacts facts = found.get(head);
    if (facts == null) {
      if (found.size() >= 2 * MOST_FOLDERS) {
        return;
      }
      facts = new FolderFacts(folder, firstLevel);
      found.put(head, facts);
    }
    facts.path = shared(facts.path, folder);
    facts.tally.add(file);
    facts.source |= file.getCategory().equals("source");
    String language = file.getLanguage();
    if (language != null && file.getSkipped() == null) {
      facts.languages.computeIfAbsent(language, unused -> new RepositoryFacts.Tally()).add(file);
    }
  }

  /** The longest folder that holds both. */
  private static String shared(String a, String b) {
    int end = 0;
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      if (a.charAt(at) == '/') {
        end = at;
      }
      at++;
    }
    boolean whole =
        (at == a.length() || a.charAt(at) == '/') && (at == b.length() || b.charAt(at) == '/');
    return a.substring(0, whole ? at : end);
  }
}
