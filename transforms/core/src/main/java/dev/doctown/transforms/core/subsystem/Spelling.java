package dev.doctown.transforms.core.subsystem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a repository writes its own name: {@code CTFd}, which no rule tells from two words. It is
 * known by the heading of the README, by the name of the repository, and by those of its modules.
 */
final class Spelling {
  /** A name that begins with capitals and does not go on so. */
  private static final Pattern OWN = Pattern.compile("\\p{Lu}{2,}\\p{Ll}[\\p{L}\\p{N}]*");

  /** A word that is not written like others. */
  private static final Pattern MIXED =
      Pattern.compile("(?=.*\\p{Ll})\\p{L}+\\p{Lu}[\\p{L}\\p{N}]*");

  private final Map<String, String> written = new HashMap<>();

  Spelling(Repository repository) {
    for (FolderHeading heading : repository.headings()) {
      if (heading.folder().isEmpty()) {
        for (String word : heading.title().split("[^\\p{L}\\p{N}]+", -1)) {
          keep(word, MIXED);
        }
      }
    }
    keep(repository.name(), OWN);
    repository.modules().forEach(module -> keep(module.name(), OWN));
  }

  private void keep(String word, Pattern form) {
    if (form.matcher(word).matches()) {
      written.putIfAbsent(key(Words.of(word)), word);
    }
  }

  private static String key(List<String> words) {
    return String.join("", words);
  }

  /** A name as its makers write it, else as a phrase. */
  String phrase(String name) {
    String own = written.get(key(Words.of(name)));
    return own == null ? Words.phrase(name) : own;
  }

  /** Words as their makers write the name that they make, else as a phrase. */
  String phrase(List<String> words) {
    String own = written.get(key(words));
    return own == null ? Words.phrase(words) : own;
  }
}
