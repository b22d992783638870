package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signature as a page shows it: without what is left of lines and comments, with its name. */
final class ShownSignature {
  private static final int LONGEST = 300;
  private static final Pattern DEFINE = Pattern.compile("^#\\s*define\\s+");
  private static final Pattern OBJECT_LIKE = Pattern.compile("^#\\s*define\\s+\\w+(?:\\s.*)?$");
  private static final Pattern GUARD =
      Pattern.compile("(?i)^#\\s*define\\s+\\w+_(?:h|hh|hpp|hxx|inc|included|guard)_*\\s*$");
  private static final Pattern CONTINUATION = Pattern.compile("\\s*\\\\(?=\\s|$)\\s*");
  private static final Pattern COMMENT =
      Pattern.compile("\\s(?://\\s.*|/\\*(?:(?!\\*/).)*\\*/\\s*)$");

  private ShownSignature() {}

  static String of(SymbolRow symbol) {
    String signature = symbol.getSignature();
    Matcher define = DEFINE.matcher(signature);
    if (define.find()) {
      signature = CONTINUATION.matcher(define.replaceFirst("#define ")).replaceAll(" ").strip();
    }
    signature = withoutComment(signature);
    if (signature.startsWith("typedef") && !names(signature, symbol.getName())) {
      signature += " … " + symbol.getName();
    }
    return DocSentence.cutAt(signature, LONGEST);
  }

  /** Whether it is a macro of C without parameters. */
  static boolean isObjectLikeMacro(SymbolRow symbol) {
    return symbol.getKind().equals("macro") && OBJECT_LIKE.matcher(symbol.getSignature()).matches();
  }

  /** Whether it only keeps a header from being read twice. */
  static boolean isIncludeGuard(SymbolRow symbol) {
    return symbol.getKind().equals("macro") && GUARD.matcher(symbol.getSignature()).matches();
  }

  /** A comment at the end; before an open bracket it is not known where a comment ends. */
  private static String withoutComment(String signature) {
    Matcher comment = COMMENT.matcher(signature);
    if (!comment.find()) {
      return signature;
    }
    String before = signature.substring(0, comment.start());
    long opened = before.chars().filter(c -> c == '(' || c == '[').count();
    long closed = before.chars().filter(c -> c == ')' || c == ']').count();
    return opened == closed ? before.strip() : signature;
  }

  /** Whether the name stands in the signature as a word. */
  static boolean names(String signature, String name) {
    for (int at = signature.indexOf(name);
        at >= 0 && !name.isEmpty();
        at = signature.indexOf(name, at + 1)) {
      if (!isWord(signature, at - 1) && !isWord(signature, at + name.length())) {
        return true;
      }
    }
    return name.isEmpty();
  }

  private static boolean isWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
