package dev.doctown.transforms.core.gate;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * No secrets, though they stand in the repository: keys in the forms of known services, values that
 * are given to a password or token, and long words that look drawn by chance.
 */
final class SecretRule implements HygieneRule {
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?:AKIA|ASIA)[0-9A-Z]{12,}|\\bgh[pousr]_[0-9A-Za-z]{16,}|\\bgithub_pat_\\w{16,}"
              + "|\\bglpat-[\\w-]{16,}|\\bxox[abprs]-[\\w-]{8,}|\\b[spr]k[-_](?:live|test|proj|ant)?[-_]?[\\w-]{16,}"
              + "|\\bAIza[\\w-]{30,}|\\beyJ[\\w-]{8,}\\.[\\w-]{8,}|-----BEGIN|\\bnpm_\\w{20,}|\\bhf_\\w{20,}"
              + "|[a-z][a-z0-9+.-]*://[^\\s/:@`]+:[^\\s/@`]+@");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)(?:password|passwd|passphrase|pwd|secret|token|api[ _-]?key|access["
              + " _-]?key|credential)s?[`\"']?\\s*(?:is|are|was|[=:]+)\\s*(?:set to |given as |as"
              + " )?(?:[`\"'](?=[^`\"']*[0-9!#$%^*])[^`\"'\\s]{5,}|(?=[^\\s`\"']*[0-9!#$%^*])[^\\s`\"']{6,})");
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+/_=-]{20,}");
  private static final int HEX_DIGITS = 32;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

  /** Words that people make change between letters, capitals and digits less often. */
  private static final int CHARACTERS_A_CHANGE = 3;

  @Override
  public boolean admits(CitedClaim claim) {
    String text = claim.claim().text();
    return !KNOWN.matcher(text).find()
        && !GIVEN.matcher(text).find()
        && LONG.matcher(text).results().map(MatchResult::group).noneMatch(SecretRule::isRandom);
  }

  private static boolean isRandom(String word) {
    if (HEX.matcher(word).matches() && word.length() >= HEX_DIGITS) {
      return true;
    }
    long changes =
        IntStream.range(1, word.length())
            .filter(at -> shape(word.charAt(at - 1)) != shape(word.charAt(at)))
            .count();
    return DIGIT.matcher(word).find() && changes * CHARACTERS_A_CHANGE >= word.length();
  }

  private static int shape(char unit) {
    return Character.isUpperCase(unit)
        ? 'A'
        : Character.isLowerCase(unit) ? 'a' : Character.isDigit(unit) ? '0' : unit;
  }
}
