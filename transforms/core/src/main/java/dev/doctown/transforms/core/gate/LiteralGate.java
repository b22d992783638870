package dev.doctown.transforms.core.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, quoted strings, flags, environment variables, routes and defaults stand in the cited
 * lines. A number that belongs to a name, as in {@code RFC 3339} or {@code section 4}, stands
 * anywhere in the repository.
 */
final class LiteralGate implements Gate {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{N}.+#-]*"
              + "|\\b(?:section|chapter|version|clause|appendix|issue|ticket|bug)s?"
              + "(?: [0-9][0-9.]*,)*(?: [0-9][0-9.]* (?:and|or))?)[ /-]#?v?$");

  /** Ways of counting, places in an order, and families of numbers such as 4xx. */
  private static final Pattern NO_VALUE =
      Pattern.compile("^(?:[xX]{1,3}|st|nd|rd|th)\\b|^[- ](?:based|indexed)\\b");

  /** What adds or subtracts one without saying so. */
  private static final Pattern STEP = Pattern.compile("\\+\\+|--");

  private static final Pattern COUNTED_FROM = Pattern.compile("^-(?:based|indexed)\\b");

  /** Which version of a language something is for can be read in one place alone. */
  private static final Pattern OF_LANGUAGE =
      Pattern.compile(
          "\\b(?:C|C\\+\\+|C#|Go|Java|JavaScript|Kotlin|Node(?:\\.js)?|PHP|Python|Ruby|Rust|Scala"
              + "|Swift|TypeScript) v?$");

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"([^\"]{1,200})\"|\u201c([^\u201d]{1,200})\u201d"
              + "|(?<![\\p{L}\\p{N}])'([^'\\s](?:[^']{0,98}[^'\\s])?)'(?![\\p{L}\\p{N}])");
  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\p{L}\\p{N}-]*(?:=.*)?");
  private static final Pattern ROUTE = Pattern.compile("/[\\p{L}\\p{N}_{}<>:*.~/-]*");
  private static final Pattern CAPITALS = Pattern.compile("\\$?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
  private static final Pattern ENVIRONMENT = Pattern.compile("(?i)\\benvironment\\b");
  private static final Pattern DEFAULT =
      Pattern.compile(
          "(?i)\\bdefaults?(?:(?:\\s+(?:is|to|value|of|are|being))+:?|:)\\s+("
              + Wording.MARK
              + "|true|false)(?![\\p{L}\\p{N}])");

  private final WordIndex words;

  LiteralGate(WordIndex words) {
    this.words = words;
  }

  @Override
  public String name() {
    return "literals";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    String lines = claim.citedText();
    return numbersStand(claim, lines)
        && stringsStand(claim, lines)
        && tokensStand(claim, lines)
        && defaultsStand(claim, lines);
  }

  private boolean numbersStand(CitedClaim claim, String lines) {
    Set<String> known = Numbers.of(lines);
    if (STEP.matcher(lines).find()) {
      known.add("1");
    }
    String prose = claim.wording().prose();
    Matcher number = Numbers.IN_PROSE.matcher(prose);
    while (number.find()) {
      if (NO_VALUE.matcher(prose.substring(number.end())).find()
          || isOfList(prose, number.group())) {
        continue;
      }
      String before = prose.substring(0, number.start());
      boolean ofName = NAMED.matcher(before).find() && !OF_LANGUAGE.matcher(before).find();
      if (!known.contains(Numbers.value(number.group()))
          && !(ofName && standsAnywhere(number.group()))) {
        return false;
      }
    }
    return claim.wording().tokens().stream()
        .filter(token -> !COUNTED_FROM.matcher(claim.wording().after(token)).find())
        .flatMap(token -> Numbers.IN_PROSE.matcher(token.text()).results())
        .allMatch(found -> known.contains(Numbers.value(found.group())));
  }

  /** Whether it numbers the points of a list, as in {@code (1) the name, and (2) its value}. */
  private static boolean isOfList(String prose, String number) {
    if (!number.matches("[1-9]")) {
      return false;
    }
    for (char point = '1'; point <= number.charAt(0); point++) {
      if (!prose.contains("(" + point + ") ")) {
        return false;
      }
    }
    return true;
  }

  private boolean standsAnywhere(String number) {
    for (String part : number.split("[.,]")) {
      if (!words.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean stringsStand(CitedClaim claim, String lines) {
    return strings(claim.wording().prose(), lines)
        && claim.wording().tokens().stream().allMatch(token -> strings(token.text(), lines));
  }

  private static boolean strings(String text, String lines) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      String content = quoted.group(1);
      content = content == null ? quoted.group(2) : content;
      content = content == null ? quoted.group(3) : content;
      if (!lines.contains(content.strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean tokensStand(CitedClaim claim, String lines) {
    boolean environment = ENVIRONMENT.matcher(claim.wording().skeleton()).find();
    return claim.wording().tokens().stream()
        .map(CodeToken::text)
        .allMatch(
            token ->
                FLAG.matcher(token).matches()
                    ? flagStands(token, claim)
                    : (ROUTE.matcher(token).matches() && token.length() > 1)
                        ? lines.contains(token)
                        : !(environment && CAPITALS.matcher(token).matches())
                            || lines.contains(token.replace("$", "")));
  }

  /** Parsers of arguments are often told a flag's name without its dashes, or as a parameter. */
  private static boolean flagStands(String flag, CitedClaim claim) {
    int value = flag.indexOf('=');
    String name = (value > 0 ? flag.substring(0, value) : flag).replaceFirst("^--?", "");
    return claim.task().getParameters().contains(name.replace('-', '_'))
        || Pattern.compile("[-\"']" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])")
            .matcher(claim.citedText())
            .find();
  }

  private static boolean defaultsStand(CitedClaim claim, String lines) {
    Matcher defaults = DEFAULT.matcher(claim.wording().skeleton());
    while (defaults.find()) {
      String value = defaults.group(1);
      String text = value.charAt(0) == Wording.OPEN ? claim.wording().token(value).text() : value;
      if (!Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE).matcher(lines).find()) {
        return false;
      }
    }
    return true;
  }
}
