package dev.doctown.transforms.core.insight;

import dev.doctown.docpack.layout.FolderUse;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The graph of a repository, its subsystems, and the extent of files and symbols. */
public final class Codebase {
  private static final Pattern TEST_MODULE = Pattern.compile("tests?|.*_tests?");
  private static final Pattern HEADER = Pattern.compile(".*\\.(?:h|hh|hpp|hxx|inc)");

  private static final Set<FolderUse> NO_CODE =
      EnumSet.of(
          FolderUse.TESTS,
          FolderUse.INTEGRATION_TESTS,
          FolderUse.TEST_SUPPORT,
          FolderUse.FIXTURES,
          FolderUse.BENCHMARKS,
          FolderUse.FUZZING,
          FolderUse.EXAMPLES,
          FolderUse.TUTORIALS,
          FolderUse.TRIALS,
          FolderUse.DOCUMENTS,
          FolderUse.DISTRIBUTIONS,
          FolderUse.FOREIGN);

  private static final Pattern SCRIPT = Pattern.compile("(.*)\\.[cm]?jsx?");
  private static final Pattern TEST_SUPPORT =
      Pattern.compile("(?:.*/)?test_?(?:utils?|helpers?|support)\\.[^/]*");
  private static final Set<FolderUse> TOOLS =
      EnumSet.of(
          FolderUse.TOOLS,
          FolderUse.BUILDS,
          FolderUse.DISTRIBUTIONS,
          FolderUse.GENERATORS,
          FolderUse.INTERNALS,
          FolderUse.SITES,
          FolderUse.HIDDEN);

  private final SymbolGraph graph;
  private final List<Subsystem> subsystems;
  private final int[] subsystemOf;
  private final int[] lines;
  private final List<String> languages;
  private final int[] endLines;
  private final BitSet abstractTypes;
  private final int[] firstSymbol;
  private final BitSet codeFiles = new BitSet();
  private final Map<String, Integer> codeFilesOfName = new HashMap<>();

  /**
   * Puts the facts together.
   *
   * @param subsystemOf innermost subsystem of each file; -1 for none
   * @param lines number of lines of each file
   * @param languages of each file; empty where it is unknown
   * @param endLines last line of each symbol
   * @param abstractTypes symbols that are types made to be implemented by others
   */
  public Codebase(
      SymbolGraph graph,
      List<Subsystem> subsystems,
      int[] subsystemOf,
      int[] lines,
      List<String> languages,
      int[] endLines,
      BitSet abstractTypes) {
    this.graph = graph;
    this.subsystems = List.copyOf(subsystems);
    this.subsystemOf = subsystemOf.clone();
    this.lines = lines.clone();
    this.languages = List.copyOf(languages);
    this.endLines = endLines.clone();
    this.abstractTypes = (BitSet) abstractTypes.clone();
    this.firstSymbol = firstSymbols(graph);
    for (int file = 0; file < graph.fileCount(); file++) {
      codeFiles.set(file, judgedCode(file));
      if (isCode(file)) {
        codeFilesOfName.merge(name(file), 1, Integer::sum);
      }
    }
  }

  private static int[] firstSymbols(SymbolGraph graph) {
    int[] first = new int[graph.fileCount() + 1];
    Arrays.fill(first, graph.symbolCount());
    for (int symbol = graph.symbolCount() - 1; symbol >= 0; symbol--) {
      first[graph.fileOf(symbol)] = symbol;
    }
    for (int file = graph.fileCount() - 1; file >= 0; file--) {
      first[file] = Math.min(first[file], first[file + 1]);
    }
    return first;
  }

  SymbolGraph graph() {
    return graph;
  }

  List<Subsystem> subsystems() {
    return subsystems;
  }

  /** Number of the innermost subsystem of a file; -1 for none. */
  int subsystemOf(int file) {
    return subsystemOf[file];
  }

  /** For each subsystem the number of the one around it; -1 for none. */
  int[] parents() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] parents = new int[subsystems.size()];
    for (int i = 0; i < parents.length; i++) {
      String parent = subsystems.get(i).parentId();
      parents[i] = parent == null ? -1 : numbers.getOrDefault(parent, -1);
      numbers.put(subsystems.get(i).id(), i);
    }
    return parents;
  }

  int lines(int file) {
    return lines[file];
  }

  /** A file's name, with its folder's where another file of code has the same. */
  String shortName(int file) {
    String path = graph.path(file);
    int slash = path.lastIndexOf('/');
    int others = codeFilesOfName.getOrDefault(name(file), 0) - (isCode(file) ? 1 : 0);
    boolean unique = slash < 0 || others == 0;
    return path.substring(unique ? slash + 1 : path.lastIndexOf('/', slash - 1) + 1);
  }

  private String name(int file) {
    String path = graph.path(file);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A file's name up to its first dot that is not at its beginning. */
  String stem(int file) {
    String name = name(file);
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  String language(int file) {
    return languages.get(file);
  }

  /** Whether a file is read by the preprocessor of C. */
  boolean isC(int file) {
    return language(file).equals("C") || language(file).equals("C++");
  }

  int endLine(int symbol) {
    return endLines[symbol];
  }

  boolean isAbstract(int symbol) {
    return abstractTypes.get(symbol);
  }

  /** The first symbol of a file; its last one stands before the first of the next. */
  int firstSymbol(int file) {
    return firstSymbol[file];
  }

  /** Whether a file is the project's own code and no test, example, generated or copied file. */
  public boolean isCode(int file) {
    return codeFiles.get(file);
  }

  private boolean judgedCode(int file) {
    return graph.category(file).equals("source")
        && subsystemOf[file] >= 0
        && !isCompiled(graph.path(file))
        && !FolderUse.isInPartly(RepositoryLayout.aboveSources(graph.path(file)), NO_CODE)
        && !TEST_SUPPORT.matcher(graph.path(file)).matches()
        && hasRoleOfCode(file);
  }

  /** What stands beside its source of TypeScript is made of it. */
  private boolean isCompiled(String path) {
    Matcher script = SCRIPT.matcher(path);
    return script.matches()
        && (graph.symbolOfFile(script.group(1) + ".ts") >= 0
            || graph.symbolOfFile(script.group(1) + ".tsx") >= 0);
  }

  private boolean hasRoleOfCode(int file) {
    SubsystemRole role = subsystems.get(subsystemOf[file]).role();
    boolean packageOfExamples =
        role == SubsystemRole.EXAMPLES && RepositoryLayout.isBelowSources(graph.path(file));
    return role == SubsystemRole.CODE || packageOfExamples;
  }

  /** Whether a file serves those who work on the project, and is none of what it gives others. */
  boolean isTool(int file) {
    return FolderUse.isIn(RepositoryLayout.aboveSources(graph.path(file)), TOOLS);
  }

  /** The files of the project's own code, each with its number of lines. */
  Map<String, Integer> linesOfCode() {
    Map<String, Integer> files = new HashMap<>();
    for (int file = 0; file < graph.fileCount(); file++) {
      if (isCode(file)) {
        files.put(graph.path(file), lines[file]);
      }
    }
    return files;
  }

  /** Whether a file defines a function or type. */
  boolean hasDefinitions(int file) {
    return IntStream.range(firstSymbol[file], firstSymbol[file + 1])
        .anyMatch(symbol -> isFunction(symbol) || isType(symbol));
  }

  boolean isTest(int file) {
    return graph.category(file).equals("test");
  }

  boolean isType(int symbol) {
    return SymbolKinds.TYPES.contains(graph.kind(symbol));
  }

  boolean isFunction(int symbol) {
    return SymbolKinds.FUNCTIONS.contains(graph.kind(symbol));
  }

  /** Whether a symbol stands directly in its file, or in a namespace of it. */
  boolean isTopLevel(int symbol) {
    int parent = graph.parentOf(symbol);
    return parent < 0
        || graph.kind(parent).equals("file")
        || graph.kind(parent).equals("module")
        || graph.kind(parent).equals("namespace");
  }

  /** Tests stand beside what they test in Rust, in a module of their own. */
  boolean isInTestModule(int symbol) {
    for (int at = symbol; at >= 0; at = graph.parentOf(at)) {
      if (graph.kind(at).equals("module") && TEST_MODULE.matcher(graph.name(at)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file is a header of C or C++. */
  boolean isHeader(int file) {
    return isC(file) && HEADER.matcher(graph.path(file)).matches();
  }

  /** Whether a file only declares what others define. */
  boolean isDeclarations(int file) {
    return graph.path(file).endsWith(".d.ts");
  }

  boolean isInFunction(int symbol) {
    int around = graph.parentOf(symbol);
    while (around >= 0 && !isFunction(around)) {
      around = graph.parentOf(around);
    }
    return around >= 0;
  }

  Evidence evidence(int symbol) {
    return new Evidence(
        graph.path(graph.fileOf(symbol)), graph.line(symbol), endLines[symbol], null);
  }

  Evidence evidence(int file, int line) {
    return new Evidence(graph.path(file), line, line, null);
  }

  /** Id of a file's own symbol. */
  String fileId(int file) {
    return graph.symbolId(graph.symbolOfFile(graph.path(file)));
  }
}
