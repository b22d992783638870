package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Pattern;

/** Whether a definition is one that a reader could be sent to first. */
public final class StartingPoint {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:.*/)?_*(?:tests?|testing|test[_-].*|test(?:data|suite|utils?|cases?)|.*[_-]tests?"
              + "|fixtures?|specs?|mocks?|bench(?:es|marks?|suite)?|fuzz(?:ing|_targets?)?|fuzz[_-].*"
              + "|.*benchmarks?|examples?|e2e|samples?|demos?|(?<!packages/)(?:cypress|playwright))_*"
              + "(?:[/.].*)?");

  /**
   * Modules that show how the project is used, such as {@code spring-demo} or {@code samples-web}.
   */
  private static final Pattern SHOWING =
      Pattern.compile(
          "(?i)(?:.*/)?(?:[^/]*[-_.])?(?:examples?|demos?|samples|sample-[^/]*|[^/]*-sample)(?:[-_.][^/]*)?/.*");

  /** The first names of a package are those of who publishes it and of the project. */
  private static final Pattern PACKAGE =
      Pattern.compile("((?:.*/)?src/main/(?:java|kotlin|scala|groovy)/)(?:[^/]+/){1,3}");

  private static final Pattern TOOLS =
      Pattern.compile(
          "(?i)(?:.*/)?(?:build\\.rs|setup\\.py|conftest\\.py"
              + "|(?:docs?|tools?|scripts?|ci|\\.github|hack|utils?|www|website)/.*)");
  private static final Pattern TEST_SCOPE = Pattern.compile("(?:.*[.:])?tests?(?:\\.|::).*");
  private static final Pattern NOT_FOR_USE =
      Pattern.compile("(?i).*\\b(?:internal|deprecated|do not use|don't use)\\b.*");
  private static final Pattern TAG =
      Pattern.compile("(?m)^\\s*(?:@internal|@deprecated|@hide|\\.\\. deprecated::)");

  private StartingPoint() {}

  /** Whether a path leads to tests, examples or the like. */
  public static boolean isAside(String path) {
    String told = PACKAGE.matcher(path).replaceFirst("$1");
    return ASIDE.matcher(told).matches() || SHOWING.matcher(told).matches();
  }

  /** Whether a path leads to what only those use who work on the project. */
  public static boolean isTool(String path) {
    return TOOLS.matcher(path).matches();
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
