package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Pattern;

/** Whether a definition is one that a reader could be sent to first. */
public final class StartingPoint {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:.*/)?_*(?:tests?|testing|test[_-].*|test(?:data|suite|utils?|cases?)|.*[_-]tests?"
              + "|fixtures?|specs?|mocks?|bench(?:es|marks?|suite)?|fuzz(?:ing|_targets?)?|fuzz[_-].*"
              + "|.*benchmarks?|examples?|e2e|samples?|demos?)_*"
              + "(?:[/.].*)?");
  private static final Pattern TEST_SCOPE = Pattern.compile("(?:.*[.:])?tests?(?:\\.|::).*");
  private static final Pattern NOT_FOR_USE =
      Pattern.compile("(?i).*\\b(?:internal|deprecated|do not use|don't use)\\b.*");
  private static final Pattern TAG =
      Pattern.compile("(?m)^\\s*(?:@internal|@deprecated|@hide|\\.\\. deprecated::)");

  private StartingPoint() {}

  /** Whether a path leads to tests, examples or the like. */
  public static boolean isAside(String path) {
    return ASIDE.matcher(path).matches();
  }

  static boolean isOne(SymbolRow symbol) {
    String comment = symbol.getDocComment();
    return !symbol.getVisibility().equals("private")
        && !isAside(symbol.getPath())
        && !TEST_SCOPE.matcher(symbol.getQualifiedName()).matches()
        && (comment == null
            || (!TAG.matcher(comment).find()
                && !NOT_FOR_USE.matcher(DocSentence.of(comment)).matches()
                && !NOT_FOR_USE.matcher(comment.lines().findFirst().orElse("")).matches()));
  }
}
