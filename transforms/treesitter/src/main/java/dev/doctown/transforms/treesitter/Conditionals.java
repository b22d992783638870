package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.CTokens.Kind;
import dev.doctown.transforms.treesitter.CTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a reader leaves out who reads one declaration of source that is not preprocessed:
 * preprocessing lines, and of conditionals all branches but the first ({@code #if 0}: the second).
 */
final class Conditionals {
  private final List<Span> omitted = new ArrayList<>();
  private final Deque<List<Token>> open = new ArrayDeque<>();

  private Conditionals() {}

  /** The parts left out, definitions of macros excepted; in no order, and some inside others. */
  static List<Span> omitted(List<Token> tokens) {
    Conditionals conditionals = new Conditionals();
    for (Token token : tokens) {
      if (token.kind() == Kind.DIRECTIVE) {
        conditionals.read(token);
      }
    }
    return conditionals.omitted;
  }

  private void read(Token directive) {
    switch (directive.text()) {
      case "if", "ifdef", "ifndef", "0" -> open.push(new ArrayList<>(List.of(directive)));
      case "else", "elif", "elifdef", "elifndef" -> {
        if (!open.isEmpty()) {
          open.element().add(directive);
        }
      }
      case "endif" -> {
        if (!open.isEmpty()) {
          List<Token> directives = open.pop();
          directives.add(directive);
          end(directives);
        }
      }
      case "define" -> {}
      default -> omitted.add(new Span(directive.start(), directive.end()));
    }
  }

  private void end(List<Token> directives) {
    int kept = directives.get(0).text().equals("0") && directives.size() > 2 ? 1 : 0;
    for (int i = 0; i < directives.size(); i++) {
      boolean lost = i != kept && i + 1 < directives.size();
      int end = lost ? directives.get(i + 1).start() : directives.get(i).end();
      omitted.add(new Span(directives.get(i).start(), end));
    }
  }
}
