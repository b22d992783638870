package dev.doctown.transforms.treesitter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Walks through the declarations of a file and hides what is a macro among them. */
final class CDeclarations {
  private static final Set<String> ACCESS = Set.of("public", "protected", "private");
  private static final Set<String> BEHIND_PARAMETERS =
      Set.of(";", "{", ":", "=", "->", "const", "noexcept", "override", "final", "");

  private final MaskedCode text;
  private final CCode code;
  private final LeadingMacros leading;
  private final ParameterMacros parameters;
  private final TrailingMacros trailing;
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** Where the types begin whose braces are open; -1 for other braces. */
  private final Deque<Integer> heads = new ArrayDeque<>();

  private enum Scope {
    NAMES,
    TYPE,
    CODE,
    /** Braces inside a declaration that goes on behind them. */
    VALUE
  }

  CDeclarations(MaskedCode text) {
    this.text = text;
    code = text.code();
    leading = new LeadingMacros(text);
    parameters = new ParameterMacros(text);
    trailing = new TrailingMacros(text);
    scopes.push(Scope.NAMES);
  }

  void mask() {
    boolean starts = true;
    int head = 0;
    for (int i = 0; i < code.size(); ) {
      Scope scope = scopes.element();
      if (code.is(i, "}")) {
        if (scopes.size() > 1) {
          scopes.pop();
          int opened = heads.pop();
          if (opened >= 0) {
            trailing.hide(i, code.is(opened, "typedef"));
          }
        }
        starts = scope != Scope.VALUE && scope != Scope.TYPE;
        i++;
      } else if (code.is(i, "{")) {
        scopes.push(scope == Scope.VALUE ? scope : scopeOf(head, i));
        heads.push(scope != Scope.VALUE && isType(behindSpecifiers(head), i) ? head : -1);
        head = i + 1;
        starts = true;
        i++;
      } else if (scope == Scope.CODE || scope == Scope.VALUE) {
        boolean first = code.is(i - 1, ";") || code.is(i - 1, "{") || code.is(i - 1, "}");
        head = first ? i : head;
        statement(i, first);
        i++;
      } else if (starts) {
        i = section(i);
        head = i;
        i = leading.hide(i, scope == Scope.TYPE);
        starts = isSection(i);
      } else if (code.is(i, ";")) {
        starts = true;
        i++;
      } else {
        i = inside(i);
      }
    }
  }

  /** Hides what the grammar cannot read inside functions; calls stay calls. */
  private void statement(int i, boolean first) {
    boolean called = code.is(i + 1, "(") && code.isClosed(i + 1);
    if (code.is(i - 1, "if") && code.isMacro(i) && called) {
      text.hide(i, i + 1);
    } else if (first && code.isMacro(i) && code.is(code.behindMacro(i), "{")) {
      int behind = code.behindMacro(i);
      boolean call = called && !code.is(i + 2, ".");
      if (!call || !text.end(behind - 1)) {
        text.hide(i, behind);
      }
    } else if (code.is(i, "unsigned") && called && !first && !code.is(i + 2, "*")) {
      text.hide(i, i + 1);
    }
  }

  /** Reads sections of access; Qt's are made such. */
  private int section(int first) {
    int i = first;
    while (scopes.element() == Scope.TYPE) {
      boolean qt = (code.is(i, "signals") || code.is(i, "Q_SIGNALS")) && code.is(i + 1, ":");
      boolean slots =
          ACCESS.contains(code.at(i).text())
              && (code.is(i + 1, "slots") || code.is(i + 1, "Q_SLOTS"))
              && code.is(i + 2, ":");
      if (qt) {
        text.fill(i, "public");
        i += 2;
      } else if (slots) {
        text.fill(i + 1, "");
        i += 3;
      } else if (ACCESS.contains(code.at(i).text()) && code.is(i + 1, ":")) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isSection(int i) {
    boolean word = ACCESS.contains(code.at(i).text()) || code.is(i, "signals");
    return scopes.element() == Scope.TYPE && (word || code.is(i, "Q_SIGNALS"));
  }

  /** What a brace opens that stands behind a declaration's head. */
  private Scope scopeOf(int head, int brace) {
    int i = behindSpecifiers(head);
    if (code.is(i, "namespace")) {
      return Scope.NAMES;
    }
    if (code.is(i - 1, "extern") || code.is(i - 2, "extern")) {
      return i == brace ? Scope.NAMES : scopeOfType(i, brace);
    }
    return scopeOfType(i, brace);
  }

  private Scope scopeOfType(int i, int brace) {
    if (isType(i, brace)) {
      return code.is(i, "enum") ? Scope.VALUE : Scope.TYPE;
    }
    for (int k = i; k < brace; k++) {
      if (code.is(k, "operator")) {
        while (k < brace && !code.is(k, "(")) {
          k++;
        }
      }
      if (code.is(k, "=")) {
        return Scope.VALUE;
      }
      if (code.is(k, "(")) {
        k = code.behind(k) - 1;
      }
    }
    return Scope.CODE;
  }

  /** Whether a keyword and a brace are those of one type. */
  private boolean isType(int keyword, int brace) {
    if (!CCode.TYPE_WORDS.contains(code.at(keyword).text())) {
      return false;
    }
    int name = code.behindPath(nameOf(keyword));
    return name == brace || code.is(name, ":") || code.is(name, "final");
  }

  /** Where the name of a type stands behind its keyword. */
  private int nameOf(int keyword) {
    int i = keyword + 1;
    if (code.is(keyword, "enum") && (code.is(i, "class") || code.is(i, "struct"))) {
      i++;
    }
    i = code.behindAttributes(i);
    while (code.isMacro(i) && code.isName(code.behindMacro(i))) {
      i = code.behindAttributes(code.behindMacro(i));
    }
    return i;
  }

  private int behindSpecifiers(int first) {
    int i = first;
    while (true) {
      int next = code.behindAttributes(i);
      if (code.isSpecifier(next)) {
        boolean linkage = code.is(next, "extern") && text.isString(next + 1);
        next += linkage ? 2 : 1;
      } else if (code.is(next, "template")) {
        next = code.behindAngles(next + 1);
      } else if (code.isMacro(next) && text.isHidden(next)) {
        next = code.behindMacro(next);
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
  }

  /** Hides macros inside and behind a declaration; the next index. */
  private int inside(int i) {
    if (CCode.TYPE_WORDS.contains(code.at(i).text())) {
      int name = nameOf(i);
      int behind = code.behindPath(name);
      boolean head =
          code.is(behind, "{")
              || code.is(behind, ":")
              || code.is(behind, "final")
              || (code.is(behind, ";") && code.is(i, "class"));
      if (head) {
        for (int k = i + 1; k < name; k = code.behindMacro(k)) {
          if (code.isMacro(k)) {
            text.hide(k, code.behindMacro(k));
          }
        }
        return Math.max(behind, i + 1);
      }
      return i + 1;
    }
    if (code.is(i, "(")) {
      parameters.hide(i + 1, code.behind(i) - 1);
      return code.behind(i);
    }
    if (code.isMacro(i)) {
      int behind = code.behindMacro(i);
      boolean trails = code.is(i - 1, ")") || text.isHidden(i - 1) || isQualifier(i - 1);
      boolean ends = BEHIND_PARAMETERS.contains(code.at(behind).text()) || code.isMacro(behind);
      boolean between =
          behind == i + 1
              && (code.isName(i - 1) || code.begins(i - 1) || code.is(i - 1, "*"))
              && !CCode.TYPE_WORDS.contains(code.at(i - 1).text())
              && code.isName(behind)
              && code.is(behind + 1, "(");
      if ((trails && ends) || between) {
        text.hide(i, behind);
        return behind;
      }
    }
    return i + 1;
  }

  private boolean isQualifier(int i) {
    return code.is(i, "const") || code.is(i, "noexcept") || code.is(i, "override");
  }
}
