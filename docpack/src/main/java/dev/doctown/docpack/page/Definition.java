package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A definition that files can mention, with the count of those that do: with what stands in front
 * of the name, or an import, as evidence that this definition is meant and none of its namesakes.
 */
final class Definition {
  private static final Pattern SEPARATOR = Pattern.compile("[./:\\\\#>-]+");
  private static final Pattern NO_NAME = Pattern.compile("[\"'<>()\\[\\]&*?\\s]+");

  // Folders and files whose names say nothing of what is imported.
  private static final Set<String> UNNAMED =
      Set.of("__init__", "index", "lib", "mod", "python", "src");

  private final SymbolRow symbol;
  private final List<String> modules;
  private final List<String> owners;
  private int files;

  Definition(SymbolRow symbol) {
    this.symbol = symbol;
    String path = symbol.getPath();
    int dot = path.lastIndexOf('.');
    modules = segments(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path);
    List<String> names = segments(symbol.getQualifiedName());
    owners = names.subList(0, Math.max(0, names.size() - 1));
  }

  SymbolRow symbol() {
    return symbol;
  }

  /** The names of the file's folders and of the file. */
  List<String> modules() {
    return modules;
  }

  int files() {
    return files;
  }

  void countFile() {
    files++;
  }

  String path() {
    return symbol.getPath();
  }

  String folder() {
    return path().substring(0, path().lastIndexOf('/') + 1);
  }

  /** Whether the name needs the one it belongs to in front of it wherever it is mentioned. */
  boolean isMember() {
    boolean function = symbol.getKind().equals("function");
    boolean method = symbol.getKind().equals("method") || symbol.getKind().equals("constructor");
    boolean ofAnObject =
        function
            && LanguageFamily.of(symbol.getLanguage()) == LanguageFamily.ECMASCRIPT
            && !owners.isEmpty()
            && !modules.isEmpty()
            && !last(owners).equals(last(modules));
    return method || ofAnObject;
  }

  /**
   * How many last segments of a qualifier are those of the definition's file, folder or owner; 0
   * when the qualifier names something else.
   */
  int matching(String qualifier) {
    List<String> named = segments(qualifier);
    List<String> file = modules.stream().filter(name -> !UNNAMED.contains(name)).toList();
    int folder = Math.max(0, file.size() - 1);
    return Math.max(
        common(named, owners),
        Math.max(common(named, file), common(named, file.subList(0, folder))));
  }

  /** How long the path is that a file shares with the definition. */
  int shared(String file) {
    int at = 0;
    int end = 0;
    while (at < Math.min(file.length(), path().length()) && file.charAt(at) == path().charAt(at)) {
      end = file.charAt(at) == '/' ? at + 1 : end;
      at++;
    }
    return end;
  }

  static List<String> segments(String text) {
    return SEPARATOR
        .splitAsStream(NO_NAME.matcher(text).replaceAll(""))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  private static String last(List<String> segments) {
    return segments.get(segments.size() - 1);
  }

  private static int common(List<String> left, List<String> right) {
    int count = 0;
    while (count < Math.min(left.size(), right.size())
        && isNamed(left.get(left.size() - 1 - count), right.get(right.size() - 1 - count))) {
      count++;
    }
    return count;
  }

  /** A package can have a prefix that its folder lacks: {@code grep_searcher} lies in searcher. */
  private static boolean isNamed(String name, String module) {
    return name.equals(module)
        || name.replace('_', '-').equals(module.replace('_', '-'))
        || (module.length() > 2 && name.endsWith("_" + module));
  }
}
