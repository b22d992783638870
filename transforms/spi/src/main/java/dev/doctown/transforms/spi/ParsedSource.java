package dev.doctown.transforms.spi;

import java.util.List;

/**
 * What a parser read.
 *
 * @param root covers the whole file
 * @param symbols definitions ordered by start byte, then by length descending; a parent stands
 *     before its children
 * @param references in order of start byte, kind, name
 * @param settings in order of start byte, kind, name
 * @param entryPoints in order of start byte, kind, name
 * @param unreadBytes bytes that fit no rule of the language's grammar
 */
public record ParsedSource(
    SyntaxNode root,
    List<SourceSymbol> symbols,
    List<SourceReference> references,
    List<SourceSetting> settings,
    List<SourceEntryPoint> entryPoints,
    int unreadBytes) {
  public ParsedSource {
    symbols = List.copyOf(symbols);
    references = List.copyOf(references);
    settings = List.copyOf(settings);
    entryPoints = List.copyOf(entryPoints);
  }

  /** A file that nobody can set or start. */
  public ParsedSource(
      SyntaxNode root,
      List<SourceSymbol> symbols,
      List<SourceReference> references,
      int unreadBytes) {
    this(root, symbols, references, List.of(), List.of(), unreadBytes);
  }
}
