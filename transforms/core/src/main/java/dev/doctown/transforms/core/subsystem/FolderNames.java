package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a folder's code is called: by its module, its README, its own name. */
final class FolderNames {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 40;

  /** A slash between words stands in a path or before a subtitle, and in no name. */
  private static final Pattern TITLE =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._+#&'-]|(?<=\\w)/(?=\\w))*");

  private final FolderTree tree;
  private final String repository;
  private final List<String> prefix;
  private final Map<String, DeclaredModule> modules = new HashMap<>();
  private final Map<String, FolderHeading> headings = new HashMap<>();
  private final Spelling spelling;

  FolderNames(FolderTree tree, Repository repository) {
    this.tree = tree;
    this.repository = repository.name();
    repository.modules().forEach(module -> modules.put(module.folder(), module));
    List<String> words = Words.of(repository.name());
    long prefixed =
        modules.values().stream().filter(module -> startsWith(bareWords(module), words)).count();
    this.prefix = 2 * prefixed > modules.size() ? words : List.of();
    repository.headings().forEach(heading -> headings.put(heading.folder(), heading));
    this.spelling = new Spelling(repository);
  }

  /** The name of what lies in a folder. */
  String of(int folder) {
    if (folder == 0) {
      return spelling.phrase(repository);
    }
    List<String> paths = chain(folder);
    DeclaredModule module = module(paths);
    String own = segment(paths);
    if (module == null && paths.stream().map(Paths::name).anyMatch("include"::equals)) {
      return "Public headers";
    }
    List<String> words =
        module != null ? moduleWords(module) : own != null ? Words.of(own) : List.of();
    String title = title(paths, words);
    if (title != null) {
      return title;
    }
    if (module != null && module.name().indexOf(' ') > 0 && module.name().length() <= LONGEST) {
      return displayed(module.name(), words.size() < bareWords(module).size());
    }
    if (words.isEmpty()) {
      return outer(folder);
    }
    return module == null && own != null ? spelling.phrase(own) : spelling.phrase(words);
  }

  /** The name that tells a folder of a common name apart: with that of the folder around it. */
  String qualified(int folder, String name) {
    String outer = outer(folder);
    boolean known = name.regionMatches(true, 0, outer, 0, outer.length());
    return known ? name : outer + " " + Words.uncapitalized(name);
  }

  /** Whether no folder's name says anything. */
  boolean isNameless(int folder) {
    List<String> paths = chain(folder);
    return folder != 0 && module(paths) == null && segment(paths) == null;
  }

  /** Whether the name of a folder says too little without what is around it. */
  boolean isVague(int folder) {
    List<String> paths = chain(folder);
    String own = segment(paths);
    return folder != 0 && module(paths) == null && own != null && Folders.isVague(own);
  }

  /** Whether a folder is only there to hold others. */
  boolean isContainer(int folder) {
    List<String> paths = chain(folder);
    return folder != 0
        && module(paths) == null
        && paths.stream().map(Paths::name).allMatch(Folders::isContainer);
  }

  private String outer(int folder) {
    for (int outer = tree.parent(folder); outer > 0; outer = tree.parent(outer)) {
      String name = Paths.name(tree.path(outer));
      DeclaredModule module = modules.get(tree.path(outer));
      if (module != null) {
        return spelling.phrase(moduleWords(module));
      }
      if (!Folders.isPassedThrough(name)) {
        return spelling.phrase(name);
      }
    }
    return spelling.phrase(repository);
  }

  /** The paths of the folders that hold the same files, the outermost first. */
  List<String> chain(int folder) {
    List<String> paths = new ArrayList<>();
    int outer = tree.outermost(folder);
    int inner = tree.innermost(folder);
    for (int at = inner; at != tree.parent(outer); at = tree.parent(at)) {
      paths.add(tree.path(at));
    }
    Collections.reverse(paths);
    return paths;
  }

  @Nullable DeclaredModule module(List<String> paths) {
    for (String path : paths) {
      DeclaredModule module = modules.get(path);
      if (module != null && !path.isEmpty()) {
        return module;
      }
    }
    return null;
  }

  /** What the README of the innermost of these folders says that has one. */
  @Nullable FolderHeading heading(List<String> paths) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      FolderHeading heading = headings.get(paths.get(i));
      if (heading != null) {
        return heading;
      }
    }
    return null;
  }

  /** The segment before the folder of sources, else the innermost that says something. */
  private static @Nullable String segment(List<String> paths) {
    String last = null;
    for (int i = 0; i < paths.size(); i++) {
      String name = Paths.name(paths.get(i));
      if (name.equals("src") && last != null) {
        return last;
      }
      boolean saysNothing =
          i == paths.size() - 1 ? Folders.isSourceRoot(name) : Folders.isPassedThrough(name);
      last = saysNothing ? last : name;
    }
    return last;
  }

  private static String displayed(String name, boolean isPrefixed) {
    String rest = isPrefixed ? name.substring(name.indexOf(' ') + 1).strip() : name;
    return Words.capitalized(rest.isEmpty() ? name : rest);
  }

  /**
   * The words of a module's name, without the repository's where most modules' begin with it and
   * what is left says something.
   */
  private List<String> moduleWords(DeclaredModule module) {
    List<String> words = bareWords(module);
    boolean isPrefixed = !prefix.isEmpty() && startsWith(words, prefix);
    return isPrefixed
            && words.size() > prefix.size()
            && !(words.size() == prefix.size() + 1 && Folders.isVague(words.get(prefix.size())))
            && !Character.isDigit(words.get(prefix.size()).codePointAt(0))
        ? words.subList(prefix.size(), words.size())
        : words;
  }

  private static List<String> bareWords(DeclaredModule module) {
    String name = module.name();
    int scope = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
    return Words.of(name.substring(scope + 1));
  }

  private static boolean startsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }

  private @Nullable String title(List<String> paths, List<String> words) {
    FolderHeading heading = heading(paths);
    if (heading == null
        || heading.title().length() > LONGEST
        || !TITLE.matcher(heading.title()).matches()) {
      return null;
    }
    List<String> titleWords = Words.of(heading.title());
    return titleWords.size() <= MOST_WORDS && !words.isEmpty() && titleWords.containsAll(words)
        ? Words.titled(heading.title())
        : null;
  }
}
