package dev.doctown.transforms.core.graph;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resolver of each family of languages. */
final class Resolvers {
  private final Map<LanguageFamily, LanguageResolver> byFamily =
      new EnumMap<>(LanguageFamily.class);

  Resolvers(RepositoryFacts facts) {
    byFamily.put(LanguageFamily.JAVA, new JavaResolver(facts));
    byFamily.put(LanguageFamily.ECMASCRIPT, new EcmaScriptResolver(facts));
    byFamily.put(LanguageFamily.GO, new GoResolver(facts));
    byFamily.put(LanguageFamily.RUST, new RustResolver(facts));
    byFamily.put(LanguageFamily.PYTHON, new PythonResolver(facts));
    byFamily.put(LanguageFamily.C, new CResolver(facts));
  }

  /** Null for a language whose references are not resolved. */
  @Nullable LanguageResolver of(@Nullable String language) {
    return byFamily.get(LanguageFamily.of(language));
  }
}
