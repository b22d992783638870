package dev.doctown.transforms.core.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions beside each other, each of which has words that no other one has. */
public final class Siblings {
  private static final int FUNCTIONS = 24;
  private static final int WORDS = 4;
  private static final int FARTHER = 11;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final Pattern NAME = Pattern.compile("sibling(\\d+)");

  private Siblings() {}

  /** A repository of them. */
  public static Map<String, byte[]> files() {
    StringBuilder code = new StringBuilder();
    for (int function = 0; function < FUNCTIONS; function++) {
      code.append("def sibling").append(function).append("(value):\n");
      for (int number = 0; number < WORDS; number++) {
        code.append("    ").append(word(function, number)).append(" = value + 1\n");
      }
      code.append("    return ").append(word(function, 0)).append("\n\n\n");
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("siblings/siblings.py", code.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** A sentence of a function, of which one word stands in the others too. */
  public static String sentence(int function, int number) {
    String first = word(function, number % WORDS);
    return "Adds the " + first + " to the " + word(function, (number + 1) % WORDS) + " value.";
  }

  /** Another function than the first that a prompt is about. */
  static int other(String prompt) {
    Matcher name = NAME.matcher(prompt);
    return ((name.find() ? Integer.parseInt(name.group(1)) : 0) + FARTHER) % FUNCTIONS;
  }

  private static String word(int function, int number) {
    int code = function * WORDS + number;
    char first = CONSONANTS.charAt(code % CONSONANTS.length());
    char second = CONSONANTS.charAt(code / CONSONANTS.length() % CONSONANTS.length());
    char vowel = VOWELS.charAt(code % VOWELS.length());
    return "" + first + vowel + second + "or" + vowel + "m";
  }
}
