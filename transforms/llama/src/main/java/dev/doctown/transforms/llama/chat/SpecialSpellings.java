package dev.doctown.transforms.llama.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spellings that a tokenizer would take for special tokens wherever they stand. Tokenized in two
 * parts, the first of which is one character, a spelling is plain text.
 */
public final class SpecialSpellings {
  /** Runs of blanks and the like are defined by some makers too, and mean what they are. */
  private static final Pattern MARK = Pattern.compile("<[^\\s<>]+>|\\[[^\\s\\[\\]]+]");

  private final Pattern pattern;

  public SpecialSpellings(Collection<String> spellings) {
    pattern =
        Pattern.compile(
            spellings.isEmpty()
                ? "(?!)"
                : spellings.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** Whether a token that a model's makers defined is a mark, and no text that means what it is. */
  public static boolean isMark(String spelling) {
    return MARK.matcher(spelling).matches();
  }

  /** The text in parts, none of which has a spelling in it. */
  public List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher spelling = pattern.matcher(text);
    int from = 0;
    while (spelling.find(from)) {
      int cut = text.offsetByCodePoints(spelling.start(), 1);
      parts.add(text.substring(from, cut));
      from = cut;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
