package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.ReferenceRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that one file mentions, each with what stands before it, and those that it imports. */
final class FileMentions {
  private final String path;
  private final LanguageFamily family;
  private final Map<String, Set<String>> qualifiers = new HashMap<>();
  private final Map<String, Set<String>> imports = new HashMap<>();

  FileMentions(String path, LanguageFamily family) {
    this.path = path;
    this.family = family;
  }

  String path() {
    return path;
  }

  LanguageFamily family() {
    return family;
  }

  void add(ReferenceRow reference) {
    String qualifier = reference.getQualifier();
    boolean imported = reference.getKind().equals("import");
    (imported ? imports : qualifiers)
        .computeIfAbsent(reference.getName(), unused -> new HashSet<>())
        .add(qualifier == null ? "" : qualifier);
  }

  /** Everything mentioned or imported. */
  Set<String> names() {
    Set<String> names = new HashSet<>(qualifiers.keySet());
    names.addAll(imports.keySet());
    return names;
  }

  /** What stands before the mentions of a name; an empty text where nothing does. */
  Set<String> qualifiersOf(String name) {
    return qualifiers.getOrDefault(name, Set.of());
  }

  /** Where the file imports a name from. */
  Set<String> importsOf(String name) {
    return imports.getOrDefault(name, Set.of());
  }

  /** Whether names come from somewhere without being named. */
  boolean importsAll() {
    return imports.containsKey("*");
  }
}
