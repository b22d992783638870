package dev.doctown.transforms.core.manifest;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makefiles: targets that a person asks for by name. */
final class MakefileFormat extends SingleFileFormat {
  private static final Pattern TARGETS = Pattern.compile("([A-Za-z0-9][\\w .-]*+)::?(?![=:]).*+");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:o|a|so|c|h|cc|cpp|d|html|txt|exe|1|js|json|go)");

  @Override
  public boolean reads(String path) {
    return isMakefile(path);
  }

  static boolean isMakefile(String path) {
    String name = RepositoryPath.name(path);
    return name.equals("Makefile") || name.equals("makefile") || name.equals("GNUmakefile");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : Texts.lines(files.text(path))) {
      number++;
      Matcher matcher = TARGETS.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      for (String target : Texts.words(matcher.group(1))) {
        if (!FILE.matcher(target).matches() && seen.add(target)) {
          CommandPurpose purpose = CommandPurposes.ofTarget(target);
          Conventions.beside(path, number, findings).addTarget(purpose, "make " + target);
        }
      }
    }
  }
}
