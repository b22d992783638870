package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.CTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Macros before a declaration: all but the one that makes its type are hidden. */
final class LeadingMacros {
  private static final Set<String> BEHIND_NAMES = Set.of(";", "=", "[", ",", ":", "{", ")");
  private static final Pattern BLOCK = Pattern.compile(".*(BEGIN|END|DECLS|NAMESPACE).*");

  /** Words of compilers that are parts of types. */
  private static final Set<String> TYPE_PARTS =
      Set.of(
          "_Complex",
          "_Imaginary",
          "__complex__",
          "__signed",
          "__signed__",
          "__int128",
          "__int128_t",
          "__const",
          "__volatile__",
          "__thread",
          "_Thread_local");

  private final MaskedCode text;
  private final CCode code;

  LeadingMacros(MaskedCode text) {
    this.text = text;
    code = text.code();
  }

  /** Hides the macros before a declaration; the index of what it begins with. */
  int hide(int first, boolean member) {
    List<Macro> macros = new ArrayList<>();
    int i = first;
    while (true) {
      int next = code.behindAttributes(i);
      if (isWordBeforeType(next)) {
        macros.add(new Macro(next, next + 1));
        next++;
      } else if (code.isMacro(next) && !code.is(next + 1, ":")) {
        macros.add(new Macro(next, code.behindMacro(next)));
        next = code.behindMacro(next);
      } else if (isOfInstantiation(next)) {
        text.hide(next, next + 1);
        text.addAttribute(code.at(next).start(), code.at(next).end());
        next++;
      } else if (code.isSpecifier(next)) {
        next += code.is(next, "extern") && text.isString(next + 1) ? 2 : 1;
      } else if (code.is(next, "template") && code.is(next + 1, "<")) {
        int behind = code.behindAngles(next + 1);
        templateParameters(next + 2, behind - 1);
        next = behind;
      } else if (code.is(next, "template")) {
        next++;
      }
      if (next == i) {
        break;
      }
      i = next;
    }
    if (!macros.isEmpty()) {
      hide(macros, i, member);
    }
    return i;
  }

  /** Whether this is the first of words in small letters before a declaration's type. */
  private boolean isWordBeforeType(int first) {
    int i = first;
    while (isPlainName(i) || (i > first && code.isSpecifier(i))) {
      i++;
    }
    return i > first && isPlainName(first) && code.isTypeWord(i);
  }

  private boolean isPlainName(int i) {
    return code.isName(i) && !TYPE_PARTS.contains(code.at(i).text());
  }

  /** Whether a word of an explicit instantiation stands here that no grammar has a place for. */
  private boolean isOfInstantiation(int i) {
    int template = code.is(i, "extern") ? i + 1 : i;
    boolean instantiation = code.is(template, "template") && !code.is(template + 1, "<");
    return instantiation
        && (i < template || CCode.TYPE_WORDS.contains(code.at(template + 1).text()));
  }

  private void hide(List<Macro> macros, int rest, boolean member) {
    Macro last = macros.get(macros.size() - 1);
    if (code.begins(rest) || code.is(rest, "}") || rest >= code.size()) {
      macros.forEach(macro -> hide(macro, rest, member));
    } else if (code.is(rest, ";")) {
      boolean types = last.isCalled() && code.begins(last.start() + 2);
      if (macros.size() == 1 && (types || member)) {
        hide(last, rest, member);
        text.fill(rest, "");
      }
    } else if (code.is(rest, "{")) {
      if (!member && last.isCalled()) {
        macros.subList(0, macros.size() - 1).forEach(macro -> hide(macro, rest, member));
        if (!isFunctionHead(last) || !text.nameFunction(last.start(), last.end())) {
          hideHead(last);
        }
      }
    } else if (code.isName(rest)) {
      int behind = code.behindPath(rest);
      boolean constructor = code.is(behind, "(") && code.isType(code.at(behind - 1).text());
      boolean typed =
          code.isName(behind)
              || code.is(behind, "*")
              || code.is(behind, "&")
              || code.isQualifier(behind)
              || code.is(behind, "operator")
              || (code.is(behind, "(") && code.is(behind + 1, "*"));
      if (typed || constructor) {
        macros.forEach(macro -> hide(macro, rest, member));
      } else if (code.is(behind, "(") || BEHIND_NAMES.contains(code.at(behind).text())) {
        hideAllButType(macros, rest, member);
      }
    } else if (code.is(rest, "*")
        || code.is(rest, "&")
        || code.is(rest, "operator")
        || (code.is(rest, "(") && code.is(rest + 1, "*"))) {
      hideAllButType(macros, rest, member);
    }
  }

  /** Whether the arguments are names: those of what the block defines. */
  private boolean isFunctionHead(Macro macro) {
    boolean names = macro.end() > macro.start() + 3;
    for (int i = macro.start() + 2; i < macro.end() - 1; i++) {
      boolean between = (i - macro.start()) % 2 == 1;
      names &= between ? code.is(i, ",") : code.isName(i);
    }
    return names && !code.is(macro.end() - 2, ",");
  }

  /** Makes a call of what stands before a block; of what is no expression nothing is left. */
  private void hideHead(Macro macro) {
    boolean expressions = true;
    for (int i = macro.start() + 2; i < macro.end(); i++) {
      expressions &= !code.begins(i) && !code.is(i, "*") && !code.is(i, ".");
    }
    if (!expressions || !text.end(macro.end() - 1)) {
      text.hide(macro.start(), macro.end());
    }
  }

  /** One of the macros is the declaration's type. */
  private void hideAllButType(List<Macro> macros, int rest, boolean member) {
    int type = Macro.typeAmong(macros, code);
    for (int i = 0; i < macros.size(); i++) {
      Macro macro = macros.get(i);
      if (i != type) {
        hide(macro, rest, member);
      } else if (macro.isCalled()) {
        text.join(macro.start(), macro.end());
      }
    }
  }

  private void hide(Macro macro, int rest, boolean member) {
    Token start = code.at(macro.start());
    Token last = code.at(macro.end() - 1);
    Token behind = code.at(macro.end());
    text.hide(macro.start(), macro.end());
    boolean ownLine = behind.line() != last.line();
    boolean apart =
        member || behind.line() > last.line() + 1 || BLOCK.matcher(start.text()).matches();
    if (rest < code.size() && !(ownLine && apart)) {
      text.addAttribute(start.start(), last.end());
    }
  }

  private void templateParameters(int from, int to) {
    for (int i = from; i < to; i++) {
      int behind = code.behindMacro(i);
      boolean separate = code.is(i - 1, "<") || code.is(i - 1, ",");
      boolean ends = code.is(behind, ",") || code.is(behind, ">") || code.is(behind, "=");
      if (separate && code.isMacro(i) && behind > i + 1 && ends) {
        text.hide(i, behind);
        text.fill(i, "int");
        i = behind - 1;
      }
    }
  }
}
