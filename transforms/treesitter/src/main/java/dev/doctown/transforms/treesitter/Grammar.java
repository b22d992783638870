package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;

/**
 * A language's native grammar with its compiled query. Lives as long as the JVM; native languages
 * and queries may be used by several threads at once.
 */
final class Grammar {
  private final LanguageRules rules;
  private final TSLanguage language;
  private final TSQuery query;
  private final List<Capture> captures = new ArrayList<>();
  private final List<String> captureWords = new ArrayList<>();

  private Grammar(LanguageRules rules, TSLanguage language) {
    this.rules = rules;
    this.language = language;
    query = new TSQuery(language, rules.queries());
    for (int i = 0; i < query.getCaptureCount(); i++) {
      String name = query.getCaptureNameForId(i);
      captures.add(Capture.of(name));
      captureWords.add(Capture.word(name));
    }
  }

  /**
   * Loads the native library of a language.
   *
   * @throws DoctownException with {@link ErrorCode#ENGINE_UNAVAILABLE} when this machine cannot
   */
  static Grammar load(LanguageRules rules) {
    try {
      Class<?> type = Class.forName(rules.grammar());
      return new Grammar(rules, (TSLanguage) type.getConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Grammar "
              + rules.grammar()
              + " does not load here; it exists for Linux (glibc), macOS and Windows on x86-64",
          e);
    }
  }

  LanguageRules rules() {
    return rules;
  }

  TSLanguage language() {
    return language;
  }

  TSQuery query() {
    return query;
  }

  Capture capture(int index) {
    return captures.get(index);
  }

  String captureWord(int index) {
    return captureWords.get(index);
  }
}
