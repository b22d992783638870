package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call, annotation or construction that says something about the program, and what its arguments
 * mean.
 *
 * <p>Written {@code word|receiver.name(parameters)}, with an {@code @} before the receiver for
 * annotations and decorators. The receiver is what the qualifier ends with, {@code *} for any,
 * {@code ?} for any or none, {@code <router>}, or {@code ^x} for {@code x} alone where it is
 * imported, and for nothing where the name is imported from {@code x}. A parameter is the role of
 * an argument: by position ({@code name}, {@code default?} where it may be missing, {@code name+}
 * for it and all that follow, {@code ...} for any number) or by keyword ({@code default=default}),
 * which is also the name of a later call in a chain. The roles {@code handler} and {@code target}
 * are the last argument, {@code included} is a target where it is what {@code include} gets or has
 * the attribute {@code urls}, {@code expression} a path as a regular expression, {@code either} a
 * default or a flag; {@code _} is none; {@code {}} asks for arguments by keyword. Slashes separate
 * alternatives, of receivers and of names. A name behind a {@code *} is the ending of names. In a
 * name {@code <get>}, {@code <Get>} or {@code <GET>} stands for each method of HTTP.
 *
 * @param word what it says: a kind of setting, {@code comparison} with what may be a flag, a method
 *     of HTTP, {@code ANY}, {@code prefix}, or {@code mount}
 * @param receiver what must stand before the name; null for nothing
 * @param name name of what is called
 * @param annotation whether it is an annotation
 * @param positions roles by position
 * @param least number of positional arguments that must be there
 * @param open whether more may be there
 * @param keyed whether an argument must have a keyword
 * @param keywords roles by keyword
 */
record CallPattern(
    String word,
    @Nullable String receiver,
    String name,
    boolean annotation,
    List<String> positions,
    int least,
    boolean open,
    boolean keyed,
    Map<String, String> keywords) {
  static final List<String> VERBS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  /** The patterns that a notation stands for. */
  static List<CallPattern> parse(String notation) {
    for (String placeholder : List.of("<get>", "<Get>", "<GET>")) {
      if (notation.contains(placeholder)) {
        return VERBS.stream()
            .flatMap(verb -> parse(forVerb(notation, placeholder, verb)).stream())
            .toList();
      }
    }
    int bar = notation.indexOf('|');
    int open = notation.lastIndexOf('(');
    if (bar < 0 || open < bar || !notation.endsWith(")")) {
      throw new IllegalStateException(
          "Pattern " + notation + " of a call does not read word|receiver.name(parameters)");
    }
    boolean annotation = notation.charAt(bar + 1) == '@';
    String callee = notation.substring(bar + (annotation ? 2 : 1), open);
    int dot = callee.lastIndexOf('.');
    List<CallPattern> patterns = new ArrayList<>();
    for (String name : callee.substring(dot + 1).split("/", -1)) {
      List<String> receivers =
          dot < 0 ? List.of("") : Arrays.asList(callee.substring(0, dot).split("/", -1));
      for (String receiver : receivers) {
        patterns.add(
            withParameters(
                notation.substring(0, bar),
                receiver.isEmpty() ? null : receiver,
                name,
                annotation,
                notation.substring(open + 1, notation.length() - 1)));
      }
    }
    return patterns;
  }

  /** Whether the path of a route may lack its slash: where nothing else can be meant. */
  boolean relative() {
    return imported() || (annotation && positions.isEmpty());
  }

  /** Whether what is called, or what it is called on, must be imported. */
  boolean imported() {
    return receiver != null && receiver.startsWith("^");
  }

  private static String forVerb(String notation, String placeholder, String verb) {
    String lower = verb.toLowerCase(Locale.ROOT);
    String written =
        switch (placeholder) {
          case "<get>" -> lower;
          case "<Get>" -> verb.charAt(0) + lower.substring(1);
          default -> verb;
        };
    return notation.replace("VERB|", verb + "|").replace(placeholder, written);
  }

  private static CallPattern withParameters(
      String word, @Nullable String receiver, String name, boolean annotation, String parameters) {
    List<String> positions = new ArrayList<>();
    Map<String, String> keywords = new HashMap<>();
    boolean open = false;
    boolean keyed = false;
    int least = 0;
    List<String> written =
        parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split(",", -1));
    for (String parameter : written) {
      int equals = parameter.indexOf('=');
      if (parameter.equals("...")) {
        open = true;
      } else if (parameter.equals("{}")) {
        keyed = true;
      } else if (equals >= 0) {
        keywords.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      } else {
        boolean optional = parameter.endsWith("?");
        boolean any = parameter.endsWith("+");
        open |= any;
        least += optional || any ? 0 : 1;
        positions.add(optional ? parameter.substring(0, parameter.length() - 1) : parameter);
      }
    }
    return new CallPattern(
        word,
        receiver,
        name,
        annotation,
        List.copyOf(positions),
        least,
        open,
        keyed,
        Map.copyOf(keywords));
  }
}
