package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Makefile.am}: the programs that are installed, with their sources. What a condition
 * chooses counts whatever it says.
 */
final class AutomakeFormat extends SingleFileFormat {
  private static final Pattern ASSIGNED = Pattern.compile("\\s*+([\\w.@]+)\\s*+\\+?=(.*+)");
  private static final Pattern INSTALLED =
      Pattern.compile("(?:dist_|nodist_)?(?:s?bin|(?:pkg)?libexec)_PROGRAMS");
  private static final Pattern NAME = Pattern.compile("[\\w.+-]++");

  /** Of the names of variables, as of those of programs, all else becomes this. */
  private static final Pattern NO_NAME = Pattern.compile("[^\\w@]");

  private record Word(String text, int line) {}

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("Makefile.am");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Map<String, List<Word>> assigned = assigned(files.text(path));
    Map<String, List<String>> variables = new HashMap<>();
    assigned.forEach((name, words) -> variables.put(name, words.stream().map(Word::text).toList()));
    NativeProject project = new NativeProject(Ecosystem.AUTOMAKE, path, findings);
    ProgramSources sources = new ProgramSources(RepositoryPath.folder(path), files, variables);
    Map<String, Integer> programs = new LinkedHashMap<>();
    assigned.forEach(
        (name, words) -> {
          if (INSTALLED.matcher(name).matches()) {
            words.stream()
                .filter(word -> NAME.matcher(word.text()).matches())
                .forEach(word -> programs.putIfAbsent(word.text(), word.line()));
          }
        });
    programs.forEach(
        (name, line) -> project.program(name, line, sources.of(written(name, variables))));
  }

  /** What a program is made of: by default a file of its name. */
  private static List<String> written(String program, Map<String, List<String>> variables) {
    String name = NO_NAME.matcher(program).replaceAll("_") + "_SOURCES";
    List<String> words = new ArrayList<>();
    for (String prefix : List.of("", "dist_", "nodist_")) {
      words.addAll(variables.getOrDefault(prefix + name, List.of()));
    }
    return words.isEmpty() ? List.of(program + ".c") : words;
  }

  /** The words of each variable, those of all its assignments. */
  private static Map<String, List<Word>> assigned(String text) {
    Map<String, List<Word>> assigned = new LinkedHashMap<>();
    int number = 0;
    List<Word> continued = null;
    for (String written : Texts.lines(text)) {
      number++;
      int comment = written.indexOf('#');
      String line = comment < 0 ? written : written.substring(0, comment);
      Matcher start = ASSIGNED.matcher(line);
      String words = "";
      if (continued != null) {
        words = line;
      } else if (start.matches()) {
        continued = assigned.computeIfAbsent(start.group(1), unused -> new ArrayList<>());
        words = start.group(2);
      }
      if (continued != null) {
        boolean goesOn = words.endsWith("\\");
        for (String word : Texts.words(goesOn ? words.substring(0, words.length() - 1) : words)) {
          continued.add(new Word(word, number));
        }
        continued = goesOn ? continued : null;
      }
    }
    return assigned;
  }
}
