package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.DocumentationTask;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documented parameters, results and exceptions are those of the signature: a parameter is
 * declared, a result is declared or handed back by the cited lines, and an exception is named by
 * the signature or the cited lines. A parameter that prose calls one is declared too.
 */
final class ParameterGate implements Gate {
  private static final Set<String> NO_RESULT = Set.of("void", "None", "Unit", "()", "undefined");
  private static final Pattern HANDED_BACK =
      Pattern.compile("\\b(?:return|yield)\\b[ \\t]*[^\\s;}]|=>|\\byield\\b");
  private static final Pattern NAMED_PARAMETER =
      Pattern.compile(
          "\\b(?:parameter|argument|param)s?\\s+(?<behind>"
              + Wording.MARK
              + ")|(?<before>"
              + Wording.MARK
              + ")\\s+(?:parameter|argument|param)\\b");

  /** Languages in which a function may hand back its last expression without a word. */
  private static final Set<String> LAST_EXPRESSION =
      Set.of("Ruby", "Scala", "Kotlin", "Elixir", "Clojure", "Haskell", "OCaml", "Perl", "R");

  @Override
  public String name() {
    return "parameters";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    String subject = claim.claim().subject();
    return switch (claim.claim().aspect()) {
          case "parameter" -> subject != null && declares(claim.task(), subject);
          case "returns" -> handsBack(claim);
          case "throws" -> subject != null && names(claim, subject);
          default -> true;
        }
        && namedParametersAreDeclared(claim);
  }

  private static boolean declares(DocumentationTask task, String parameter) {
    String name = Words.last(parameter);
    return !name.isEmpty()
        && task.getParameters().stream().anyMatch(declared -> Words.last(declared).equals(name));
  }

  private static boolean handsBack(CitedClaim claim) {
    DocumentationTask task = claim.task();
    String returns = task.getReturns();
    if (returns != null && !returns.isBlank()) {
      return !NO_RESULT.contains(returns.strip());
    }
    String language = task.getLanguage();
    return !task.getKind().equals("constructor")
        && ((language != null && LAST_EXPRESSION.contains(language))
            || HANDED_BACK.matcher(claim.citedText()).find());
  }

  private static boolean names(CitedClaim claim, String exception) {
    String name = Words.last(exception);
    return Words.of(claim.task().getSignature()).contains(name)
        || Words.of(claim.citedText()).contains(name);
  }

  private static boolean namedParametersAreDeclared(CitedClaim claim) {
    DocumentationTask task = claim.task();
    if (task.getParameters().isEmpty()) {
      return true;
    }
    Matcher named = NAMED_PARAMETER.matcher(claim.wording().skeleton());
    while (named.find()) {
      String mark = named.group("behind") == null ? named.group("before") : named.group("behind");
      CodeToken token = claim.wording().token(mark);
      if (!declares(task, token.text())
          && !Words.of(claim.citedText()).contains(token.lastName())) {
        return false;
      }
    }
    return true;
  }
}
