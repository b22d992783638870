package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that install this project and stand in the text of a README, in back-ticks or elements
 * of HTML, as in tables of package managers.
 */
final class InlineCommands {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<!`)(`{1,2})([^`\\n]{1,200})\\1(?!`)"
              + "|(?i)<(code|kbd|samp|tt|pre)>([^<>\\n]{1,200})</\\3>");

  private InlineCommands() {}

  static void add(String path, String text, Findings findings) {
    InstallTargets targets = new InstallTargets(findings.modules(), findings.entryPoints());
    List<String> lines = Texts.lines(text);
    for (int number = 1; number <= lines.size(); number++) {
      Matcher code = CODE.matcher(lines.get(number - 1));
      while (code.find()) {
        String written = code.group(2) == null ? code.group(4) : code.group(2);
        ShellLine line = new ShellLine(written.strip(), number);
        if (CommandPurposes.of(line.command()) == CommandPurpose.INSTALL
            && line.isTypeable()
            && !line.command().contains("&")
            && targets.kind(line.command()) == InstallTargets.Kind.OWN) {
          findings.add(
              new DeclaredCommand(
                  CommandPurpose.INSTALL, line.command(), CommandOrigin.WRITTEN, path, number));
        }
      }
    }
  }
}
