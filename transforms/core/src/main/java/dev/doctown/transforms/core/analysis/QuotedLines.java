package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.subsystem.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a quotation stands on in the file that it is from: where its words stand one
 * behind the other, with markup, addresses and badges between them, and of several such places the
 * shortest.
 */
final class QuotedLines {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** What may stand between the words of a quotation, in words: links are long. */
  private static final int SPREAD = 4;

  private static final int LEAST = 40;

  private record Word(String text, int line) {}

  private QuotedLines() {}

  /** The quotation with its lines, or null where it does not stand in the text. */
  static @Nullable Statement of(String path, String text, String quotation) {
    List<Word> words = words(text);
    List<Word> quoted = words(quotation);
    int count = quotation.endsWith("…") ? quoted.size() - 1 : quoted.size();
    Statement best = null;
    int shortest = SPREAD * count + LEAST;
    for (int start = 0; count > 0 && start < words.size(); start++) {
      int end = end(words, quoted.subList(0, count), start, shortest);
      if (end >= 0) {
        shortest = end - start;
        best = new Statement(quotation, path, words.get(start).line(), words.get(end).line());
      }
    }
    return best;
  }

  /** The word that the quotation ends with if it begins here; -1 if it is not that near. */
  private static int end(List<Word> words, List<Word> quoted, int start, int within) {
    int next = 0;
    for (int at = start; at < Math.min(words.size(), start + within); at++) {
      if (words.get(at).text().equals(quoted.get(next).text())) {
        next++;
        if (next == quoted.size()) {
          return at;
        }
      } else if (next == 0) {
        return -1;
      }
    }
    return -1;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int line = 1;
    int counted = 0;
    while (matcher.find()) {
      for (; counted < matcher.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), line));
    }
    return words;
  }
}
