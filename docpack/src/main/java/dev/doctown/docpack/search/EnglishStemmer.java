package dev.doctown.docpack.search;

import java.util.List;

/**
 * Takes inflections and common derivations off English words, so that {@code validates}, {@code
 * validated}, {@code validation} and {@code validator} meet.
 *
 * <p>A light stemmer in the manner of Lovins (1968): the longest ending of a fixed list that leaves
 * at least {@value #SHORTEST_STEM} letters is replaced, then a doubled last consonant is made
 * single and a final {@code e} dropped. Stems are keys, not words. Words of up to {@value
 * #SHORTEST_STEM} letters and all that is not in a–z stay as they are.
 */
final class EnglishStemmer {
  private static final int SHORTEST_STEM = 3;

  private record Ending(String letters, String replacement, boolean undouble) {}

  /** Longest first, so that the first match is the longest. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("izations", "iz", false),
          new Ending("isations", "iz", false),
          new Ending("ization", "iz", false),
          new Ending("isation", "iz", false),
          new Ending("ations", "at", false),
          new Ending("ation", "at", false),
          new Ending("izers", "iz", false),
          new Ending("izing", "iz", false),
          new Ending("ments", "", false),
          new Ending("izer", "iz", false),
          new Ending("ized", "iz", false),
          new Ending("izes", "iz", false),
          new Ending("edly", "", false),
          new Ending("ally", "al", false),
          new Ending("ings", "", true),
          new Ending("ions", "", false),
          new Ending("ment", "", false),
          new Ending("ness", "", false),
          new Ending("ize", "iz", false),
          new Ending("ies", "y", false),
          new Ending("ing", "", true),
          new Ending("ers", "", true),
          new Ending("ors", "or", false),
          new Ending("ion", "", false),
          new Ending("ed", "", true),
          new Ending("er", "", true),
          new Ending("ly", "", false),
          new Ending("es", "", false),
          new Ending("s", "", false),
          new Ending("e", "", false));

  private EnglishStemmer() {}

  static String stem(String word) {
    if (word.length() <= SHORTEST_STEM || !isLowerCaseAscii(word)) {
      return word;
    }
    for (Ending ending : ENDINGS) {
      int kept = word.length() - ending.letters().length();
      if (kept >= SHORTEST_STEM && word.endsWith(ending.letters()) && !isDoubleS(word, ending)) {
        return tidy(word.substring(0, kept) + ending.replacement(), ending.undouble());
      }
    }
    return word;
  }

  private static boolean isDoubleS(String word, Ending ending) {
    return ending.letters().equals("s") && word.endsWith("ss");
  }

  private static String tidy(String stem, boolean undouble) {
    int last = stem.length() - 1;
    if (undouble
        && last >= SHORTEST_STEM
        && stem.charAt(last) == stem.charAt(last - 1)
        && "ls".indexOf(stem.charAt(last)) < 0) {
      return stem.substring(0, last);
    }
    return last >= SHORTEST_STEM && stem.charAt(last) == 'e' ? stem.substring(0, last) : stem;
  }

  private static boolean isLowerCaseAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
