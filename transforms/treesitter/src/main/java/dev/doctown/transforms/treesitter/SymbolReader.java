package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns placed definitions into symbols: names, kinds, parents, documentation, visibility. */
final class SymbolReader {
  private static final int NAME_LIMIT = 1_000;

  private final LanguageRules rules;
  private final Documentation documentation;
  private final DefinitionNames names;
  private final Signatures signatures;
  private final ReturnTypes returnTypes;
  private final ParameterLists parameters;
  private final AccessSections access;
  private final Exports exports;
  private final Set<Span> accessors = new HashSet<>();
  private final String module;

  private final DeclaredNames declarations;
  private final List<Entry> entries = new ArrayList<>();

  /** A symbol with what its members need to know of it. */
  private record Entry(SourceSymbol symbol, Span span, boolean local, String header) {
    boolean isFunction() {
      return SymbolKinds.isFunction(symbol.kind(), !symbol.parameters().isEmpty());
    }
  }

  private SymbolReader(
      Matches matches,
      Definitions definitions,
      Leading leading,
      LanguageRules rules,
      SourceText source,
      String path) {
    this.rules = rules;
    documentation = new Documentation(matches, leading, source);
    names = new DefinitionNames(source, rules);
    OneLine oneLine = new OneLine(source, matches, rules);
    signatures = new Signatures(oneLine);
    returnTypes = new ReturnTypes(matches, source, rules, oneLine);
    parameters = new ParameterLists(matches, definitions, rules, source, oneLine);
    access = new AccessSections(matches, definitions, source);
    exports = new Exports(matches, rules, source);
    declarations = new DeclaredNames(rules);
    for (Match match : matches.of(Capture.ACCESSOR)) {
      Span function = match.part(Capture.WRAPPED);
      if (function != null && rules.accessors().contains(source.text(match.span()))) {
        accessors.add(function);
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
    Entry around = entry(parent);
    if (around != null && around.isFunction() && definition.isNoneInFunctions()) {
      return false;
    }
    DefinitionNames.ScopedName scoped = names.of(definition);
    if (!rules.names().matcher(scoped.name()).matches()) {
      return false;
    }
    String header = signatures.header(definition);
    boolean friend =
        rules.specifiers().contains("friend") && Texts.words(header).contains("friend");
    around = friend ? aroundTypes(around) : around;
    String qualified = qualified(around, scoped);
    String kind = kind(definition, scoped, qualified, Texts.words(header), around);
    String docComment = documentation.of(definition);
    List<SourceParameter> parameterList = parameters.of(definition, docComment);
    String declared =
        scoped.scope().isEmpty() ? null : declarations.visibility(qualified, parameterList);
    Span span = definition.span();
    SourceSymbol symbol =
        new SourceSymbol(
            scoped.name(),
            qualified,
            kind,
            span.start(),
            span.end(),
            signatures.of(definition),
            docComment,
            visibility(
                definition,
                scoped.name(),
                friend ? null : declared == null ? access.inForce(index) : declared,
                kind,
                header,
                around),
            parent,
            parameterList,
            returnTypes.of(definition));
    declarations.add(symbol, around == null ? "" : around.symbol().kind());
    String memberHeader = kind.equals("impl") ? symbol.signature() : header;
    entries.add(new Entry(symbol, span, isLocal(around), memberHeader));
    return true;
  }

  private @Nullable Entry entry(int index) {
    return index < 0 ? null : entries.get(index);
  }

  /** The place of a friend: it is no member of the type that names it. */
  private @Nullable Entry aroundTypes(@Nullable Entry inner) {
    Entry around = inner;
    while (around != null && SymbolKinds.holdsMembers(around.symbol().kind())) {
      around = entry(around.symbol().parent());
    }
    return around;
  }

  private static boolean isLocal(@Nullable Entry around) {
    return around != null && (around.local() || around.isFunction());
  }

  private String visibility(
      Definition definition,
      String name,
      @Nullable String section,
      String kind,
      String header,
      @Nullable Entry around) {
    return rules
        .visibility()
        .of(
            new VisibilityRule.Candidate(
                name,
                kind,
                header,
                Texts.words(header),
                names.scope(definition),
                exports.contains(name),
                exports.share(definition),
                section,
                isLocal(around),
                around == null ? "" : around.symbol().kind(),
                around == null ? "" : around.symbol().visibility(),
                around == null ? "" : around.header()));
  }

  private String kind(
      Definition definition,
      DefinitionNames.ScopedName scoped,
      String qualified,
      List<String> words,
      @Nullable Entry around) {
    String name = scoped.name();
    boolean outside = !scoped.scope().isEmpty();
    String parentKind = around == null ? "namespace" : around.symbol().kind();
    boolean member =
        parentKind.equals("namespace")
            ? outside && !declarations.isNamespace(qualified, name)
            : SymbolKinds.holdsMembers(parentKind);
    String typeName =
        outside ? names.last(scoped.scope()) : around == null ? "" : around.symbol().name();
    String word = definition.match().word();
    String kind = member ? rules.members().getOrDefault(word, word) : word;
    boolean constructs =
        rules.constructors().contains(name)
            || (rules.constructors().contains("{type}") && name.equals(typeName));
    if (kind.equals("method") && member && constructs) {
      return "constructor";
    }
    if (kind.equals("method") && accessors.contains(definition.match().span())) {
      return "property";
    }
    boolean data = kind.equals("field") || kind.equals("variable");
    return data && rules.constant().holds(name, words) ? "constant" : kind;
  }

  private String qualified(@Nullable Entry around, DefinitionNames.ScopedName scoped) {
    StringBuilder text =
        new StringBuilder(around == null ? module : around.symbol().qualifiedName());
    for (String part : List.of(scoped.scope(), scoped.name())) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : rules.separator()).append(part);
      }
    }
    return Texts.oneLine(text.toString(), NAME_LIMIT);
  }
}
