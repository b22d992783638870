package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import dev.doctown.transforms.spi.SyntaxParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A toy language whose tree is plain to see, read by lines. By its first word a line is an import,
 * a type ({@code class}), a function ({@code fun}), a constant ({@code val}), a computed property
 * ({@code get}), a comment ({@code #}) with the lines behind it that begin with {@code |} and,
 * directly above a definition, its doc; {@code module} is a namespace; anything else is a
 * statement. A brace at the end of a definition's line opens its body, a lone one closes it. It
 * parses Ruby, which has no other parser.
 */
final class TreeLanguage implements SyntaxParser {
  private static final Map<String, String> KINDS =
      Map.of("fun", "function", "val", "constant", "get", "property");

  static final String PATH = "lib/Toy.rb";

  @Override
  public Set<String> languages() {
    return Set.of("Ruby");
  }

  @Override
  public String digest(String language) {
    return "toy";
  }

  @Override
  public ParsedSource parse(ParseRequest request) {
    Reader reader = new Reader(request);
    List<SyntaxNode> top = reader.block(-1, "");
    return new ParsedSource(
        new SyntaxNode(0, request.source().length, Role.OTHER, top),
        reader.symbols,
        List.of(
            new SourceReference(0, "call", "f", null, 2, -1),
            new SourceReference(0, "call", "f", "again", 3, -1)),
        0);
  }

  private static final class Reader {
    private final String text;
    private final List<SourceSymbol> symbols = new ArrayList<>();
    private int at;

    Reader(ParseRequest request) {
      text = new String(request.source(), StandardCharsets.ISO_8859_1);
    }

    List<SyntaxNode> block(int parent, String scope) {
      List<SyntaxNode> nodes = new ArrayList<>();
      Deque<SyntaxNode> docs = new ArrayDeque<>();
      while (at < text.length()) {
        int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        String line = text.substring(at, lineEnd);
        int start = at + line.length() - line.stripLeading().length();
        String word = line.strip().split(" ", 2)[0];
        at = Math.min(text.length(), lineEnd + 1);
        if (word.equals("}")) {
          nodes.addAll(docs);
          return nodes;
        }
        if (word.equals("#")) {
          docs.add(new SyntaxNode(start, endOfComment(lineEnd), Role.COMMENT, List.of()));
          continue;
        }
        boolean definition = Set.of("module", "class", "fun", "val", "get").contains(word);
        if (!definition) {
          nodes.addAll(docs);
          docs.clear();
        }
        if (definition) {
          List<SyntaxNode> documentation = List.copyOf(docs);
          docs.clear();
          nodes.add(definition(documentation, start, line.strip(), lineEnd, parent, scope));
        } else if (!word.isEmpty()) {
          Role role = word.equals("import") ? Role.IMPORT : Role.OTHER;
          nodes.add(new SyntaxNode(start, lineEnd, role, List.of()));
        }
      }
      nodes.addAll(docs);
      return nodes;
    }

    private SyntaxNode definition(
        List<SyntaxNode> docs, int start, String line, int lineEnd, int parent, String scope) {
      String[] words = line.split(" ");
      String kind = KINDS.getOrDefault(words[0], words[0]);
      int index = symbols.size();
      String signature = line.replace(" {", "");
      String qualified = scope + words[1];
      symbols.add(symbol(words[1], qualified, kind, start, lineEnd, signature, parent));
      List<SyntaxNode> children = new ArrayList<>(docs);
      if (!docs.isEmpty()) {
        children.add(new SyntaxNode(start, lineEnd, Role.OTHER, List.of()));
      }
      if (line.endsWith("{")) {
        children.addAll(block(index, qualified + "."));
      }
      int end = line.endsWith("{") ? endOfBlock() : lineEnd;
      symbols.set(index, symbol(words[1], qualified, kind, start, end, signature, parent));
      int from = docs.isEmpty() ? start : docs.get(0).startByte();
      return new SyntaxNode(from, end, Role.DEFINITION, children);
    }

    private int endOfComment(int lineEnd) {
      int end = lineEnd;
      while (text.startsWith("|", at)) {
        int next = text.indexOf('\n', at);
        end = next < 0 ? text.length() : next;
        at = Math.min(text.length(), end + 1);
      }
      return end;
    }

    private int endOfBlock() {
      return at > 0 && at <= text.length() && text.charAt(at - 1) == '\n' ? at - 1 : at;
    }

    private static SourceSymbol symbol(
        String name, String qualified, String kind, int start, int end, String line, int parent) {
      List<SourceParameter> parameters =
          kind.equals("property")
              ? List.of(new SourceParameter("self", null, null, null))
              : List.of();
      return new SourceSymbol(
          name, qualified, kind, start, end, line, null, "public", parent, parameters, null);
    }
  }
}
