package dev.doctown.transforms.core.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a script are typed: follows its changes of folder. A folder that the
 * repository has not, and that building does not make, is that of the checkout itself, as behind
 * {@code git clone}.
 */
final class WorkingFolder {
  private static final String TO = "(?:cd|pushd) (\"[^\"]+\"|'[^']+'|[^\\s;&|]+)";
  private static final Pattern CHANGE = Pattern.compile("(?:^|&& ?|; ?)" + TO + "(?=$|\\s|;|&)");
  private static final Pattern FIRST = Pattern.compile(TO + " && (.+)");

  private static final Pattern CLONE =
      Pattern.compile("\\bclone\\b.*?[/:]([\\w.-]+?)(?:\\.git)?[\"']?(?=$|\\s|;)");

  /** {@code (cd build && ctest)}: what follows is typed where one was. */
  private static final Pattern ALONE = Pattern.compile("\\(\\s*(cd \\S+ && [^()]+?)\\s*\\)");

  /** A folder that building makes. */
  private static final Pattern BUILT = Pattern.compile("(?:_?build|out|bld)(?:[-_/]\\w+)*");

  private final ManifestFiles files;
  private @Nullable String folder;

  /** What the checkout is called that the script makes; its own folder may have that name, too. */
  private String checkout = "";

  /**
   * @param start the folder of the first line; null outside of the repository
   */
  WorkingFolder(@Nullable String start, ManifestFiles files) {
    this.files = files;
    this.folder = start == null ? null : moved("", start);
  }

  /** A line without the change of folder that it begins with, and where the rest is typed. */
  record Place(String folder, ShellLine line) {}

  /** Goes along with a line; null for one that is typed outside of the repository. */
  @Nullable Place follow(ShellLine line) {
    String before = folder;
    Matcher clone = CLONE.matcher(line.command());
    if (clone.find()) {
      checkout = clone.group(1);
    }
    Matcher alone = ALONE.matcher(line.command());
    boolean returns = alone.matches();
    String command = returns ? alone.group(1) : line.command();
    Matcher first = FIRST.matcher(command);
    while (first.matches()) {
      folder = moved(folder, first.group(1));
      command = first.group(2);
      first = FIRST.matcher(command);
    }
    String here = folder;
    Matcher change = CHANGE.matcher(command);
    while (change.find()) {
      folder = moved(folder, change.group(1));
    }
    if (command.equals("popd")) {
      folder = "";
    }
    if (returns) {
      folder = before;
    }
    return here == null ? null : new Place(here, new ShellLine(command, line.line()));
  }

  /** Whether a line names what stands at the root and not here: the reader went back there. */
  boolean isLeft(ShellLine line) {
    String here = folder;
    return here != null
        && !here.isEmpty()
        && Texts.words(line.command()).stream()
            .filter(word -> word.matches("\\./[\\w./-]*\\w/?"))
            .map(word -> Texts.or(RepositoryPath.resolve("", word), ""))
            .anyMatch(path -> isThere(path) && !isThere(RepositoryPath.join(here, path)));
  }

  private boolean isThere(String path) {
    return files.exists(path) || files.isFolder(path);
  }

  static boolean isBuilt(String folder) {
    return BUILT.matcher(folder).matches();
  }

  private @Nullable String moved(@Nullable String from, String written) {
    String to = written.replace("\"", "").replace("'", "");
    if (to.startsWith("/") || to.startsWith("~")) {
      return null;
    }
    if (to.replaceAll("/$", "").equals(checkout)) {
      checkout = "";
      return "";
    }
    int slash = to.indexOf('/');
    if (slash > 0 && to.substring(0, slash).equals(checkout)) {
      checkout = "";
      return moved("", to.substring(slash + 1));
    }
    if (to.contains("$") || to.contains("%") || to.equals("-")) {
      return "";
    }
    if (to.equals(from) && isBuilt(to)) {
      return to;
    }
    String below = RepositoryPath.resolve(from == null ? "" : from, to);
    if (below == null) {
      return "";
    }
    if (below.isEmpty() || files.isFolder(below) || isBuilt(below)) {
      return below;
    }
    String named = Texts.or(RepositoryPath.resolve("", to), "");
    return files.isFolder(named) ? named : from == null ? "" : from;
  }
}
