package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.CTokens.Kind;
import dev.doctown.transforms.treesitter.CTokens.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tokens of C or C++ without directives, and what can be said of one from those around it. */
final class CCode {
  static final Set<String> TYPE_WORDS = Set.of("class", "struct", "union", "enum");

  private static final Set<String> BASIC_TYPES =
      Set.of(
          "void",
          "bool",
          "_Bool",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "wchar_t");

  private static final Set<String> QUALIFIERS =
      Set.of(
          "const",
          "volatile",
          "restrict",
          "__restrict",
          "__restrict__",
          "_Nonnull",
          "_Nullable",
          "_Atomic");

  private static final Set<String> SPECIFIERS =
      Set.of(
          "static",
          "inline",
          "extern",
          "constexpr",
          "consteval",
          "constinit",
          "virtual",
          "explicit",
          "friend",
          "mutable",
          "register",
          "thread_local",
          "typedef",
          "_Noreturn",
          "__inline",
          "__extension__");

  /** Words with which a declaration or its type begins, beside those of types. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "using",
          "namespace",
          "template",
          "typename",
          "decltype",
          "auto",
          "public",
          "protected",
          "private",
          "signals",
          "~",
          "size_t",
          "static_assert",
          "_Static_assert",
          "typedef",
          "asm");

  private static final Set<String> OTHER_WORDS =
      Set.of(
          "operator",
          "return",
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "default",
          "goto",
          "new",
          "delete",
          "sizeof",
          "final",
          "override",
          "noexcept",
          "throw",
          "try",
          "concept",
          "requires");

  private static final Pattern MACRO = Pattern.compile("_*[A-Z][A-Z0-9_]*[A-Z0-9][A-Z0-9_]*");
  private static final int SHORTEST = 3;
  private static final int FARTHEST_ANGLE = 400;
  private static final Token NOTHING = new Token(Kind.MARK, 0, 0, -1, "");

  private final List<Token> tokens;
  private final int[] closing;
  private final int[] opening;
  private final Set<String> types = new HashSet<>();

  CCode(List<Token> all) {
    tokens = all.stream().filter(token -> token.kind() != Kind.DIRECTIVE).toList();
    closing = new int[tokens.size()];
    Arrays.fill(closing, -1);
    opening = closing.clone();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closing.length; i++) {
      String text = tokens.get(i).kind() == Kind.MARK ? tokens.get(i).text() : "";
      if (text.equals("(") || text.equals("[")) {
        open.push(i);
      } else if (text.equals(")") || text.equals("]")) {
        if (!open.isEmpty()) {
          opening[i] = open.pop();
          closing[opening[i]] = i;
        }
      } else if (text.equals("{") || text.equals("}")) {
        // Round and square brackets that a brace crosses are left open by a conditional.
        open.clear();
      }
      if (TYPE_WORDS.contains(tokens.get(i).text())) {
        int name = i + 1;
        while (isMacro(name) && isName(name + 1)) {
          name++;
        }
        types.add(at(name).text());
      }
    }
  }

  int size() {
    return tokens.size();
  }

  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
  }

  boolean is(int i, String text) {
    return at(i).is(text);
  }

  /** The index behind a bracket's partner; behind the bracket itself where it has none. */
  int behind(int open) {
    return open < closing.length && closing[open] >= 0 ? closing[open] + 1 : open + 1;
  }

  /** The index of a closing bracket's partner; its own where it has none. */
  int opening(int close) {
    return opening[close] >= 0 ? opening[close] : close;
  }

  boolean isClosed(int open) {
    return open < closing.length && closing[open] >= 0;
  }

  /** The index behind the angle brackets that open here; here where they don't end soon. */
  int behindAngles(int open) {
    if (!is(open, "<")) {
      return open;
    }
    int depth = 0;
    for (int i = open; i < size() && i - open < FARTHEST_ANGLE; i++) {
      String text = at(i).kind() == Kind.MARK ? at(i).text() : "";
      switch (text) {
        case "<" -> depth++;
        case ">" -> depth--;
        case "(", "[" -> i = behind(i) - 1;
        case ";", "{", "}" -> depth = FARTHEST_ANGLE;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return open;
  }

  /** A word that is written as macros are: in capitals, and no scope or template. */
  boolean isMacro(int i) {
    String text = at(i).text();
    return at(i).isWord()
        && text.length() >= SHORTEST
        && MACRO.matcher(text).matches()
        && !is(i + 1, "::")
        && !is(i + 1, "<");
  }

  /** The index behind a macro and its arguments; a pointer in parentheses is no argument. */
  int behindMacro(int i) {
    boolean called = is(i + 1, "(") && isClosed(i + 1) && !is(i + 2, "*") && !is(i + 2, "&");
    return called ? behind(i + 1) : i + 1;
  }

  /** Whether a word stands here that says more of a type or a pointer. */
  boolean isQualifier(int i) {
    return at(i).isWord() && QUALIFIERS.contains(at(i).text());
  }

  /** Whether a word stands here that is before a declaration's type, maybe between macros. */
  boolean isSpecifier(int i) {
    return isQualifier(i) || (at(i).isWord() && SPECIFIERS.contains(at(i).text()));
  }

  boolean isName(int i) {
    String text = at(i).text();
    return at(i).isWord() && !isBeginning(text) && !isSpecifier(i) && !OTHER_WORDS.contains(text);
  }

  /** Whether a declaration or its type begins here, whatever stands before. */
  boolean begins(int i) {
    if (is(i, "operator")) {
      return at(i + 1).isWord() && !is(i + 1, "new") && !is(i + 1, "delete");
    }
    return isBeginning(at(i).text()) && at(i).kind() != Kind.LITERAL;
  }

  /** Whether a basic type, or the word before the name of a type, stands here. */
  boolean isTypeWord(int i) {
    return isTypeWord(at(i).text());
  }

  private static boolean isTypeWord(String text) {
    return TYPE_WORDS.contains(text) || BASIC_TYPES.contains(text);
  }

  private static boolean isBeginning(String text) {
    return isTypeWord(text) || BEGINNINGS.contains(text);
  }

  boolean isType(String name) {
    return types.contains(name);
  }

  /** The index behind a name with its scopes and template arguments; here where none stands. */
  int behindPath(int i) {
    int at = i;
    while (isName(at) || (at > i && is(at, "size_t"))) {
      at = behindAngles(at + 1);
      if (!is(at, "::")) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** The index behind attributes of the compilers and the standards. */
  int behindAttributes(int i) {
    int at = i;
    while (true) {
      boolean word =
          is(at, "__attribute__")
              || is(at, "__declspec")
              || is(at, "alignas")
              || is(at, "_Alignas");
      if (word && is(at + 1, "(")) {
        at = behind(at + 1);
      } else if (is(at, "[") && is(at + 1, "[")) {
        at = behind(at);
      } else {
        return at;
      }
    }
  }
}
