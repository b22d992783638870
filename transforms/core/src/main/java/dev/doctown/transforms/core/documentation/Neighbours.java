package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.documentation.CodeLines.Line;
import dev.doctown.transforms.spi.TextPieces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The other functions of a function's file, and where these are few, of the files before it in its
 * folder: those that a citation has to stand out from. The nearest in the file are always among
 * them, as what stands side by side is most alike and most easily taken for one another. They are
 * code without comments, as the function itself is shown: a comment says best what its own function
 * does.
 */
final class Neighbours {
  private static final int MOST = 20;
  private static final int NEAREST = 8;
  private static final int LONGEST = 1_500;

  /** Where a function stands. */
  private record Place(int start, int end, @Nullable String language) {}

  private record Body(Place place, String text) {}

  private final Map<String, List<Place>> byFile = new HashMap<>();
  private List<Body> here = List.of();
  private List<Body> before = List.of();
  private String folder = "";

  /** Notes where the functions of some files stand. */
  static Neighbours read(LevelSources sources, Set<String> files) {
    Neighbours neighbours = new Neighbours();
    try (RowIterator<SymbolRow> symbols = sources.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (files.contains(symbol.getPath())) {
          neighbours.note(symbol);
        }
      }
    }
    return neighbours;
  }

  /** Notes where a symbol stands if it is a function; in the order of lines. */
  void note(SymbolRow symbol) {
    if (ChosenSymbols.isFunction(symbol)) {
      byFile
          .computeIfAbsent(symbol.getPath(), path -> new ArrayList<>())
          .add(new Place(symbol.getStartLine(), symbol.getEndLine(), symbol.getLanguage()));
    }
  }

  /** The next file, in order of path. */
  void enter(String path, List<String> lines) {
    String now = path.substring(0, path.lastIndexOf('/') + 1);
    List<Body> earlier = new ArrayList<>();
    if (now.equals(folder)) {
      earlier.addAll(spread(here, MOST));
      before.stream().limit(MOST - earlier.size()).forEach(earlier::add);
    }
    before = earlier;
    folder = now;
    here =
        byFile.getOrDefault(path, List.of()).stream()
            .filter(each -> each.end() <= lines.size())
            .map(each -> new Body(each, text(lines, each)))
            .filter(body -> !body.text().isBlank())
            .toList();
  }

  /** At most 20: the nearest of the same file, others evenly spread over it, then the folder's. */
  List<String> of(SymbolRow symbol) {
    List<Body> above =
        here.stream().filter(body -> body.place().end() < symbol.getStartLine()).toList();
    List<Body> below =
        here.stream().filter(body -> body.place().start() > symbol.getEndLine()).toList();
    int nearAbove = Math.min(above.size(), NEAREST / 2);
    int nearBelow = Math.min(below.size(), NEAREST / 2);
    List<Body> all = new ArrayList<>(above.subList(above.size() - nearAbove, above.size()));
    all.addAll(below.subList(0, nearBelow));
    List<Body> far = new ArrayList<>(above.subList(0, above.size() - nearAbove));
    far.addAll(below.subList(nearBelow, below.size()));
    all.addAll(spread(far, MOST - all.size()));
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

  private static String text(List<String> lines, Place place) {
    String text =
        CodeLines.of(lines, place.start(), place.end(), place.language()).stream()
            .map(Line::text)
            .collect(Collectors.joining("\n"))
            .stripIndent()
            .strip();
    return text.length() <= LONGEST ? text : TextPieces.wellFormed(text.substring(0, LONGEST));
  }
}
