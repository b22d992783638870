package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context that is embedded in front of a chunk: {@code File.ext > Outer > inner > signature}.
 *
 * <p>The names are those of the definitions the chunk lies in, outermost first. The signature is of
 * the first type or function that begins in the chunk or that the chunk documents, else of the
 * innermost definition around it; one line, at most 120 characters. Chunks are asked for in the
 * order of the file.
 */
final class Breadcrumbs {
  private static final int LONGEST_SIGNATURE = 120;
  private static final int LONGEST_NAME = 80;

  private final String fileName;
  private final List<SourceSymbol> symbols;
  private final List<SourceSymbol> around = new ArrayList<>();
  private int next;

  Breadcrumbs(String path, List<SourceSymbol> symbols) {
    this.fileName = path.substring(path.lastIndexOf('/') + 1);
    this.symbols = symbols;
  }

  /**
   * @param start first byte of the chunk
   * @param firstVisible its first byte that is not white space
   * @param describedBefore where the definition it is about has begun
   */
  String of(int start, int firstVisible, int describedBefore) {
    while (next < symbols.size() && symbols.get(next).startByte() < start) {
      around.add(symbols.get(next++));
    }
    around.removeIf(symbol -> symbol.endByte() <= firstVisible);
    List<SourceSymbol> scopes =
        around.stream().filter(symbol -> !Definitions.isValue(symbol)).toList();
    List<String> parts = new ArrayList<>();
    parts.add(shorten(fileName, LONGEST_NAME));
    scopes.forEach(scope -> parts.add(shorten(scope.name(), LONGEST_NAME)));
    SourceSymbol described = firstDefinition(describedBefore, parts);
    if (described == null && !scopes.isEmpty()) {
      described = scopes.get(scopes.size() - 1);
    }
    if (described != null) {
      String signature = shorten(described.signature(), LONGEST_SIGNATURE);
      if (!signature.isEmpty() && !signature.equals(parts.get(parts.size() - 1))) {
        parts.add(signature);
      }
    }
    return String.join(" > ", parts);
  }

  /** The first type or function; a namespace that begins in front of it is a scope around it. */
  private @Nullable SourceSymbol firstDefinition(int before, List<String> scopes) {
    SourceSymbol namespace = null;
    for (int i = next; i < symbols.size() && symbols.get(i).startByte() < before; i++) {
      SourceSymbol symbol = symbols.get(i);
      if (Definitions.isValue(symbol)) {
        continue;
      }
      if (namespace != null) {
        if (symbol.startByte() >= namespace.endByte()) {
          return namespace;
        }
        scopes.add(shorten(namespace.name(), LONGEST_NAME));
      }
      if (!Definitions.isScope(symbol)) {
        return symbol;
      }
      namespace = symbol;
    }
    return namespace;
  }

  private static String shorten(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }
}
