package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSetting;
import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a user meets of a file: what can be set, and where it begins.
 *
 * @param settings in order of start byte, kind, name
 * @param entryPoints in order of start byte, kind, name
 */
record Surface(List<SourceSetting> settings, List<SourceEntryPoint> entryPoints) {

  static Surface read(
      Matches matches,
      List<SourceSymbol> symbols,
      List<SourceReference> references,
      LanguageRules rules,
      SourceText source,
      String path) {
    SurfaceRules surface = rules.surface();
    List<Span> spans =
        symbols.stream().map(symbol -> new Span(symbol.startByte(), symbol.endByte())).toList();
    ArgumentReader arguments = new ArgumentReader(matches, source);
    Imports imports = new Imports(matches, source);
    List<Call> calls = CallReader.read(matches, spans, rules, source, arguments, imports);
    List<Lookup> lookups = LookupReader.read(matches, spans, surface, source, arguments, imports);
    List<SourceSetting> settings = List.of();
    List<SourceEntryPoint> routes = new ArrayList<>();
    if (!surface.tests().isEmpty()) {
      BitSet tests = tests(symbols, surface.tests(), source);
      calls.removeIf(call -> call.enclosing() >= 0 && tests.get(call.enclosing()));
      lookups.removeIf(lookup -> lookup.enclosing() >= 0 && tests.get(lookup.enclosing()));
    }
    if (!source.text(0, source.length()).contains(surface.argumentVector())) {
      lookups.removeIf(lookup -> lookup.kind().equals(ComparedFlags.WORD));
    }
    if (!calls.isEmpty() || !lookups.isEmpty() || OptionFunctions.isIn(symbols)) {
      Literals literals = new Literals(matches, source, arguments);
      settings =
          new SettingReader(matches, source, literals, arguments, symbols, surface.ignored())
              .read(calls, lookups);
      routes.addAll(
          RouteReader.read(calls, surface.calls(), matches, source, arguments, literals, symbols));
    }
    if (surface.folders()) {
      routes.addAll(FolderRoutes.read(path, source, symbols));
    }
    return new Surface(
        settings,
        new EntryPointReader(source, symbols, path)
            .read(matches, references, routes, surface.main()));
  }

  /** The symbols that only test, with all inside of them. */
  private static BitSet tests(
      List<SourceSymbol> symbols, List<String> beginnings, SourceText source) {
    BitSet tests = new BitSet();
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      Span span = new Span(symbol.startByte(), symbol.endByte());
      boolean test = beginnings.stream().anyMatch(text -> source.startsWith(span, text));
      tests.set(i, test || (symbol.parent() >= 0 && tests.get(symbol.parent())));
    }
    return tests;
  }
}
