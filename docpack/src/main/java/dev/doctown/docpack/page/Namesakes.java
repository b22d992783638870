package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of one name in one family of languages. A file that mentions the name counts for
 * the definition that its import or the qualifier names; without such evidence for none, or, where
 * the name can come from another file unseen, in the end for the definition with most evidence.
 */
final class Namesakes {
  private final List<Definition> definitions = new ArrayList<>();
  private int undecided;

  void add(Definition definition) {
    if (definitions.stream().noneMatch(known -> known.path().equals(definition.path()))) {
      definitions.add(definition);
    }
  }

  /**
   * @param roots names of the folders and files of the repository: where an import that is not
   *     relative must begin to be one from here; with hyphens for underscores
   */
  void count(String name, FileMentions file, Set<String> roots) {
    if (definitions.stream().anyMatch(known -> known.path().equals(file.path()))) {
      return;
    }
    Set<String> imports = file.importsOf(name);
    boolean open = false;
    for (String from : imports) {
      Definition meant = named(from, file, roots);
      if (meant != null) {
        meant.countFile();
        return;
      }
      open |= isFromHere(from, file.family(), roots);
    }
    for (String qualifier : file.qualifiersOf(name)) {
      Definition meant = qualifier.isEmpty() ? null : named(qualifier, file, roots);
      if (meant != null) {
        meant.countFile();
        return;
      }
      open |= qualifier.isEmpty() && imports.isEmpty() && isSeenWithoutImport(name, file);
    }
    countUnnamed(open, file);
  }

  private void countUnnamed(boolean open, FileMentions file) {
    if (!open || definitions.stream().allMatch(Definition::isMember)) {
      return;
    }
    String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    List<Definition> beside =
        definitions.stream().filter(known -> known.folder().equals(folder)).toList();
    if (file.family().sharesFolders() && beside.size() == 1) {
      beside.get(0).countFile();
    } else {
      undecided++;
    }
  }

  /** Every definition, with the undecided files counted for the one with most evidence. */
  Stream<Counted> counted() {
    List<Definition> ranked =
        definitions.stream()
            .sorted(Comparator.comparingInt((Definition known) -> -known.files()))
            .toList();
    boolean clear = ranked.size() == 1 || ranked.get(0).files() > ranked.get(1).files();
    return ranked.stream()
        .map(
            known ->
                new Counted(
                    known, known.files() + (clear && known == ranked.get(0) ? undecided : 0)));
  }

  /** A definition and the number of other files that mention it. */
  record Counted(Definition definition, int files) {}

  private @Nullable Definition named(String qualifier, FileMentions file, Set<String> roots) {
    boolean path = file.family().importsNames() && Definition.segments(qualifier).size() > 1;
    if (path && !isFromHere(qualifier, file.family(), roots)) {
      return null;
    }
    return definitions.stream()
        .filter(known -> known.matching(qualifier) > 0)
        .max(
            Comparator.comparingInt((Definition known) -> known.matching(qualifier))
                .thenComparingInt(known -> known.shared(file.path()))
                .thenComparingInt(known -> -known.path().length()))
        .orElse(null);
  }

  private static boolean isFromHere(String from, LanguageFamily family, Set<String> roots) {
    List<String> segments = Definition.segments(from);
    if (segments.isEmpty() || from.startsWith(".")) {
      return true;
    }
    String first = segments.get(0).replace('_', '-');
    return !family.importsFromTheSource()
        && (Set.of("crate", "self", "super").contains(first) || isRoot(first, roots));
  }

  /** A package can have a prefix that its folder lacks: {@code grep_searcher} lies in searcher. */
  private static boolean isRoot(String first, Set<String> roots) {
    boolean found = roots.contains(first);
    for (int dash = first.indexOf('-'); dash >= 0; dash = first.indexOf('-', dash + 1)) {
      found |= roots.contains(first.substring(dash + 1));
    }
    return found;
  }

  private static boolean isSeenWithoutImport(String name, FileMentions file) {
    return !file.family().hasOfItsOwn(name) && (!file.family().importsNames() || file.importsAll());
  }
}
