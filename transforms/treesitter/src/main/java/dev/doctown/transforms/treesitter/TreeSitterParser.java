package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * {@link SyntaxParser} through tree-sitter, in this process.
 *
 * <p>Files that are known to kill or stall native parsers are refused before they reach one (see
 * {@link PreFilter}), and a parse that takes more steps than any real file needs is given up; both
 * depend on the bytes alone. Syntax errors refuse nothing: what can be read around them is.
 *
 * <p>Native memory of a file is freed before {@link #parse} returns or throws. Grammars are loaded
 * on first use, once per JVM; with the system property {@code tree-sitter-lib} naming a folder that
 * holds their libraries, nothing is unpacked.
 */
public final class TreeSitterParser implements SyntaxParser {
  private static final Map<String, LanguageRules> LANGUAGES = LanguageRules.all();
  private static final Map<String, Grammar> GRAMMARS = new ConcurrentHashMap<>();

  private final StepBudget budget;

  public TreeSitterParser() {
    this(StepBudget.GENEROUS);
  }

  TreeSitterParser(StepBudget budget) {
    this.budget = budget;
  }

  @Override
  public Set<String> languages() {
    return Collections.unmodifiableSet(LANGUAGES.keySet());
  }

  @Override
  public String digest(String language) {
    return rules(language).digest();
  }

  @Override
  public ParsedSource parse(ParseRequest request) {
    LanguageRules rules = rules(request.language());
    PreFilter.check(request.path(), request.source());
    Grammar grammar = GRAMMARS.computeIfAbsent(rules.name(), name -> Grammar.load(rules));
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(grammar.language());
      return rules.macros()
          ? parseMasked(parser, grammar, request)
          : parsePlain(parser, grammar, request);
    }
  }

  private ParsedSource parsePlain(TSParser parser, Grammar grammar, ParseRequest request) {
    MacroMask mask = MacroMask.none(request.source());
    LanguageRules rules = grammar.rules();
    byte[] source =
        rules.returnsEndLines() ? SourceText.withLineFeeds(request.source()) : request.source();
    byte[] ended;
    try (TSTree tree = tree(parser, source, request)) {
      boolean exports = rules.visibility() == VisibilityRule.EXPORT;
      ended = exports ? DefaultExports.ended(tree.getRootNode(), source) : null;
      if (ended == null) {
        return read(tree.getRootNode(), grammar, request, mask);
      }
    }
    try (TSTree tree = tree(parser, ended, request)) {
      return read(tree.getRootNode(), grammar, request, mask);
    }
  }

  /** Of the trees with and without macros and conditionals the one with fewest errors counts. */
  private ParsedSource parseMasked(TSParser parser, Grammar grammar, ParseRequest request) {
    MacroMask mask = MacroMask.of(request.source(), false);
    MacroMask better;
    try (TSTree tree = tree(parser, mask.source(), request)) {
      better = better(SyntaxErrors.bytes(tree.getRootNode()), parser, request);
      if (better == null) {
        return read(tree.getRootNode(), grammar, request, mask);
      }
    }
    try (TSTree tree = tree(parser, better.source(), request)) {
      return read(tree.getRootNode(), grammar, request, better);
    }
  }

  /** A mask that leaves fewer errors; null when there is none. */
  private @Nullable MacroMask better(int errors, TSParser parser, ParseRequest request) {
    if (errors == 0) {
      return null;
    }
    byte[] source = request.source();
    MacroMask best = null;
    int fewest = errors;
    for (MacroMask other : List.of(MacroMask.of(source, true), MacroMask.none(source))) {
      int others = errors(parser, other, request);
      best = others < fewest ? other : best;
      fewest = Math.min(others, fewest);
    }
    return best;
  }

  private int errors(TSParser parser, MacroMask mask, ParseRequest request) {
    try (TSTree tree = tree(parser, mask.source(), request)) {
      return SyntaxErrors.bytes(tree.getRootNode());
    }
  }

  private static LanguageRules rules(String language) {
    LanguageRules rules = LANGUAGES.get(language);
    if (rules == null) {
      throw new DoctownException(
          ErrorCode.LANGUAGE_WITHOUT_PARSER,
          language + " has no grammar here (expected one of " + LANGUAGES.keySet() + ")");
    }
    return rules;
  }

  private TSTree tree(TSParser parser, byte[] source, ParseRequest request) {
    int most = budget.steps(source.length);
    AtomicInteger steps = new AtomicInteger();
    TSTree tree =
        parser.parseWithOptions(
            new byte[Math.max(1, source.length)],
            null,
            (buffer, offset, position) -> {
              int length = Math.max(0, Math.min(buffer.length, source.length - offset));
              System.arraycopy(source, Math.min(offset, source.length), buffer, 0, length);
              return length;
            },
            TSInputEncoding.TSInputEncodingUTF8,
            state -> steps.incrementAndGet() > most);
    if (tree == null) {
      throw new DoctownException(
          ErrorCode.PARSE_BUDGET,
          request.path()
              + " takes more than "
              + most
              + " parsing steps (limit for its size); cut by lines instead");
    }
    return tree;
  }

  private static ParsedSource read(
      TSNode root, Grammar grammar, ParseRequest request, MacroMask mask) {
    LanguageRules rules = grammar.rules();
    SourceText source = new SourceText(request.source());
    Matches matches = Matches.in(root, grammar, mask);
    Leading leading = new Leading(matches, source, rules);
    Definitions definitions = Definitions.in(matches, leading, rules, source);
    List<SourceSymbol> symbols =
        SymbolReader.read(matches, definitions, leading, rules, source, request.path());
    List<SourceReference> references = ReferenceReader.read(matches, symbols, rules, source);
    SyntaxNode tree =
        SyntaxTreeReader.read(
            root, rules, leading, definitions, source, request.largestLeaf(), mask.attributes());
    Surface surface = Surface.read(matches, symbols, references, rules, source, request.path());
    return new ParsedSource(
        tree,
        symbols,
        references,
        surface.settings(),
        surface.entryPoints(),
        SyntaxErrors.bytes(root));
  }
}
