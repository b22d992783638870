package dev.doctown.docpack.page;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Pattern;

/** Whether a definition is one that a reader could be sent to first. */
final class StartingPoint {
  private static final Pattern TEST_SCOPE = Pattern.compile("(?:.*[.:])?tests?(?:\\.|::).*");
  private static final Pattern NOT_FOR_USE =
      Pattern.compile("(?i).*\\b(?:internal|deprecated|do not use|don't use)\\b.*");
  private static final Pattern TAG =
      Pattern.compile("(?m)^\\s*(?:@internal|@deprecated|@hide|\\.\\. deprecated::)");

  private StartingPoint() {}

  static boolean isOne(SymbolRow symbol, RepositoryLayout layout) {
    String comment = symbol.getDocComment();
    return !symbol.getVisibility().equals("private")
        && !layout.isAside(symbol.getPath())
        && !TEST_SCOPE.matcher(symbol.getQualifiedName()).matches()
        && (comment == null
            || (!TAG.matcher(comment).find()
                && !NOT_FOR_USE.matcher(DocSentence.of(comment)).matches()
                && !NOT_FOR_USE.matcher(comment.lines().findFirst().orElse("")).matches()));
  }
}
