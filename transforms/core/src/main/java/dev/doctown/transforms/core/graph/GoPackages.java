package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The packages of Go: the files of a folder that name the same package. */
final class GoPackages {
  /** Words behind the last underscore of a file's name that leave it out on other platforms. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "aix",
          "android",
          "darwin",
          "dragonfly",
          "freebsd",
          "illumos",
          "ios",
          "js",
          "linux",
          "netbsd",
          "openbsd",
          "plan9",
          "solaris",
          "wasip1",
          "windows",
          "386",
          "amd64",
          "arm",
          "arm64",
          "loong64",
          "mips",
          "mips64",
          "mips64le",
          "mipsle",
          "ppc64",
          "ppc64le",
          "riscv64",
          "s390x",
          "wasm");

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;
  private final GoModules modules;
  private final Map<Integer, String> clauses = new HashMap<>();
  private final Map<String, SourceFile> mainFiles = new HashMap<>();

  GoPackages(RepositoryFacts facts) {
    this.facts = facts;
    this.symbols = facts.symbols();
    this.modules = new GoModules(facts);
    for (SourceFile file : facts.files()) {
      if (LanguageFamily.of(file.language()) == LanguageFamily.GO) {
        mainFiles.merge(file.folder(), file, this::better);
      }
    }
  }

  /** The name that a file's package clause gives; empty where nothing is defined in the file. */
  String clause(int file) {
    return clauses.computeIfAbsent(file, this::readClause);
  }

  private String readClause(int file) {
    List<Symbol> children = symbols.children(facts.file(file).symbol());
    if (children.isEmpty()) {
      return "";
    }
    String name = children.get(0).qualifiedName();
    return name.substring(0, Math.max(0, name.indexOf('.')));
  }

  /** The file that stands for the package that an import names; null for one outside. */
  @Nullable SourceFile imported(String importPath) {
    String folder = modules.folder(importPath);
    return folder == null ? null : mainFiles.get(folder);
  }

  /** The first file named as its package, else the first with definitions, tests last. */
  private SourceFile better(SourceFile left, SourceFile right) {
    return weight(right) > weight(left) ? right : left;
  }

  private int weight(SourceFile file) {
    String clause = clause(file.index());
    boolean test = file.stem().endsWith("_test");
    return (test ? 0 : 4) + (clause.isEmpty() ? 0 : 2) + (file.stem().equals(clause) ? 1 : 0);
  }

  /** What the package of a file defines under a name, or under a type and the name of a method. */
  List<Symbol> defined(int file, String name) {
    SourceFile source = facts.file(file);
    String clause = clause(file);
    List<Symbol> found = new ArrayList<>();
    for (Symbol symbol : symbols.qualified(clause + "." + name, source.symbol())) {
      SourceFile other = facts.fileOf(symbol);
      if (other.folder().equals(source.folder())
          && LanguageFamily.of(other.language()) == LanguageFamily.GO) {
        found.add(symbol);
      }
    }
    return found.size() < 2 ? found : usual(found);
  }

  /**
   * Of definitions of which a build takes one, that of the plain file: not for one platform, and
   * with a name that those of all others only add words to.
   */
  private List<Symbol> usual(List<Symbol> found) {
    List<Symbol> everywhere =
        found.stream().filter(symbol -> !isForPlatform(facts.fileOf(symbol))).toList();
    List<Symbol> left = everywhere.isEmpty() ? found : everywhere;
    for (Symbol symbol : left) {
      String stem = facts.fileOf(symbol).stem();
      if (left.stream()
          .allMatch(
              each -> each.equals(symbol) || facts.fileOf(each).stem().startsWith(stem + "_"))) {
        return List.of(symbol);
      }
    }
    return left;
  }

  private static boolean isForPlatform(SourceFile file) {
    String stem = file.stem();
    return PLATFORMS.contains(stem.substring(stem.lastIndexOf('_') + 1)) && stem.indexOf('_') > 0;
  }
}
