package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SyntaxParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the parser of a language, and turns all that can go wrong in it into codes. */
final class FileParsers {
  /** One byte of so many may fit no rule before a file counts as read with errors. */
  private static final int MOST_UNREAD = 10;

  private final Map<String, SyntaxParser> parsers = new HashMap<>();

  /** Of two parsers for a language the first counts. */
  FileParsers(List<SyntaxParser> parsers) {
    for (SyntaxParser parser : parsers) {
      parser.languages().forEach(language -> this.parsers.putIfAbsent(language, parser));
    }
  }

  /**
   * A file's tree, or the code why there is none.
   *
   * @param parser digest of what parsed it; null when nothing did
   * @param fault why there is no tree, or a poor one
   */
  record Outcome(
      @Nullable ParsedSource parsed, @Nullable String parser, @Nullable ErrorCode fault) {}

  Outcome parse(@Nullable String language, String path, byte[] source, int largestLeaf) {
    if (language == null) {
      return new Outcome(null, null, ErrorCode.LANGUAGE_UNKNOWN);
    }
    if (source.length == 0) {
      return new Outcome(null, null, null);
    }
    SyntaxParser parser = parsers.get(language);
    if (parser == null) {
      return new Outcome(null, null, ErrorCode.LANGUAGE_WITHOUT_PARSER);
    }
    try {
      ParsedSource parsed = parser.parse(new ParseRequest(language, path, source, largestLeaf));
      if (!TreeCheck.holds(parsed, source.length)) {
        return new Outcome(null, null, ErrorCode.PARSE_CRASHED);
      }
      boolean poor = (long) parsed.unreadBytes() * MOST_UNREAD > source.length;
      return new Outcome(
          parsed, parser.digest(language), poor ? ErrorCode.PARSE_WITH_ERRORS : null);
    } catch (DoctownException e) {
      return new Outcome(null, null, e.code());
    } catch (RuntimeException | StackOverflowError e) {
      // One file must not end a build: a parser's fault is this file's code.
      return new Outcome(null, null, ErrorCode.PARSE_CRASHED);
    }
  }
}
