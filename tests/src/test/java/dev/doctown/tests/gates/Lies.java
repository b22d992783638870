package dev.doctown.tests.gates;

import dev.doctown.transforms.core.gate.WordIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes true sentences about a function false, in one place each; chance is seeded. */
final class Lies {
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|none|nor|neither|without|cannot|unless|nothing)\\b|n't|\\bnon-|\\bfail|\\black");
  private static final Pattern AUXILIARY =
      Pattern.compile("\\b(?:is|are|was|were|will|can|must|should|may|does|has been|would)\\b");
  private static final Pattern FIRST_VERB = Pattern.compile("^([A-Z][a-z]+?)(e?s)?\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.-])[0-9]+(?![\\p{L}\\p{N}_])");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\n]{3,30})\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{3,}");
  private static final Pattern MARKED = Pattern.compile("`[^`]+`");

  private Lies() {}

  static boolean isNegated(String sentence) {
    return NEGATION.matcher(sentence).find();
  }

  /** With the verb negated. */
  static String negated(String sentence, Random chance) {
    Matcher auxiliary = AUXILIARY.matcher(sentence);
    if (auxiliary.find()) {
      String not = chance.nextInt(4) == 0 ? " never" : " not";
      return sentence.substring(0, auxiliary.end()) + not + sentence.substring(auxiliary.end());
    }
    Matcher verb = FIRST_VERB.matcher(sentence);
    String rest = verb.find() ? sentence.substring(verb.end(1)).replaceFirst("^e?s\\b", "") : "";
    return rest.isEmpty()
        ? "It is not so that " + sentence
        : "Does not " + verb.group(1).toLowerCase(Locale.ROOT) + rest;
  }

  /** With a name that stands nowhere, in back-ticks or in the shape of code. */
  static String invented(
      String sentence, DocumentedFunction function, WordIndex words, Random chance) {
    List<String> names = names(function.source());
    String name;
    do {
      String first = names.isEmpty() ? "value" : names.get(chance.nextInt(names.size()));
      String second = names.isEmpty() ? "count" : names.get(chance.nextInt(names.size()));
      name =
          chance.nextBoolean()
              ? first + Character.toUpperCase(second.charAt(0)) + second.substring(1)
              : (first + "_" + second + (chance.nextBoolean() ? "" : chance.nextInt(9)));
    } while (words.contains(name)
        || words.contains(name.replaceFirst("s$", ""))
        || words.contains(name.replaceFirst("es$", "")));
    boolean marked = chance.nextBoolean();
    String code = marked ? "`" + name + "`" : name;
    Matcher old = MARKED.matcher(sentence);
    return old.find()
        ? sentence.substring(0, old.start()) + code + sentence.substring(old.end())
        : appended(sentence, "using " + code);
  }

  /** With another number or string; where it has none, with one of the lines, changed. */
  static String changedLiteral(String sentence, DocumentedFunction function, Random chance) {
    Matcher number = NUMBER.matcher(sentence);
    if (number.find()) {
      return sentence.substring(0, number.start())
          + changed(number.group(), chance)
          + sentence.substring(number.end());
    }
    Matcher string = STRING.matcher(sentence);
    if (string.find()) {
      return sentence.substring(0, string.start(1))
          + changed(string.group(1), chance)
          + sentence.substring(string.end(1));
    }
    List<String> literals = new ArrayList<>();
    NUMBER.matcher(function.source()).results().map(MatchResult::group).forEach(literals::add);
    STRING.matcher(function.source()).results().map(MatchResult::group).forEach(literals::add);
    String literal = literals.isEmpty() ? "10" : literals.get(chance.nextInt(literals.size()));
    String wrong =
        literal.charAt(0) == '"'
            ? "\"" + changed(literal.substring(1, literal.length() - 1), chance) + "\""
            : changed(literal, chance);
    return appended(sentence, "with " + (chance.nextBoolean() ? wrong : "`" + wrong + "`"));
  }

  private static String changed(String literal, Random chance) {
    if (literal.matches("[0-9]{1,9}")) {
      return Long.toString(Long.parseLong(literal) + 1 + chance.nextInt(40));
    }
    int at = chance.nextInt(literal.length());
    char other = (char) ('a' + chance.nextInt(26));
    return literal.substring(0, at) + other + other + literal.substring(at);
  }

  /** A name that only the function's lines have. */
  static Optional<String> rareName(DocumentedFunction function, Random chance) {
    String around = String.join("\n", function.others());
    List<String> rare =
        names(function.source()).stream()
            .filter(name -> !around.contains(name) && !name.equals(function.name()))
            .distinct()
            .toList();
    return rare.isEmpty() ? Optional.empty() : Optional.of(rare.get(chance.nextInt(rare.size())));
  }

  static String padded(String sentence, String name) {
    return appended(sentence, "with " + name);
  }

  /** That it calls, returns or throws what another one does, or is called by what it calls. */
  static Optional<String> swappedRelation(
      DocumentedFunction function, DocumentedFunction other, Random chance) {
    List<String> lies = new ArrayList<>();
    for (String callee : callees(function)) {
      if (!callee.equals(function.name())) {
        lies.add("`" + callee + "` calls `" + function.name() + "` for each of them.");
        lies.add("This is called by `" + callee + "` when it is needed.");
      }
    }
    for (String callee : callees(other)) {
      if (!callee.equals(function.name())
          && !function.related().contains("calls " + callee)
          && !Pattern.compile("\\b" + Pattern.quote(callee) + "\\s*\\(")
              .matcher(function.source())
              .find()) {
        lies.add("Calls `" + callee + "` for each of them.");
        lies.add("Delegates to `" + callee + "` when it is needed.");
      }
    }
    String returns = other.symbol().getReturns();
    if (returns != null
        && returns.matches("[A-Z][A-Za-z]+")
        && !function.source().contains("new " + returns)
        && !returns.equals(function.symbol().getReturns())) {
      lies.add("Returns a `" + returns + "` that holds them.");
    }
    return lies.isEmpty() ? Optional.empty() : Optional.of(lies.get(chance.nextInt(lies.size())));
  }

  static Optional<String> trueRelation(DocumentedFunction function, Random chance) {
    List<String> callees = callees(function);
    return callees.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Calls `" + callees.get(chance.nextInt(callees.size())) + "` for each of them.");
  }

  private static List<String> callees(DocumentedFunction function) {
    return function.related().stream()
        .filter(edge -> edge.startsWith("calls "))
        .map(edge -> edge.substring("calls ".length()))
        .toList();
  }

  private static List<String> names(String source) {
    return NAME.matcher(source).results().map(MatchResult::group).toList();
  }

  private static String appended(String sentence, String clause) {
    return sentence.replaceFirst("[.!]$", "") + " " + clause + ".";
  }
}
