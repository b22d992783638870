package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
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
  private static final int NAME_LIMIT = 200;
  private static final int VALUE_LIMIT = 200;
  private static final Comparator<SourceReference> ORDER =
      Comparator.comparingInt(SourceReference::startByte)
          .thenComparing(SourceReference::kind, Utf8Order.INSTANCE)
          .thenComparing(SourceReference::name, Utf8Order.INSTANCE);

  private final SourceText source;
  private final LanguageRules rules;
  private final List<SourceReference> found = new ArrayList<>();

  /** Places where a name is declared or used as more than a type. */
  private final Set<Integer> taken = new HashSet<>();

  /** Where the name of the last type began; names before it only qualify it. */
  private int qualifiersEnd;

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
    }
    for (Match match : matches.of(Capture.REFERENCE)) {
      switch (match.word()) {
        case "path" -> reader.addPath(match.span());
        case "tree" -> reader.addTree(match.span());
        case "call" -> reader.addCall(match);
        case "element" -> reader.addElement(match);
        case "keyword" -> reader.addKeyword(match);
        case "binding" -> reader.addBinding(match);
        default -> reader.addNamed(match);
      }
    }
    return reader.finished(matches, symbols);
  }

  private void addCall(Match match) {
    Span arguments = match.part(Capture.ARGUMENTS);
    Span name = match.span();
    Span qualifier = match.part(Capture.QUALIFIER);
    if (arguments != null && qualifier == null && rules.importCalls().contains(source.text(name))) {
      String text = source.line(arguments, NAME_LIMIT).replaceAll("^\\(\\s*|\\s*\\)$", "");
      if (!text.equals(Texts.unquoted(text))) {
        addPath(new Span(arguments.start() + 1, arguments.end() - 1));
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
            arguments(match)));
  }

  /** A name that is given a type or a value; a value too long to be read is none. */
  private void addBinding(Match match) {
    Span value = match.part(Capture.VALUE);
    boolean readable = value != null && value.length() <= VALUE_LIMIT;
    found.add(
        new SourceReference(
            match.name().start(),
            match.word(),
            source.line(match.name(), NAME_LIMIT),
            null,
            -1,
            -1,
            null,
            text(match.part(Capture.TYPE), NAME_LIMIT),
            readable ? text(value, VALUE_LIMIT) : null,
            List.of()));
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
    return Texts.unquoted(source.line(span, QUALIFIER_LIMIT));
  }

  private void addPath(Span span) {
    String text = Texts.unquoted(source.line(span, NAME_LIMIT + QUALIFIER_LIMIT));
    int slash = text.lastIndexOf('/');
    add(
        span.start(),
        "import",
        text.substring(slash + 1),
        slash < 0 ? "" : text.substring(0, slash),
        -1);
  }

  private void addTree(Span span) {
    for (UseTree.Leaf leaf : UseTree.read(source.text(span))) {
      add(span.start() + leaf.offset(), "import", leaf.name(), leaf.qualifier(), -1);
    }
  }

  private void add(int start, String kind, String name, String qualifier, int arity) {
    add(new SourceReference(start, kind, name, limited(qualifier), arity, -1));
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
    int[] enclosing =
        NestedSpans.enclosing(
            spans,
            found.stream()
                .map(reference -> new Span(reference.startByte(), reference.startByte()))
                .toList());
    List<SourceReference> result = new ArrayList<>();
    SourceReference previous = null;
    for (int i = 0; i < enclosing.length; i++) {
      SourceReference reference = found.get(i);
      boolean again = previous != null && ORDER.compare(previous, reference) == 0;
      if (!again && !isOnlyType(reference, enclosing[i], generics, symbols)) {
        result.add(reference.within(enclosing[i]));
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
