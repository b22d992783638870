package dev.doctown.transforms.core.manifest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Targets that the repository's Makefiles have. Documents show {@code make test} for comparison,
 * and of a user's project, too; that this repository has the target only its Makefile can say.
 */
final class MakeTargets {
  private static final Set<String> MAKES = Set.of("make", "gmake");
  private static final String COMMAND = "make ";

  /** What makes a Makefile with the targets that GNU's coding standards ask of all programs. */
  private static final String CONFIGURE = "./configure";

  private static final Set<String> STANDARD = Set.of("all", "check", "install");

  /** Options behind which another Makefile than the root's is meant. */
  private static final Set<String> ELSEWHERE = Set.of("-C", "-f", "--directory", "--file");

  /** What a Makefile of the root is made from. */
  private static final List<String> GENERATORS =
      List.of(
          "configure",
          "configure.ac",
          "configure.in",
          "autogen.sh",
          "Makefile.am",
          "Makefile.in",
          "CMakeLists.txt",
          "Makefile.PL");

  private static final Pattern TARGET = Pattern.compile("[A-Za-z][\\w.-]*");

  /** Whose targets are not all written in it. */
  private static final Pattern OPEN =
      Pattern.compile("(?m)^(?:-?include|sinclude)\\b|^[^\\s#:=]*[%$][^:=\\n]*:(?!=)");

  private final Set<String> declared = new HashSet<>();

  MakeTargets(Collection<DeclaredCommand> commands) {
    for (DeclaredCommand command : commands) {
      if (command.origin() == CommandOrigin.TARGET && command.command().startsWith(COMMAND)) {
        declared.add(command.command().substring(COMMAND.length()));
      }
    }
    if (commands.stream().anyMatch(command -> command.command().startsWith(CONFIGURE))) {
      declared.addAll(STANDARD);
    }
  }

  /** Whether a command asks for what no Makefile has, written or generated. */
  boolean lacks(String command, ManifestFiles files) {
    return isUnproved(command) && !isGenerated(files) && !isOpen(files);
  }

  /** Whether a command asks for a target that no Makefile declares that was read. */
  boolean isUnproved(String command) {
    List<String> words = CommandPurposes.plainWords(command);
    if (words.isEmpty() || !MAKES.contains(words.get(0))) {
      return false;
    }
    List<String> arguments = words.subList(1, words.size());
    return arguments.stream().noneMatch(ELSEWHERE::contains)
        && (declared.isEmpty()
            || arguments.stream()
                .anyMatch(word -> TARGET.matcher(word).matches() && !declared.contains(word)));
  }

  private static boolean isGenerated(ManifestFiles files) {
    return GENERATORS.stream().anyMatch(files::exists);
  }

  private static boolean isOpen(ManifestFiles files) {
    return files.contents().keySet().stream()
        .filter(MakefileFormat::isMakefile)
        .anyMatch(path -> OPEN.matcher(files.text(path)).find());
  }
}
