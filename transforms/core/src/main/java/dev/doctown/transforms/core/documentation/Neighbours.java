package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other functions of a function's file and of the files before it in its folder: those that a
 * citation has to stand out from. Their doc comments are not among it, since a comment says best
 * what its own function does.
 */
final class Neighbours {
  private static final int MOST = 20;
  private static final int LONGEST = 1_500;

  private record Lines(int start, int end) {}

  private record Body(Lines lines, String text) {}

  private final Map<String, List<Lines>> byFile;
  private List<Body> here = List.of();
  private List<Body> before = List.of();
  private String folder = "";

  private Neighbours(Map<String, List<Lines>> byFile) {
    this.byFile = byFile;
  }

  /** Notes where the functions of some files stand. */
  static Neighbours read(LevelSources sources, Set<String> files) {
    Map<String, List<Lines>> byFile = new HashMap<>();
    try (RowIterator<SymbolRow> symbols = sources.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (ChosenSymbols.isFunction(symbol) && files.contains(symbol.getPath())) {
          byFile
              .computeIfAbsent(symbol.getPath(), path -> new ArrayList<>())
              .add(new Lines(symbol.getStartLine(), symbol.getEndLine()));
        }
      }
    }
    return new Neighbours(byFile);
  }

  /** The next file, in order of path. */
  void enter(String path, List<String> lines) {
    String now = path.substring(0, path.lastIndexOf('/') + 1);
    before = now.equals(folder) ? spread(here, MOST) : List.of();
    folder = now;
    here =
        byFile.getOrDefault(path, List.of()).stream()
            .filter(each -> each.end() <= lines.size())
            .map(each -> new Body(each, text(lines, each)))
            .toList();
  }

  /** At most 20, those of the same file first and evenly spread over it. */
  List<String> of(SymbolRow symbol) {
    List<Body> others =
        here.stream()
            .filter(
                body ->
                    body.lines().end() < symbol.getStartLine()
                        || body.lines().start() > symbol.getEndLine())
            .toList();
    List<Body> all = new ArrayList<>(spread(others, MOST));
    before.stream().limit(MOST - all.size()).forEach(all::add);
    return all.stream().map(Body::text).toList();
  }

  private static List<Body> spread(List<Body> bodies, int most) {
    int taken = Math.min(bodies.size(), most);
    List<Body> spread = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      spread.add(bodies.get(i * bodies.size() / taken));
    }
    return spread;
  }

  private static String text(List<String> lines, Lines place) {
    String text = String.join("\n", lines.subList(place.start() - 1, place.end())).stripIndent();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
