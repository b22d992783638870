package dev.doctown.transforms.core.gate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in prose and code, by value: {@code 1,000}, {@code 1_000}, {@code 1e3} and {@code 0x3e8}
 * are one.
 */
final class Numbers {
  private static final int HEX = 16;
  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 400;

  /** In prose: what begins neither in a name nor behind a point or a hyphen of a name. */
  static final Pattern IN_PROSE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_$.])(?<![\\p{L}\\p{N}]-)"
              + "(?:0[xX][0-9a-fA-F_]+|[0-9]+(?:[,_][0-9]{3})*(?:\\.[0-9]+)*(?:[eE][+-]?[0-9]+)?)");

  private static final Pattern IN_CODE =
      Pattern.compile("0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(?:\\.[0-9]+)*(?:[eE][+-]?[0-9]+)?");

  private Numbers() {}

  /** The values of all numbers of a piece of code, those within names and versions included. */
  static Set<String> of(String code) {
    Set<String> values = new HashSet<>();
    Matcher number = IN_CODE.matcher(code);
    while (number.find()) {
      values.add(value(number.group()));
      for (String part : number.group().split("[._]")) {
        values.add(value(part));
      }
    }
    return values;
  }

  /** A number as all its spellings have it. */
  static String value(String spelling) {
    String digits = spelling.replaceAll("[,_]", "").toLowerCase(Locale.ROOT);
    if (digits.length() > LONGEST) {
      return digits;
    }
    try {
      if (digits.startsWith("0x")) {
        return new BigInteger(digits.substring(2), HEX).toString();
      }
      BigDecimal value = new BigDecimal(digits);
      return Math.abs(value.scale()) > LARGEST_EXPONENT
          ? digits
          : value.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return digits;
    }
  }
}
