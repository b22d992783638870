package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a script and the line where it starts. Lines that {@code \} continues are one
 * command, joined with a blank; comments are no part of it.
 */
record ShellLine(String command, int line) {
  /** Longer commands are data of scripts. */
  private static final int LONGEST = 1000;

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\([\\w.-]{1,20}\\) ?)?(?:[$%❯➜]|PS(?: [^>]{0,40})?>|[A-Z]:[\\\\\\w ]{0,40}>|>)"
              + " (.*+)");
  private static final Pattern PROGRAM =
      Pattern.compile("(?:[A-Za-z0-9_./~@+-]|\\.\\\\)[A-Za-z0-9_./~@+\\\\-]*+");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\]\\[|<[\\w ./-]{1,40}>|\\{[a-z_]{3,40}\\}|(?: |^)\\[[\\w"
              + " .<>/-]{1,40}\\]|(?<!/)\\.\\.\\.$|…|%\\w{1,40}%| \\(\\w{1,40}\\)$"
              + "|(?:@|==?)(?i:version|tag|v?x(?:\\.[xyz]){1,3})(?=[\\s\"']|$)");
  private static final Pattern QUESTION =
      Pattern.compile("\\S{1,200} (?:-v|-V|-h|--version|--help|version|help)");

  private static final Set<String> PLUMBING =
      Set.of(
          "cd",
          "echo",
          "export",
          "mkdir",
          "cp",
          "mv",
          "rm",
          "cat",
          "set",
          "source",
          ".",
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "for",
          "do",
          "done",
          "while",
          "case",
          "esac",
          "exit",
          "return",
          "printf",
          "touch",
          "ls",
          "pwd",
          "chmod",
          "chown",
          "ln",
          "test",
          "[",
          "[[",
          "true",
          "false",
          "sleep",
          "unset",
          "alias",
          "which",
          "head",
          "tail",
          "grep",
          "sed",
          "awk",
          "find",
          "tee",
          "pushd",
          "popd",
          "read",
          "local",
          "function",
          "trap",
          "eval",
          "shopt",
          "kill",
          "df",
          "du",
          "date",
          "whoami",
          "uname",
          "{",
          "}",
          "(",
          ")",
          "rmdir",
          "del",
          "dir",
          "less",
          "more",
          "vi",
          "vim",
          "nano",
          "code",
          "open",
          "import",
          "from",
          "sort",
          "wc",
          "xargs",
          "diff",
          "tar",
          "unzip",
          "curl",
          "wget",
          "gpg",
          "ssh",
          "scp",
          "rsync",
          "git",
          "gh",
          "sh",
          "bash",
          "zsh",
          "apt-key",
          "update-alternatives",
          "ldconfig",
          "sha256sum",
          "shasum",
          "dpkg",
          "end",
          "def",
          "class",
          "print",
          "const",
          "let",
          "var",
          "func",
          "type",
          "select",
          "man",
          "activate",
          "virtualenv",
          "conda-activate",
          "deactivate",
          "workon",
          "su",
          "useradd",
          "systemctl",
          "service");

  /** The commands of a script, as it stands in a file from this line on. */
  static List<ShellLine> of(List<String> lines, int firstLine) {
    List<ShellLine> commands = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (open.isEmpty()) {
        start = firstLine + i;
      }
      boolean continued = line.endsWith("\\") && !line.endsWith("\\\\");
      String part = continued ? line.substring(0, line.length() - 1).strip() : line;
      open.append(open.isEmpty() || part.isEmpty() ? "" : " ").append(part);
      if (!continued || i + 1 == lines.size()) {
        String command = withoutComment(open.toString()).strip();
        if (!command.isEmpty() && command.length() <= LONGEST) {
          commands.add(new ShellLine(command, start));
        }
        open.setLength(0);
      }
    }
    return commands;
  }

  /** What is typed behind a prompt; null if the line has none. */
  static @org.jspecify.annotations.Nullable String behindPrompt(String line) {
    Matcher matcher = PROMPT.matcher(line.strip());
    return matcher.matches() ? matcher.group(1).strip() : null;
  }

  /** A command a person types as it is: no plumbing of scripts, nothing to fill in first. */
  boolean isTypeable() {
    return isTypeableOnceFilled() && !PLACEHOLDER.matcher(command).find();
  }

  /** As {@link #isTypeable()}, but for what stands for a value of the person's own. */
  boolean isTypeableOnceFilled() {
    String program = program();
    return PROGRAM.matcher(program).matches()
        && (!PLUMBING.contains(program) || FetchedScript.isRunBy(command))
        && command.length() <= 300
        && !command.contains("<<")
        && !command.contains("${{")
        && !command.contains("$(")
        && !QUESTION.matcher(command).matches()
        && !command.endsWith("{")
        && !command.endsWith("(");
  }

  boolean hasPlaceholders() {
    return PLACEHOLDER.matcher(command).find();
  }

  /** Whether it needs a value of the script that it stands in. */
  boolean hasVariables() {
    return command.contains("$") || command.contains("%%");
  }

  String program() {
    List<String> words = CommandPurposes.plainWords(command);
    return words.isEmpty() ? "" : words.get(0);
  }

  private static String withoutComment(String line) {
    if (line.startsWith("#") || line.startsWith("REM ") || line.startsWith("//")) {
      return "";
    }
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && Character.isWhitespace(line.charAt(i - 1))) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
