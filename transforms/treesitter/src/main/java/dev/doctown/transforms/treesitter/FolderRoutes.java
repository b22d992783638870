package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Routes that a file has by its name and its folders, as Next.js has them: {@code route} files
 * answer the methods that they export, {@code page} files and what is in {@code pages/api} answer
 * with their default export. Folders in round brackets and behind an {@code @} are no part of the
 * path; those in square brackets are its parameters.
 */
final class FolderRoutes {
  private static final Pattern APP =
      Pattern.compile("(?:.*?/)?app/((?:.*/)?)(route|page)\\.[cm]?[jt]sx?");
  private static final Pattern PAGES =
      Pattern.compile("(?:.*?/)?pages/(api/(?:.*/)?)([^/.]+)\\.[cm]?[jt]sx?");

  /** Folders whose files answer nothing, or stand in for those of other folders. */
  private static final Pattern NO_ROUTES = Pattern.compile("(?:.*/)?(?:_|\\(\\.).*");

  private static final Pattern LEFT_OUT = Pattern.compile("(?:\\([^/]*\\)|@[^/]*)/");
  private static final Pattern DEFAULT =
      Pattern.compile(
          "^export (?:default(?: async)?(?: function\\b)? ?\\*?"
              + " ?([\\w$]++)?|\\{[^}]*\\bdefault\\b)",
          Pattern.MULTILINE);

  private final SourceText source;
  private final List<SourceSymbol> symbols;

  private FolderRoutes(SourceText source, List<SourceSymbol> symbols) {
    this.source = source;
    this.symbols = symbols;
  }

  /** The routes of a file; none where its place makes none. */
  static List<SourceEntryPoint> read(String path, SourceText source, List<SourceSymbol> symbols) {
    FolderRoutes routes = new FolderRoutes(source, symbols);
    Matcher app = APP.matcher(path);
    if (app.matches()) {
      String folders = app.group(1);
      if (NO_ROUTES.matcher(folders).matches()) {
        return List.of();
      }
      String route = ("/" + LEFT_OUT.matcher(folders).replaceAll("")).replaceAll("(?<=.)/$", "");
      return app.group(2).equals("route") ? routes.methods(route) : routes.ofDefault("GET", route);
    }
    Matcher pages = PAGES.matcher(path);
    if (pages.matches()) {
      String name = pages.group(2);
      String route = "/" + pages.group(1) + (name.equals("index") ? "" : name);
      return routes.ofDefault("ANY", route.replaceAll("/$", ""));
    }
    return List.of();
  }

  private List<SourceEntryPoint> methods(String route) {
    List<SourceEntryPoint> found = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      boolean exported = symbol.parent() < 0 && symbol.visibility().equals("public");
      if (exported && CallPattern.VERBS.contains(symbol.name())) {
        found.add(route(symbol.startByte(), symbol.name() + " " + route, i));
      }
    }
    return found;
  }

  private List<SourceEntryPoint> ofDefault(String method, String route) {
    Matcher exported = DEFAULT.matcher(source.text(0, source.length()));
    if (!exported.find()) {
      return List.of();
    }
    int symbol = named(exported.group(1));
    int start = symbol < 0 ? 0 : symbols.get(symbol).startByte();
    return List.of(route(start, method + " " + route, symbol));
  }

  private int named(@Nullable String name) {
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      if (symbol.parent() < 0 && symbol.name().equals(name == null ? "default" : name)) {
        return i;
      }
    }
    return -1;
  }

  private static SourceEntryPoint route(int start, String name, int symbol) {
    return new SourceEntryPoint(start, "route", name, symbol);
  }
}
