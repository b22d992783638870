package dev.doctown.transforms.core.route;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which routers the names mean that files use for them. */
final class RouterNames {
  private static final Pattern NAME =
      Pattern.compile("&?(?:await )?((?:[\\w$]++(?:\\.|::))*+)([\\w$]++)(\\(.*\\))?");
  private static final Pattern OWN = Pattern.compile("^(?:this|self)\\.|\\.clone\\(\\)$");

  private static final Pattern MODULE = Pattern.compile("[\"'](\\w++(?:\\.\\w++)*+)[\"']");

  private static final Pattern HANDLER =
      Pattern.compile("(?:([\\w$]++)(?:\\.|::))?([\\w$]++)(\\.as_view\\(.*\\))?");
  private static final List<String> METHODS =
      List.of("get", "post", "put", "patch", "delete", "dispatch", "dispatch_request");

  private final SymbolGraph graph;
  private final RouteFacts facts;
  private final ImportedSymbols imported;

  /**
   * @param imported what the names of the files mean that will be asked for
   */
  RouterNames(SymbolGraph graph, RouteFacts facts, ImportedSymbols imported) {
    this.graph = graph;
    this.facts = facts;
    this.imported = imported;
  }

  /** The router that a variable means, where its own file says no more than its name. */
  Router variable(String path, Router written) {
    String name = written.name();
    int file = graph.symbolOfFile(path);
    if (name == null) {
      return new Router(written.scope(), null);
    }
    int own = graph.child(file, name);
    // A function may hold a router that has its name.
    if (own >= 0 && !SymbolKinds.FUNCTIONS.contains(graph.kind(own))) {
      return new Router(file, name);
    }
    Router found = member(imported.of(path, name), null);
    return found == null ? written : found;
  }

  /** What a mount puts under its path; null where that is not plain. */
  @Nullable Router target(String path, int line, int scope, String written) {
    Matcher parts = NAME.matcher(OWN.matcher(written).replaceAll(""));
    if (!parts.matches()) {
      int module = module(path, written);
      return module < 0 ? null : of(module);
    }
    String name = parts.group(2);
    String before = parts.group(1).replaceAll("(?:\\.|::)$", "");
    if (parts.group(3) != null) {
      return called(path, line, name);
    }
    int file = graph.symbolOfFile(path);
    if (before.isEmpty()) {
      Router own = new Router(scope, name);
      if (facts.hasRouter(own)) {
        return own;
      }
      int child = graph.child(file, name);
      if (child >= 0) {
        return of(child);
      }
      return facts.hasRouter(new Router(file, name))
          ? new Router(file, name)
          : member(imported.of(path, name), null);
    }
    String first = before.split("\\.|::", 2)[0];
    return first.equals(before) ? member(imported.of(path, first), name) : null;
  }

  /** The file that a literal names as a module, from the folder of a file or one above it. */
  private int module(String path, String written) {
    Matcher literal = MODULE.matcher(written);
    if (!literal.matches()) {
      return -1;
    }
    String named = literal.group(1).replace('.', '/');
    String folder = path;
    int found = -1;
    while (found < 0 && !folder.isEmpty()) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      int module = graph.symbolOfFile(folder + named + ".py");
      found = module < 0 ? graph.symbolOfFile(folder + named + "/__init__.py") : module;
    }
    return found;
  }

  /** The one function that a call means; what an import in place of a name loads. */
  private @Nullable Router called(String path, int line, String name) {
    int function = imported.called(path, line, name);
    if (function >= 0) {
      return new Router(function, null);
    }
    int loaded = name.equals("require") ? imported.loaded(path, line) : -1;
    return loaded < 0 ? null : of(loaded);
  }

  /**
   * The function that answers a route, by what its file has for it; -1 where that is not plain. Of
   * a view that is a class it is the one method that answers.
   */
  int handler(String path, String written) {
    Matcher name = HANDLER.matcher(written);
    if (!name.matches()) {
      return -1;
    }
    String before = name.group(1);
    int scope = before == null ? -1 : imported.of(path, before);
    int symbol =
        before == null
            ? named(path, name.group(2))
            : scope < 0 ? -1 : graph.child(scope, name.group(2));
    if (symbol < 0) {
      return -1;
    }
    if (name.group(3) == null) {
      return SymbolKinds.FUNCTIONS.contains(graph.kind(symbol)) ? symbol : -1;
    }
    int[] answering =
        METHODS.stream()
            .mapToInt(method -> graph.child(symbol, method))
            .filter(i -> i >= 0)
            .toArray();
    return answering.length == 1 ? answering[0] : -1;
  }

  /** What a file defines or imports under a name; -1 for neither. */
  private int named(String path, String name) {
    int own = graph.child(graph.symbolOfFile(path), name);
    return own >= 0 ? own : imported.of(path, name);
  }

  /** What an imported symbol is, or what it has under a name. */
  private @Nullable Router member(int symbol, @Nullable String name) {
    if (symbol < 0) {
      return null;
    }
    if (name == null) {
      return of(symbol);
    }
    int child = graph.child(symbol, name);
    return child >= 0 ? of(child) : new Router(symbol, name);
  }

  /** A function routes inside of it, a file or a module on any of its variables. */
  private Router of(int symbol) {
    String kind = graph.kind(symbol);
    boolean all = kind.equals("file") || SymbolKinds.FUNCTIONS.contains(kind);
    return all
        ? new Router(symbol, null)
        : new Router(graph.symbolOfFile(graph.path(graph.fileOf(symbol))), graph.name(symbol));
  }
}
