package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that install this project and stand in the text of a README, in back-ticks or elements
 * of HTML, as in tables of package managers; and what {@code make} is asked for there.
 */
final class InlineCommands {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<!`)(`{1,2})([^`\\n]{1,200})\\1(?!`)"
              + "|(?i)<(code|kbd|samp|tt|pre)>([^<>\\n]{1,200})</\\3>");

  /** Alone, {@code make} is a word of the text; what it is asked for is none. */
  private static final Pattern ASKED =
      Pattern.compile("(?:sudo )?make (?:install|test|check)|\\./configure .*&& make\\b.*");

  private InlineCommands() {}

  static void add(String path, String text, ManifestFiles files, Findings findings) {
    InstallTargets targets = new InstallTargets(findings.modules(), findings.entryPoints());
    MakeTargets makes = new MakeTargets(findings.commands());
    List<String> lines = Texts.lines(text);
    for (int number = 1; number <= lines.size(); number++) {
      Matcher code = CODE.matcher(lines.get(number - 1));
      while (code.find()) {
        String written = code.group(2) == null ? code.group(4) : code.group(2);
        ShellLine line = new ShellLine(written.strip(), number);
        CommandPurpose purpose = CommandPurposes.of(line.command());
        boolean installs =
            purpose == CommandPurpose.INSTALL
                && !line.command().contains("&")
                && targets.kind(line.command()) == InstallTargets.Kind.OWN;
        boolean asks =
            ASKED.matcher(line.command()).matches()
                && RepositoryPath.folder(path).isEmpty()
                && !makes.lacks(line.command(), files);
        if ((installs || asks) && line.isTypeable()) {
          findings.add(
              new DeclaredCommand(
                  purpose, line.command(), CommandOrigin.WRITTEN, "", path, number));
        }
      }
    }
  }
}
