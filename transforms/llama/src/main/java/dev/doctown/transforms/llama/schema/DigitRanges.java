package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.IntegerNode;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers between two bounds as alternatives of digits, without zeros that lead. */
final class DigitRanges {
  private DigitRanges() {}

  /** In llama.cpp's notation. */
  static String expression(IntegerNode node) {
    List<String> alternatives = new ArrayList<>();
    if (node.least() < 0) {
      long smallest = Math.max(1, -node.most());
      alternatives.add("\"-\" (" + String.join(" | ", between(smallest, -node.least())) + ")");
    }
    if (node.most() >= 0) {
      alternatives.addAll(between(Math.max(0, node.least()), node.most()));
    }
    return String.join(" | ", alternatives);
  }

  private static List<String> between(long low, long high) {
    List<String> alternatives = new ArrayList<>();
    long first = low;
    while (first <= high) {
      String digits = Long.toString(first);
      long last = Math.min(high, Long.parseLong("9".repeat(digits.length())));
      addBetween(alternatives, "", digits, Long.toString(last));
      first = last + 1;
    }
    return alternatives;
  }

  /** For numbers of the same length, of which the digits in {@code before} are settled. */
  private static void addBetween(
      List<String> alternatives, String before, String low, String high) {
    int length = low.length();
    int agreeing = 0;
    while (agreeing < length && low.charAt(agreeing) == high.charAt(agreeing)) {
      agreeing++;
    }
    String settled = before + low.substring(0, agreeing);
    if (agreeing == length) {
      alternatives.add("\"" + settled + "\"");
      return;
    }
    String lowRest = low.substring(agreeing + 1);
    String highRest = high.substring(agreeing + 1);
    int rest = lowRest.length();
    char first = low.charAt(agreeing);
    char last = high.charAt(agreeing);
    if (!lowRest.equals("0".repeat(rest))) {
      addBetween(alternatives, settled + first, lowRest, "9".repeat(rest));
      first++;
    }
    boolean cut = !highRest.equals("9".repeat(rest));
    char lastWhole = cut ? (char) (last - 1) : last;
    if (first <= lastWhole) {
      alternatives.add(
          (settled.isEmpty() ? "" : "\"" + settled + "\" ")
              + "["
              + first
              + "-"
              + lastWhole
              + "]"
              + " [0-9]".repeat(rest));
    }
    if (cut) {
      addBetween(alternatives, settled + last, "0".repeat(rest), highRest);
    }
  }
}
