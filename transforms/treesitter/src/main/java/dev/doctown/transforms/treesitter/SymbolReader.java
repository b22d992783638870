package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns placed definitions into symbols: names, kinds, parents, documentation, visibility. */
final class SymbolReader {
  private static final Pattern LEADING_TYPE_MARKS = Pattern.compile("^(&|'\\w+|mut |dyn |\\s)+");
  private static final Pattern TYPE_MARKS = Pattern.compile("[*&\\s]*(const)?[*&\\s]*");
  private static final int NAME_LIMIT = 1_000;
  private static final int TYPE_LIMIT = 400;

  private final SourceText source;
  private final LanguageRules rules;
  private final Leading leading;
  private final OneLine oneLine;
  private final Signatures signatures;
  private final ParameterLists parameters;
  private final AccessSections access;
  private final Set<String> exported = new HashSet<>();
  private final Map<Integer, String> docstrings = new HashMap<>();
  private final String module;

  private final List<Entry> entries = new ArrayList<>();

  /** A symbol with what its members need to know of it. */
  private record Entry(SourceSymbol symbol, Span span, boolean local, String header) {}

  private SymbolReader(
      Matches matches,
      Definitions definitions,
      Leading leading,
      LanguageRules rules,
      SourceText source,
      String path) {
    this.source = source;
    this.rules = rules;
    this.leading = leading;
    oneLine = new OneLine(source, matches, rules);
    signatures = new Signatures(oneLine);
    parameters = new ParameterLists(matches, definitions, rules, source, oneLine);
    access = new AccessSections(matches, definitions, source);
    for (Match match : matches.of(Capture.EXPORTED)) {
      Span object = match.part(Capture.SCOPE);
      if (object == null || rules.ignoredScopes().contains(source.line(object, NAME_LIMIT))) {
        exported.add(Texts.name(source.text(match.span())));
      }
    }
    for (Match match : matches.of(Capture.DOCSTRING)) {
      Span body = match.part(Capture.BODY);
      String text = DocText.ofLiteral(source.text(match.span()));
      if (body != null && text != null) {
        docstrings.putIfAbsent(body.start(), text);
      }
    }
    List<Match> declared = matches.of(Capture.MODULE);
    module =
        rules
            .module()
            .of(
                path,
                declared.isEmpty()
                    ? ""
                    : source.text(declared.get(0).span()).replaceAll("\\s+", ""));
  }

  /** The symbols of a file, outer ones first. */
  static List<SourceSymbol> read(
      Matches matches,
      Definitions definitions,
      Leading leading,
      LanguageRules rules,
      SourceText source,
      String path) {
    SymbolReader reader = new SymbolReader(matches, definitions, leading, rules, source, path);
    List<Span> spans = definitions.spans();
    int[] parents = NestedSpans.enclosing(spans, spans);
    // Where each definition's symbol stands; a variable inside a function has none.
    int[] places = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      int parent = parents[i] < 0 ? -1 : places[parents[i]];
      places[i] =
          reader.add(definitions.all().get(i), i, parent) ? reader.entries.size() - 1 : parent;
    }
    return reader.entries.stream().map(Entry::symbol).toList();
  }

  private boolean add(Definition definition, int index, int parent) {
    Entry around = parent < 0 ? null : entries.get(parent);
    String parentKind = around == null ? "" : around.symbol().kind();
    String word = definition.match().word();
    if (SymbolKinds.FUNCTIONS.contains(parentKind) && isNoDefinitionInside(definition, word)) {
      return false;
    }
    String written = source.text(written(definition));
    if (word.equals("impl")) {
      written = implemented(written);
    }
    int last = isQuoted(written) ? 0 : Texts.lastSegment(written, rules.separator());
    String name = Texts.name(written.substring(last));
    if (name.isEmpty()) {
      return false;
    }
    String scope = word.equals("impl") ? "" : scope(definition, written.substring(0, last));
    String header = signatures.header(definition);
    List<String> words = Texts.words(header);
    boolean member = SymbolKinds.holdsMembers(parentKind) || (!scope.isEmpty() && around == null);
    String typeName =
        !scope.isEmpty()
            ? scope.substring(Texts.lastSegment(scope, rules.separator()))
            : around == null ? "" : around.symbol().name();
    String kind = kind(word, name, words, member, typeName);
    boolean local =
        around != null && (around.local() || SymbolKinds.FUNCTIONS.contains(parentKind));
    String visibility =
        rules
            .visibility()
            .of(
                new VisibilityRule.Candidate(
                    name,
                    kind,
                    header,
                    words,
                    scope(definition),
                    exported.contains(name),
                    access.inForce(index),
                    local,
                    parentKind,
                    around == null ? "" : around.symbol().visibility(),
                    around == null ? "" : around.header()));
    String documentation = documentation(definition);
    Span span = definition.span();
    SourceSymbol symbol =
        new SourceSymbol(
            name,
            qualified(around, scope, name),
            kind,
            span.start(),
            span.end(),
            signatures.of(definition),
            documentation,
            visibility,
            parent,
            parameters.of(definition, documentation),
            returns(definition));
    String memberHeader = kind.equals("impl") ? symbol.signature() : header;
    entries.add(new Entry(symbol, span, local, memberHeader));
    return true;
  }

  private String kind(
      String word, String name, List<String> words, boolean member, String typeName) {
    String kind = member ? rules.members().getOrDefault(word, word) : word;
    boolean constructs =
        rules.constructors().contains(name)
            || (rules.constructors().contains("{type}") && name.equals(typeName));
    if (kind.equals("method") && member && constructs) {
      return "constructor";
    }
    boolean data = kind.equals("field") || kind.equals("variable");
    return data && rules.constant().holds(name, words) ? "constant" : kind;
  }

  /** The name as it is written; a conversion's ends before its parameters. */
  private static Span written(Definition definition) {
    Span name = definition.name();
    Span parameters = definition.part(Capture.PARAMETERS);
    return parameters != null && name.contains(parameters)
        ? new Span(name.start(), parameters.start())
        : name;
  }

  /** Variables in functions are none, nor are functions that are only declared there. */
  private static boolean isNoDefinitionInside(Definition definition, String word) {
    return switch (word) {
      case "variable", "constant" -> true;
      case "function" -> definition.part(Capture.BODY) == null;
      default -> false;
    };
  }

  /** An implementation block is named by its type, without arguments and references. */
  private static String implemented(String type) {
    return LEADING_TYPE_MARKS.matcher(Texts.withoutTypeArguments(type)).replaceFirst("");
  }

  /** The declared type; marks between it and the name, such as a pointer's, belong to it. */
  private @Nullable String returns(Definition definition) {
    Span returns = definition.part(Capture.RETURNS);
    if (returns == null) {
      return null;
    }
    Span marked = new Span(returns.start(), Math.max(returns.start(), definition.name().start()));
    String marks = marked.end() < returns.end() ? "-" : source.text(returns.end(), marked.end());
    return oneLine.of(TYPE_MARKS.matcher(marks).matches() ? marked : returns, TYPE_LIMIT);
  }

  private @Nullable String scope(Definition definition) {
    Span scope = definition.part(Capture.SCOPE);
    return scope == null ? null : source.line(scope, NAME_LIMIT);
  }

  /** The scopes a definition names itself, with separators between them. */
  private String scope(Definition definition, String qualifier) {
    String text = scope(definition);
    if (text == null) {
      text = qualifier;
    }
    text = Texts.withoutTypeArguments(text).replaceAll("[*&\\s()]", "");
    if (!rules.scopeSuffix().isEmpty() && text.endsWith(rules.scopeSuffix())) {
      text = text.substring(0, text.length() - rules.scopeSuffix().length());
    }
    if (rules.ignoredScopes().contains(text)) {
      return "";
    }
    return text.endsWith(rules.separator())
        ? text.substring(0, text.length() - rules.separator().length())
        : text;
  }

  private String qualified(@Nullable Entry around, String scope, String name) {
    StringBuilder text =
        new StringBuilder(around == null ? module : around.symbol().qualifiedName());
    for (String part : List.of(scope, name)) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : rules.separator()).append(part);
      }
    }
    return Texts.oneLine(text.toString(), NAME_LIMIT);
  }

  private @Nullable String documentation(Definition definition) {
    Span body = definition.part(Capture.BODY);
    String docstring = body == null ? null : docstrings.get(body.start());
    if (docstring != null) {
      return docstring;
    }
    Leading.Before before = definition.before();
    if (before.comments().isEmpty() && !definition.node().equals(definition.match().span())) {
      before = leading.of(definition.match().span().start());
    }
    return DocText.ofComments(leading.documenting(before).stream().map(source::text).toList());
  }

  private static boolean isQuoted(String text) {
    return !text.isEmpty() && "\"'`[".indexOf(text.charAt(0)) >= 0;
  }
}
