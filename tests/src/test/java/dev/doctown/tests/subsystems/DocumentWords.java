package dev.doctown.tests.subsystems;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which a project speaks of its parts: of the modules that it declares, of the folders
 * that hold its source files ("packages", the last segment of each), and of the headings of its
 * Markdown and reStructuredText documents.
 *
 * <p>A name is the project's own when one of its words has its stem among them; words that only
 * join or tell apart ({@code and}, {@code in}, {@code core}, {@code sources}) do not count, and
 * words are told apart at capitals, digits aside. A stem is a word in lower case without the common
 * endings of English inflection. Only names of subsystems of the role {@code code} are counted: the
 * others are labels.
 */
final class DocumentWords {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{L}\\p{Ll}*");
  private static final Set<String> JOINING = Set.of("and", "in", "core", "sources", "the", "of");
  private static final Pattern ENDING =
      Pattern.compile("(?<=\\p{L}{3})(?:izations?|ations?|ings?|ions?|ers?|ors?|ies|ed|es|s|e|y)$");
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6}[ \\t]+(.+)$");
  private static final Pattern UNDERLINED =
      Pattern.compile("(?m)^([^\\s.].{0,120})\\n([=~^\"'`#*+-])\\2{2,}[ \\t]*$");

  private final Map<String, Set<String>> sources = new HashMap<>();

  private DocumentWords() {}

  static DocumentWords of(List<SourceFile> files, Partitioner.Result result) throws IOException {
    DocumentWords words = new DocumentWords();
    result.manifests().modules().forEach(module -> words.add("module", module.name()));
    Map<String, SourceFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    for (FileRow row : result.files()) {
      String path = row.getPath();
      if (row.getCategory().equals("source") && path.contains("/")) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        words.add("package", folder.substring(folder.lastIndexOf('/') + 1));
      }
      SourceFile file = byPath.get(path);
      if (row.getCategory().equals("docs") && row.getSkipped() == null && file != null) {
        words.addHeadings(path, file.text());
      }
    }
    return words;
  }

  private void addHeadings(String path, String text) {
    List<Pattern> marks = new ArrayList<>();
    if (path.matches(".*\\.(?:md|mdx|markdown)")) {
      marks.add(MARKDOWN);
    }
    if (path.matches(".*\\.(?:md|markdown|rst)")) {
      marks.add(UNDERLINED);
    }
    for (Pattern mark : marks) {
      Matcher heading = mark.matcher(text);
      while (heading.find()) {
        add("heading", heading.group(1));
      }
    }
  }

  private void add(String source, String text) {
    sources.computeIfAbsent(source, key -> new HashSet<>()).addAll(stems(text));
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (lower.length() > 1 && !JOINING.contains(lower)) {
        stems.add(ENDING.matcher(lower).replaceFirst(""));
      }
    }
    return stems;
  }

  /** Whether a name is the project's own. */
  boolean know(String name) {
    Set<String> stems = stems(name);
    return sources.values().stream().anyMatch(known -> stems.stream().anyMatch(known::contains));
  }

  /** The names of subsystems of code. */
  static List<String> names(Partitioner.Result result) {
    return result.subsystems().subsystems().stream()
        .filter(subsystem -> subsystem.role() == SubsystemRole.CODE)
        .map(Subsystem::name)
        .toList();
  }
}
