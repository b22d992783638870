package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns matches into references: one per place, kind and name, inside the symbol around it. */
final class ReferenceReader {
  private static final int QUALIFIER_LIMIT = 200;
  private static final int CHAIN_LIMIT = 2_000;
  private static final int NAME_LIMIT = 200;
  private static final Comparator<SourceReference> KEY =
      Comparator.comparingInt(SourceReference::startByte)
          .thenComparing(SourceReference::kind, Utf8Order.INSTANCE)
          .thenComparing(SourceReference::name, Utf8Order.INSTANCE);

  /** Of several with one key that which says most is the first. */
  private static final Comparator<SourceReference> ORDER =
      KEY.thenComparing(reference -> reference.value() == null)
          .thenComparing(reference -> reference.type() == null);

  private final SourceText source;
  private final LanguageRules rules;
  private final List<SourceReference> found = new ArrayList<>();

  /** Places where a name is declared or used as more than a type. */
  private final Set<Integer> taken = new HashSet<>();

  private final List<Span> macros = new ArrayList<>();

  /** Where the name of the last type began; names before it only qualify it. */
  private int qualifiersEnd;

  private final List<Match> values = new ArrayList<>();

  private ReferenceReader(SourceText source, LanguageRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /** The references of a file in their order. */
  static List<SourceReference> read(
      Matches matches, List<SourceSymbol> symbols, LanguageRules rules, SourceText source) {
    ReferenceReader reader = new ReferenceReader(source, rules);
    for (Match definition : matches.of(Capture.DEFINITION)) {
      // An implementation block bears the name of the type it uses.
      if (!definition.word().equals("impl")) {
        reader.taken.add(definition.name().start());
      }
      if (definition.word().equals("macro")) {
        reader.macros.add(definition.span());
      }
    }
    for (Match match : matches.of(Capture.REFERENCE)) {
      switch (match.word()) {
        case "path" ->
            reader.addPath(match.span(), reader.text(match.part(Capture.AS), NAME_LIMIT));
        case "tree" -> reader.addTree(match.span());
        case "call" -> reader.addCall(match);
        case "element" -> reader.addElement(match);
        case "keyword" -> reader.addKeyword(match);
        case "binding" -> reader.addBinding(match);
        case "token" -> reader.addToken(match);
        case "value" -> reader.values.add(match);
        default -> reader.addNamed(match);
      }
    }
    reader.addValues(symbols);
    return reader.finished(matches, symbols);
  }

  /**
   * Functions that are handed on: of the many names that are, those that the file has functions or
   * imports of.
   */
  private void addValues(List<SourceSymbol> symbols) {
    if (values.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    for (SourceSymbol symbol : symbols) {
      if (SymbolKinds.isFunction(symbol.kind(), true)) {
        known.add(symbol.name());
      }
    }
    for (SourceReference reference : found) {
      if (reference.kind().equals("import")) {
        known.add(reference.alias() == null ? reference.name() : reference.alias());
      }
    }
    for (Match match : values) {
      if (known.contains(source.line(match.span(), NAME_LIMIT))
          && !taken.contains(match.span().start())) {
        addNamed(match);
      }
    }
  }

  private void addCall(Match match) {
    Span arguments = match.part(Capture.ARGUMENTS);
    Span name = match.span();
    Span qualifier = match.part(Capture.QUALIFIER);
    if (arguments != null && qualifier == null && rules.importCalls().contains(source.text(name))) {
      String text = source.line(arguments, NAME_LIMIT).replaceAll("^\\(\\s*|\\s*\\)$", "");
      if (!text.equals(Texts.unquoted(text))) {
        addPath(new Span(arguments.start() + 1, arguments.end() - 1), null);
        return;
      }
    }
    addNamed(match);
  }

  /** A component; names that begin with a small letter are the markup's own. */
  private void addElement(Match match) {
    char first = source.text(match.span()).charAt(0);
    if (first < 'a' || first > 'z') {
      addNamed(match.withWord("call"));
    }
  }

  private void addKeyword(Match match) {
    if (rules.typeKeywords().contains(source.line(match.name(), NAME_LIMIT))) {
      addNamed(match.withWord("type"));
    }
  }

  private void addNamed(Match match) {
    Span span = match.span();
    String written = source.line(span, NAME_LIMIT + QUALIFIER_LIMIT);
    String path = Texts.withoutTypeArguments(written);
    int last = isQuoted(path) ? 0 : Texts.lastSegment(path, rules.separator());
    String name = Texts.name(path.substring(last));
    Span qualifier = match.part(Capture.QUALIFIER);
    String prefix = last == 0 ? "" : path.substring(0, last - rules.separator().length());
    String before = qualifier == null ? "" : qualifier(qualifier);
    String all =
        before.isEmpty() || prefix.isEmpty()
            ? before + prefix
            : before + rules.separator() + prefix;
    int start = span.start();
    if (match.word().equals("type") && start < qualifiersEnd) {
      return;
    }
    if (last > 0) {
      int place = Texts.lastSegment(written, rules.separator());
      start += written.substring(0, place).getBytes(StandardCharsets.UTF_8).length;
    }
    if (match.word().equals("type")) {
      qualifiersEnd = start;
      if (rules.ignoredTypes().contains(name) || !rules.names().matcher(name).matches()) {
        return;
      }
    }
    add(
        new SourceReference(
            start,
            match.word(),
            name,
            limited(all),
            match.arguments(),
            -1,
            text(match.part(Capture.AS), NAME_LIMIT),
            null,
            null,
            arguments(match),
            -1));
  }

  /** A call in the arguments of a macro; in a macro's own body names mean what its callers say. */
  private void addToken(Match match) {
    Span brackets = match.part(Capture.ARGUMENTS);
    if (brackets == null || macros.stream().anyMatch(macro -> macro.contains(match.span()))) {
      return;
    }
    TokenCalls.TokenCall call = TokenCalls.read(source, match.span(), brackets);
    if (call != null) {
      String name = source.line(match.span(), NAME_LIMIT);
      add(
          new SourceReference(
              match.span().start(), "call", name, call.qualifier(), call.arguments(), -1));
    }
  }

  /** A name that is given a type or a value. */
  private void addBinding(Match match) {
    Span from = match.part(Capture.FROM);
    found.add(
        new SourceReference(
            from == null ? match.name().start() : from.end(),
            match.word(),
            BindingTexts.name(match, source),
            null,
            -1,
            -1,
            null,
            BindingTexts.type(match, source),
            BindingTexts.value(match, source),
            List.of(),
            -1));
  }

  private @Nullable String text(@Nullable Span span, int limit) {
    return span == null ? null : source.line(span, limit);
  }

  private List<String> arguments(Match match) {
    Span arguments = match.part(Capture.ARGUMENTS);
    return arguments == null || !rules.overloads()
        ? List.of()
        : ArgumentTexts.of(source.text(arguments));
  }

  private String qualifier(Span span) {
    String line = source.line(span, CHAIN_LIMIT);
    return Texts.unquoted(line.length() > QUALIFIER_LIMIT ? ElidedArguments.of(line) : line);
  }

  private void addPath(Span span, @Nullable String alias) {
    String text = Texts.unquoted(source.line(span, NAME_LIMIT + QUALIFIER_LIMIT));
    int slash = text.lastIndexOf('/');
    addImport(
        span.start(), text.substring(slash + 1), slash < 0 ? "" : text.substring(0, slash), alias);
  }

  private void addImport(int start, String name, String qualifier, @Nullable String alias) {
    add(
        new SourceReference(
            start, "import", name, limited(qualifier), -1, -1, alias, null, null, List.of(), -1));
  }

  private void addTree(Span span) {
    for (UseTree.Leaf leaf : UseTree.read(source.text(span))) {
      addImport(span.start() + leaf.offset(), leaf.name(), leaf.qualifier(), leaf.alias());
    }
  }

  private static @Nullable String limited(String qualifier) {
    return qualifier.isEmpty() ? null : Texts.oneLine(qualifier, QUALIFIER_LIMIT);
  }

  private void add(SourceReference reference) {
    if (reference.name().isEmpty()) {
      return;
    }
    if (!reference.kind().equals("type")) {
      taken.add(reference.startByte());
    }
    found.add(reference);
  }

  private List<SourceReference> finished(Matches matches, List<SourceSymbol> symbols) {
    List<Span> spans =
        symbols.stream().map(symbol -> new Span(symbol.startByte(), symbol.endByte())).toList();
    Map<Integer, Set<String>> generics = generics(matches, spans);
    found.sort(ORDER);
    List<Span> places =
        found.stream()
            .map(reference -> new Span(reference.startByte(), reference.startByte()))
            .toList();
    int[] enclosing = NestedSpans.enclosing(spans, places);
    List<Span> blocks = matches.of(Capture.BLOCK).stream().map(Match::span).toList();
    int[] block = NestedSpans.enclosing(blocks, places);
    List<SourceReference> result = new ArrayList<>();
    SourceReference previous = null;
    for (int i = 0; i < enclosing.length; i++) {
      SourceReference reference = found.get(i);
      boolean again = previous != null && KEY.compare(previous, reference) == 0;
      if (!again && !isOnlyType(reference, enclosing[i], generics, symbols)) {
        boolean ends = block[i] >= 0 && reference.kind().equals("binding");
        SourceReference placed = reference.within(enclosing[i]);
        result.add(ends ? placed.until(blocks.get(block[i]).end()) : placed);
      }
      previous = reference;
    }
    return result;
  }

  /** A type use that another reference says better, or the name of a type parameter. */
  private boolean isOnlyType(
      SourceReference reference,
      int enclosing,
      Map<Integer, Set<String>> generics,
      List<SourceSymbol> symbols) {
    if (!reference.kind().equals("type")) {
      return false;
    }
    if (taken.contains(reference.startByte())) {
      return true;
    }
    int symbol = enclosing;
    while (!generics.isEmpty()) {
      if (generics.getOrDefault(symbol, Set.of()).contains(reference.name())) {
        return true;
      }
      if (symbol < 0) {
        break;
      }
      symbol = symbols.get(symbol).parent();
    }
    return false;
  }

  private Map<Integer, Set<String>> generics(Matches matches, List<Span> symbols) {
    List<Span> names = matches.of(Capture.GENERIC).stream().map(Match::span).toList();
    int[] owners = NestedSpans.enclosing(symbols, names);
    Map<Integer, Set<String>> generics = new HashMap<>();
    for (int i = 0; i < owners.length; i++) {
      generics
          .computeIfAbsent(owners[i], key -> new HashSet<>())
          .add(Texts.name(source.text(names.get(i))));
    }
    return generics;
  }

  private static boolean isQuoted(@Nullable String text) {
    return text != null && !text.isEmpty() && "\"'`".indexOf(text.charAt(0)) >= 0;
  }
}
