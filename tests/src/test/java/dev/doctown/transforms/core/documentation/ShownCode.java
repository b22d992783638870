package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import java.util.List;
import java.util.stream.Collectors;

/** What tasks about functions show and compare with, for code that was read from a docpack. */
public final class ShownCode {
  private final Neighbours neighbours = new Neighbours();

  /** Notes a symbol of any file; in the order of lines. */
  public void note(SymbolRow symbol) {
    neighbours.note(symbol);
  }

  /** The next file, in order of path, once all symbols are noted. */
  public void enter(String path, List<String> lines) {
    neighbours.enter(path, lines);
  }

  /** The regions that a function of the entered file has to stand out from. */
  public List<String> others(SymbolRow function) {
    return neighbours.of(function);
  }

  /** Its lines as they are shown. */
  public static String source(SymbolRow function, List<String> lines) {
    return SourceRegions.of(
            lines, function.getStartLine(), function.getEndLine(), function.getLanguage())
        .stream()
        .map(Region::text)
        .collect(Collectors.joining("\n"));
  }
}
