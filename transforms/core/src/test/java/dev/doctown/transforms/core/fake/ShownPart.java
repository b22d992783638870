package dev.doctown.transforms.core.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A labelled part of a prompt, as a writer that can only read finds it. */
record ShownPart(String label, String text) {
  private static final Pattern PART =
      Pattern.compile("(?ms)^\\[([A-Z]\\d+)] [^\\n]*:\\n<<< (\\w+)\\n(.*?)\\n>>> \\2$");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{2,}");

  /** All parts of a prompt, in order. */
  static List<ShownPart> of(String prompt) {
    List<ShownPart> parts = new ArrayList<>();
    Matcher part = PART.matcher(prompt);
    while (part.find()) {
      parts.add(new ShownPart(part.group(1), part.group(3)));
    }
    return parts;
  }

  /** Words of at least three letters, digits and underscores, in order, each once. */
  List<String> words() {
    return NAME.matcher(text).results().map(found -> found.group()).distinct().toList();
  }
}
