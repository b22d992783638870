package dev.doctown.transforms.core.history;

import java.util.regex.Pattern;

/** Tells people from programs that commit by themselves, which know and own nothing. */
public final class Authors {
  /** As hosts mark them, and as those who run them name them. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\[bot]|.*[-_ ](?:bot|Bot|BOT|robot|Robot)|.*[a-z]Bot|dependabot|renovate|github-actions"
              + "|GitHub Actions?|GitHub");

  private Authors() {}

  /** Whether the name is a person's; no name is nobody's. */
  public static boolean isPerson(String author) {
    return !author.isEmpty() && !PROGRAM.matcher(author).matches();
  }
}
