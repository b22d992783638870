package dev.doctown.transforms.treesitter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables that the tags of fields of Go name, for libraries that fill structures from
 * the environment: {@code env:"NAME" envDefault:"x"}, {@code envconfig:"NAME" default:"x"}.
 */
final class FieldTags {
  private static final int LONGEST = 400;
  private static final Pattern NAME =
      Pattern.compile("(?:^|[\\s`])(?:env|envconfig):\"([A-Za-z_]\\w*+)(?:,[^\"]*+)?\"");
  private static final Pattern DEFAULT =
      Pattern.compile("[\\s`](?:envDefault|env-default|default):(\"[^\"]*+\")");

  private FieldTags() {}

  /** The variable that a tag names; null when it names none. */
  static @Nullable Lookup variable(Span tag, SourceText source) {
    String text = tag.length() > LONGEST ? "" : source.text(tag);
    Matcher name = NAME.matcher(text);
    // Places in the text are places in the file while all is ASCII.
    if (!name.find() || text.length() != tag.length()) {
      return null;
    }
    Matcher byDefault = DEFAULT.matcher(text);
    Span value = byDefault.find() ? part(tag, byDefault) : null;
    return new Lookup("environment", part(tag, name), true, tag, value, -1);
  }

  private static Span part(Span tag, Matcher found) {
    return new Span(tag.start() + found.start(1), tag.start() + found.end(1));
  }
}
