package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.PromptPart;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says calls, extends, implements, returns or throws something does so: the pair is
 * an edge of the graph, or the cited lines show it. Only what is written as code is checked.
 */
final class RelationGate implements Gate {
  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(?:called|invoked|extended|subclassed|implemented)\\s+by\\s+"
              + "(?:(?:the|a|an|its|method|function|class)\\s+)*(?<subject>"
              + Wording.MARK
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** In front of what states a condition, not a fact: {@code if it throws}. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(?:if|when|whether|unless)\\s+(?:(?:the|an?|your|this|it|they)\\s+)?\\z");

  private static final Pattern ONE_MARK = Pattern.compile(Wording.MARK);

  private static final String TYPE =
      "(?:class|interface|enum|record|struct|trait|type|def|fn|func|function|object|impl)\\s+";

  /** Languages that call without parentheses. */
  private static final Set<String> WITHOUT_PARENTHESES =
      Set.of("Ruby", "Shell", "Perl", "Haskell", "OCaml", "Elixir", "PowerShell", "F#", "Scala");

  /** Values that languages hand back without their being written. */
  private static final Set<String> UNWRITTEN =
      Set.of("true", "false", "True", "False", "null", "nil", "undefined", "this", "self");

  @Override
  public String name() {
    return "relations";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    for (RelationKind kind : RelationKind.values()) {
      String skeleton = claim.wording().skeleton();
      Matcher relation = kind.pattern().matcher(skeleton);
      while (relation.find()) {
        if (CONDITION.matcher(skeleton.substring(0, relation.start())).find()) {
          continue;
        }
        String mark = relation.group("subject");
        CodeToken subject = mark == null ? null : claim.wording().token(mark);
        if (!ONE_MARK
            .matcher(relation.group("objects"))
            .results()
            .map(object -> claim.wording().token(object.group()))
            .allMatch(object -> holds(claim, subject, kind, object))) {
          return false;
        }
      }
    }
    Matcher passive = PASSIVE.matcher(claim.wording().skeleton());
    while (passive.find()) {
      if (!showsUse(claim, claim.wording().token(passive.group("subject")).lastName())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(
      CitedClaim claim, @Nullable CodeToken subject, RelationKind kind, CodeToken object) {
    String name = object.lastName();
    if (name.isEmpty() || (kind == RelationKind.RETURNS && UNWRITTEN.contains(name))) {
      return true;
    }
    String own = Words.last(claim.task().getName());
    if (subject != null && !subject.lastName().equals(own)) {
      return claim.cited().stream().anyMatch(part -> declaresAndNames(part, subject, name));
    }
    List<String> related = claim.task().getRelated();
    if (related.stream().anyMatch(edge -> isEdge(edge, kind.edge(), name))) {
      return true;
    }
    if (name.equals(own) && kind != RelationKind.RETURNS) {
      return false;
    }
    return switch (kind) {
      case CALLS -> isCalled(claim, name);
      case EXTENDS, IMPLEMENTS ->
          related.stream().noneMatch(edge -> isInheritance(edge, name))
              && Words.of(claim.task().getSignature() + "\n" + headers(claim)).contains(name);
      case RETURNS ->
          (name.equals("None") && claim.task().getReturns() == null)
              || Words.of(claim.task().getReturns() == null ? "" : claim.task().getReturns())
                  .contains(name)
              || Words.of(body(claim)).contains(name);
      case THROWS ->
          Words.of(claim.task().getSignature()).contains(name)
              || Words.of(claim.citedText()).contains(name);
    };
  }

  private static boolean isEdge(String edge, String kind, String name) {
    int space = edge.indexOf(' ');
    return space > 0
        && edge.substring(0, space).equals(kind)
        && Words.last(edge.substring(space + 1)).equals(name);
  }

  private static boolean isInheritance(String edge, String name) {
    return isEdge(edge, RelationKind.EXTENDS.edge(), name)
        || isEdge(edge, RelationKind.IMPLEMENTS.edge(), name);
  }

  /** Whether a part begins with the declaration of one name and shows the other behind it. */
  private static boolean declaresAndNames(PromptPart part, CodeToken subject, String object) {
    String name = Pattern.quote(subject.lastName());
    Matcher declared =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}_$])(?:" + name + "\\s*(?:<.*?>\\s*)?\\(|" + TYPE + name + ")")
            .matcher(header(part));
    int at = declared.find() ? part.getText().indexOf(header(part)) + declared.end() : -1;
    return at >= 0 && Words.of(part.getText().substring(at)).contains(object);
  }

  /** Whether a name stands in the lines as something that is called. */
  private static boolean isCalled(CitedClaim claim, String name) {
    String language = claim.task().getLanguage();
    String body = body(claim);
    return (language != null && WITHOUT_PARENTHESES.contains(language))
        ? Words.of(body).contains(name)
        : Pattern.compile(
                "(?<![\\p{L}\\p{N}_$])"
                    + Pattern.quote(name)
                    + "(?:\\s*(?:::)?<[^()]*?>)?\\s*[(!]|::"
                    + Pattern.quote(name)
                    + "(?![\\p{L}\\p{N}_$])")
            .matcher(body)
            .find();
  }

  /** Whether the cited lines outside of the subject show that something uses it. */
  private static boolean showsUse(CitedClaim claim, String user) {
    String own = Words.last(claim.task().getName());
    return claim.cited().stream()
        .filter(part -> !Words.of(header(part)).contains(own))
        .anyMatch(
            part -> {
              List<String> words = Words.of(part.getText());
              return words.contains(own) && words.contains(user);
            });
  }

  private static String headers(CitedClaim claim) {
    StringBuilder headers = new StringBuilder();
    claim.cited().forEach(part -> headers.append(header(part)).append('\n'));
    return headers.toString();
  }

  private static String header(PromptPart part) {
    return Declaration.of(part.getText()).header();
  }

  /** The cited lines without the declaration of the subject. */
  private static String body(CitedClaim claim) {
    String own = Words.last(claim.task().getName());
    StringBuilder body = new StringBuilder();
    for (PromptPart part : claim.cited()) {
      Declaration declaration = Declaration.of(part.getText());
      boolean declares =
          !declaration.body().isEmpty() && Words.of(declaration.header()).contains(own);
      body.append(declares ? declaration.body() : part.getText()).append('\n');
    }
    return body.toString();
  }
}
