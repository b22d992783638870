package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * README, CONTRIBUTING and their like, and the pages of docs: commands in blocks of code. Where a
 * block shows prompts, what stands behind them alone is taken, never output. Reads last: programs
 * that manifests declare are known as such.
 */
final class DocumentFormat extends SingleFileFormat {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*/)?(?:readme|contributing|install|installation|installing|building|build|development|developing|hacking|testing|getting[_-]?started|quickstart)(?:\\.[a-z-]{2,5})?(?:\\.(?:md|markdown|rst|adoc|asciidoc|txt))?");
  private static final Pattern DOCS =
      Pattern.compile(
          "(?:[^/]+/)?(?:docs?|documentation)/(?:[^/]+/){0,3}[^/]+\\.(?:md|mdx|rst|adoc)");
  private static final Pattern PROGRAM_FILE =
      Pattern.compile("[\\w-][\\w./-]*\\.(?:py|js|mjs|cjs|ts|go|rb|php|java)");

  private static final Pattern CREATION =
      Pattern.compile("(?:npm|yarn|pnpm|bun) (?:create|init) [\\w@][^\\s]*(?: .*)?");

  /** {@code make test (optional)}. */
  private static final Pattern REMARK = Pattern.compile("\\s+\\(optional\\)$");

  private static final Set<String> SHELLS = Set.of("sh", "bash", "shell", "zsh", "fish");
  private static final Set<String> SESSIONS =
      Set.of(
          "console",
          "shell-session",
          "shellsession",
          "sh-session",
          "terminal",
          "term",
          "bash-session",
          "command");
  private static final Set<String> UNKNOWN =
      Set.of("", "text", "txt", "none", "plain", "plaintext");

  @Override
  public boolean reads(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return DOCS.matcher(lower).matches() || (isText(lower) && NAME.matcher(lower).matches());
  }

  private static boolean isText(String path) {
    String name = RepositoryPath.name(path);
    return !name.contains(".") || name.matches(".*\\.(?:md|markdown|rst|adoc|asciidoc|txt)");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Set<String> programs = new HashSet<>();
    for (DeclaredModule module : findings.modules()) {
      programs.add("./" + RepositoryPath.name(module.name()));
    }
    for (DeclaredEntryPoint entryPoint : findings.entryPoints()) {
      boolean program =
          entryPoint.kind() == DeclaredEntryPoint.Kind.BINARY
              || entryPoint.kind() == DeclaredEntryPoint.Kind.CONSOLE_SCRIPT;
      if (program && RepositoryPath.depth(entryPoint.path()) <= 2) {
        programs.add(entryPoint.name());
      }
    }
    String lower = path.toLowerCase(Locale.ROOT);
    String text = files.text(path);
    List<CodeBlock> blocks =
        lower.endsWith(".rst")
            ? RstBlocks.of(text)
            : lower.endsWith(".adoc") || lower.endsWith(".asciidoc")
                ? AsciidocBlocks.of(text)
                : MarkdownBlocks.of(text);
    MakeTargets targets = new MakeTargets(findings.commands());
    if (RepositoryPath.name(lower).startsWith("readme")) {
      InlineCommands.add(path, text, files, findings);
    }
    InstallTargets installs = new InstallTargets(findings.modules(), findings.entryPoints());
    String start = start(path, findings);
    WorkingFolder folder = new WorkingFolder(start, files);
    String heading = "";
    for (CodeBlock block : blocks) {
      if (!block.heading().equals(heading)) {
        heading = block.heading();
        folder = new WorkingFolder(start, files);
      }
      List<ShellLine> script = lines(block);
      if (script.stream().anyMatch(folder::isLeft)) {
        folder = new WorkingFolder(start, files);
      }
      for (ShellLine written : script) {
        WorkingFolder.Place place = folder.follow(written);
        if (place == null) {
          continue;
        }
        ShellLine line = place.line();
        CommandPurpose found =
            creates(line, installs)
                ? CommandPurpose.INSTALL
                : DefaultTargets.purpose(
                    purpose(line, block, programs), line, place.folder(), files);
        CommandPurpose purpose =
            runsWhatIsNotHere(found, line, path, files) ? CommandPurpose.OTHER : found;
        boolean certain = purpose != CommandPurpose.OTHER || SHELLS.contains(block.language());
        boolean shown =
            line.isTypeable() || (purpose == CommandPurpose.RUN && line.isTypeableOnceFilled());
        if (certain && shown && !targets.lacks(line.command(), files)) {
          boolean anywhere =
              isOneOf(programs, line.program())
                  || (purpose == CommandPurpose.INSTALL
                      && installs.kind(line.command()) != InstallTargets.Kind.CHECKOUT);
          findings.add(
              new DeclaredCommand(
                  purpose,
                  line.command(),
                  CommandOrigin.WRITTEN,
                  anywhere ? "" : place.folder(),
                  path,
                  line.line()));
        }
      }
    }
  }

  /** {@code npm create inn@latest} of a project inn: what a user of it begins with. */
  private static boolean creates(ShellLine line, InstallTargets installs) {
    return CREATION.matcher(line.command()).matches()
        && installs.kind(line.command()) == InstallTargets.Kind.OWN;
  }

  /** What stands beside a module's manifest speaks of the module. */
  private static String start(String path, Findings findings) {
    String folder = RepositoryPath.folder(path);
    return findings.modules().stream().anyMatch(module -> module.folder().equals(folder))
        ? folder
        : "";
  }

  private static boolean isOneOf(Set<String> programs, String program) {
    return programs.contains(RepositoryPath.name(program)) || programs.contains(program);
  }

  private static List<ShellLine> lines(CodeBlock block) {
    boolean shell = SHELLS.contains(block.language()) || SESSIONS.contains(block.language());
    if (!shell && !UNKNOWN.contains(block.language())) {
      return List.of();
    }
    boolean prompts = block.lines().stream().anyMatch(line -> ShellLine.behindPrompt(line) != null);
    if (!prompts) {
      List<String> typed =
          block.lines().stream().map(line -> REMARK.matcher(line).replaceFirst("")).toList();
      return ShellLine.of(typed, block.firstLine());
    }
    List<ShellLine> typed = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      String command = ShellLine.behindPrompt(block.lines().get(i));
      if (command == null) {
        continue;
      }
      List<String> parts = new ArrayList<>(List.of(command));
      int start = i;
      while (parts.get(parts.size() - 1).endsWith("\\") && i + 1 < block.lines().size()) {
        String next = block.lines().get(++i);
        String continued = ShellLine.behindPrompt(next);
        parts.add(continued == null ? next : continued);
      }
      typed.addAll(ShellLine.of(parts, block.firstLine() + start));
    }
    return typed;
  }

  /**
   * An example of a library's README runs a program that its reader is to write; a package manager
   * that is fetched first brings a script that installs itself.
   */
  private static boolean runsWhatIsNotHere(
      CommandPurpose purpose, ShellLine line, String path, ManifestFiles files) {
    if (purpose == CommandPurpose.INSTALL && line.program().startsWith("./")) {
      return !files.exists(line.program().substring(2));
    }
    if (purpose != CommandPurpose.RUN) {
      return false;
    }
    for (String word : Texts.words(line.command())) {
      if (PROGRAM_FILE.matcher(word).matches()) {
        String beside = RepositoryPath.resolve(RepositoryPath.folder(path), word);
        return !files.exists(word) && !files.exists(Texts.or(beside, word));
      }
    }
    return false;
  }

  private static CommandPurpose purpose(ShellLine line, CodeBlock block, Set<String> programs) {
    String program = line.program();
    if (isOneOf(programs, program)) {
      // A test runner's own README shows how it is used, not how it is tested.
      String name = RepositoryPath.name(program);
      boolean tests = program.contains("/") && name.contains("test");
      return tests ? CommandPurpose.TEST : CommandPurpose.RUN;
    }
    CommandPurpose purpose = CommandPurposes.of(line.command());
    CommandPurpose heading = ofHeading(block.heading());
    boolean builds = purpose == CommandPurpose.BUILD || purpose == CommandPurpose.TEST;
    if (builds && block.heading().toLowerCase(Locale.ROOT).contains("benchmark")) {
      return CommandPurpose.OTHER;
    }
    if (purpose == CommandPurpose.BUILD
        && heading == CommandPurpose.TEST
        && program.contains("mvn")) {
      return CommandPurpose.TEST;
    }
    boolean script =
        program.startsWith("./") && !program.contains("mvnw") && !program.contains("gradlew");
    return purpose == CommandPurpose.OTHER && script ? heading : purpose;
  }

  private static CommandPurpose ofHeading(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    if (lower.contains("test")) {
      return CommandPurpose.TEST;
    }
    if (lower.contains("install") || lower.contains("setup") || lower.contains("setting up")) {
      return CommandPurpose.INSTALL;
    }
    if (lower.contains("build") || lower.contains("compil") || lower.contains("from source")) {
      return CommandPurpose.BUILD;
    }
    if (lower.contains("run") || lower.contains("usage") || lower.contains("start")) {
      return CommandPurpose.RUN;
    }
    return CommandPurpose.OTHER;
  }
}
