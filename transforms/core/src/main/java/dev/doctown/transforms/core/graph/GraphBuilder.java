package dev.doctown.transforms.core.graph;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the graph of one repository.
 *
 * <p>It is fed in the order of the tables: all files, all symbols, then all references twice: what
 * one file says of its imports and types is known before another is resolved. References are held
 * one file at a time, but for those that other files may ask for.
 */
public final class GraphBuilder {
  private final GraphLimits limits;
  private final Map<String, String> texts = new HashMap<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, Integer> fileNumbers = new HashMap<>();

  /** Names by which code knows libraries, by the paths of their first files. */
  private final Map<String, String> libraries = new HashMap<>();

  private final List<ImportName> importNames = new ArrayList<>();
  private final Map<String, Integer> symbolNumbers = new HashMap<>();

  /** Parents that stand behind their child, because they begin where it does. */
  private final Map<Integer, String> laterParents = new HashMap<>();

  private final List<Symbol> symbols = new ArrayList<>();
  private final Typedefs typedefs = new Typedefs();
  private final Edges edges = new Edges();
  private final List<Reference> pending = new ArrayList<>();
  private int references;
  private @Nullable RepositoryFacts facts;
  private @Nullable Resolvers resolvers;

  public GraphBuilder(GraphLimits limits) {
    this.limits = limits;
  }

  /** Adds a file; files come first. */
  public void addFile(FileRow row) {
    fileNumbers.put(row.getPath(), files.size());
    files.add(
        new SourceFile(files.size(), row.getPath(), row.getLanguage(), row.getCategory(), -1));
  }

  /** Adds a library that a manifest declares, by the name that code knows it by. */
  public void addLibrary(String name, String path) {
    libraries.put(path, name);
  }

  /**
   * Adds a name by which the files of a folder import what lies elsewhere.
   *
   * @param base the folder in which the targets lie
   * @param pattern the name; a {@code *} in it stands for the same in the targets
   * @param targets paths from the root, the best first
   */
  public void addImportName(String folder, String base, String pattern, List<String> targets) {
    importNames.add(new ImportName(folder, base, pattern, targets));
  }

  /**
   * Adds a symbol; symbols come after all files.
   *
   * @throws DoctownException {@link ErrorCode#ANALYSIS_TOO_LARGE} beyond the limit
   */
  public void addSymbol(SymbolRow row) {
    int index = symbols.size();
    if (index >= limits.symbols()) {
      throw tooLarge("symbols", limits.symbols());
    }
    int file = fileNumber(row.getPath());
    symbolNumbers.put(row.getSymbolId(), index);
    String parent = row.getParentSymbolId();
    if (parent != null && !symbolNumbers.containsKey(parent)) {
      laterParents.put(index, parent);
    }
    symbols.add(
        new Symbol(
            index,
            row.getSymbolId(),
            shared(row.getName()),
            shared(row.getQualifiedName()),
            shared(row.getKind()),
            file,
            parent == null ? -1 : symbolNumbers.getOrDefault(parent, -1),
            row.getStartByte(),
            row.getStartLine(),
            shared(row.getVisibility()),
            row.getParameters().stream().map(this::parameter).toList(),
            row.getReturns() == null ? null : shared(row.getReturns())));
    typedefs.add(index, row);
    if (row.getKind().equals("file")) {
      files.set(file, files.get(file).withSymbol(index));
    }
  }

  private Parameter parameter(dev.doctown.schemas.tables.Parameter row) {
    Parameter parameter = Parameter.of(row);
    String type = parameter.type();
    return new Parameter(
        shared(parameter.name()),
        type == null ? null : shared(type),
        parameter.optional(),
        parameter.variadic());
  }

  /** One object for equal texts: names and types repeat. */
  private String shared(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private int fileNumber(String path) {
    Integer number = fileNumbers.get(path);
    if (number == null) {
      throw new DoctownException(
          ErrorCode.BUG, "a row of " + path + " came, which is no file; please report this");
    }
    return number;
  }

  /**
   * Takes a reference for the first time; references come after all symbols.
   *
   * @throws DoctownException {@link ErrorCode#ANALYSIS_TOO_LARGE} beyond the limit
   */
  public void survey(ReferenceRow row) {
    if (++references > limits.references()) {
      throw tooLarge("references", limits.references());
    }
    facts().add(reference(row));
  }

  /** Takes a reference for the second time, when all have been taken once. */
  public void resolve(ReferenceRow row) {
    Reference reference = reference(row);
    if (!pending.isEmpty() && pending.get(0).place().file() != reference.place().file()) {
      resolvePending();
    }
    pending.add(reference);
  }

  private void resolvePending() {
    if (pending.isEmpty()) {
      return;
    }
    SourceFile file = files.get(pending.get(0).place().file());
    LanguageResolver language = resolvers().of(file.language());
    if (language != null) {
      LocalBindings locals = new LocalBindings();
      pending.stream().filter(reference -> reference.kind().equals("binding")).forEach(locals::add);
      language.enter(locals);
      for (Reference reference : pending) {
        if (!reference.kind().equals("binding")) {
          addEdges(language, reference);
        }
      }
    }
    pending.clear();
  }

  private void addEdges(LanguageResolver language, Reference reference) {
    EdgeKind kind = EdgeKind.ofReference(reference.kind());
    Set<Integer> added = new HashSet<>();
    List<Target> targets = language.resolve(reference);
    for (Target target : targets) {
      if (added.add(target.symbol())) {
        edges.add(
            kind,
            reference.place(),
            reference.line(),
            reference.name(),
            target.symbol(),
            target.confidence());
      }
    }
    if (targets.isEmpty() && kind != EdgeKind.CALLS && kind != EdgeKind.REFERENCES) {
      edges.add(kind, reference.place(), reference.line(), reference.name(), -1, Target.IN_SCOPE);
    }
  }

  private Reference reference(ReferenceRow row) {
    int file = fileNumber(row.getPath());
    Integer enclosing = symbolNumbers.get(row.getEnclosingSymbolId());
    if (enclosing == null) {
      throw new DoctownException(
          ErrorCode.BUG,
          "a reference of " + row.getPath() + " stands in no symbol; please report this");
    }
    return Reference.of(row, new Place(file, enclosing, row.getStartByte()));
  }

  /** The graph, when all references have come twice. */
  public SymbolGraph finish() {
    resolvePending();
    RepositoryFacts all = facts();
    for (Symbol symbol : symbols) {
      if (symbol.parent() >= 0) {
        edges.add(
            EdgeKind.CONTAINS,
            new Place(symbol.file(), symbol.parent(), symbol.start()),
            symbol.line(),
            symbol.name(),
            symbol.index(),
            100);
      }
    }
    return new SymbolGraph(all, edges, typedefs);
  }

  private RepositoryFacts facts() {
    if (facts == null) {
      laterParents.forEach(
          (child, parent) ->
              symbols.set(
                  child, symbols.get(child).within(symbolNumbers.getOrDefault(parent, -1))));
      facts = new RepositoryFacts(files, new SymbolIndex(symbols), libraries, importNames);
    }
    return facts;
  }

  private Resolvers resolvers() {
    if (resolvers == null) {
      resolvers = new Resolvers(facts());
    }
    return resolvers;
  }

  private static DoctownException tooLarge(String what, int limit) {
    return new DoctownException(
        ErrorCode.ANALYSIS_TOO_LARGE,
        "the repository has more than "
            + limit
            + " "
            + what
            + ": its relations are left out, everything else is in the pack; build parts of it with"
            + " --path, or leave files out with --exclude");
  }
}
