package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs of a gemspec: those that it lists, or, where it computes the list, the files of the
 * folder that they are in.
 */
final class GemPrograms {
  private static final Pattern FOLDER =
      Pattern.compile("\\s*+\\w++\\.bindir\\s*+=\\s*+['\"]([^'\"#]++)['\"].*+");
  private static final Pattern PROGRAMS =
      Pattern.compile("\\s*+\\w++\\.executables?\\s*+(?:=|<<)\\s*+(\\S.*+)");
  private static final Pattern WORDS =
      Pattern.compile("%w[\\[({<]([^\\])}>]*+)[\\])}>].*+|\\[?(\\s*+['\"][^\\]]*+).*+");
  private static final Pattern NAME = Pattern.compile("[\\w.-]++");

  private GemPrograms() {}

  static void read(List<String> lines, String path, ManifestFiles files, Findings findings) {
    String bin = "bin";
    for (String line : lines) {
      Matcher folder = FOLDER.matcher(line);
      bin = folder.matches() ? folder.group(1) : bin;
    }
    String inside = RepositoryPath.join(RepositoryPath.folder(path), bin) + "/";
    for (int i = 0; i < lines.size(); i++) {
      Matcher programs = PROGRAMS.matcher(lines.get(i));
      if (programs.matches()) {
        Matcher words = WORDS.matcher(programs.group(1));
        if (words.matches()) {
          Matcher name = NAME.matcher(words.group(1) == null ? words.group(2) : words.group(1));
          while (name.find()) {
            add(name.group(), inside, path, i + 1, findings);
          }
        } else {
          for (String file : files.paths().tailSet(inside)) {
            if (!file.startsWith(inside)) {
              break;
            }
            String name = file.substring(inside.length());
            if (!name.contains("/")) {
              add(name, inside, path, i + 1, findings);
            }
          }
        }
      }
    }
  }

  private static void add(String name, String inside, String path, int line, Findings findings) {
    findings.add(
        new DeclaredEntryPoint(DeclaredEntryPoint.Kind.BINARY, name, inside + name, path, line));
  }
}
