package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.core.manifest.PythonTokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code setup.py}: the literal arguments of its call of {@code setup}. Nothing is run. */
final class SetupPyFormat extends SingleFileFormat {
  private static final List<String> GROUPS = List.of("console_scripts", "gui_scripts");

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("setup.py");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    List<Token> tokens = PythonTokens.of(files.text(path));
    PythonLiterals literals = new PythonLiterals(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean defined = i > 0 && tokens.get(i - 1).is("def");
      if (tokens.get(i).is("setup") && tokens.get(i + 1).is("(") && !defined) {
        PythonProject project = new PythonProject(path, files, findings);
        arguments(literals.keywords(i + 1, 0), project);
        programs(literals.alternatives(i + 1, "entry_points"), project);
        project.commands(tokens.get(i).line(), false);
        return;
      }
    }
  }

  private static void arguments(Node call, PythonProject project) {
    project.module(
        call.at("name"),
        call.at("version").string(),
        call.at("description").string(),
        PyprojectFormat.shortLicense(call.at("license").string()));
    requirements(call.at("install_requires"), "dependencies", project);
    requirements(call.at("tests_require"), "tests", project);
    requirements(call.at("setup_requires"), "build-system", project);
    call.at("extras_require")
        .members()
        .forEach(
            (extra, list) -> {
              // A key may carry a marker behind a colon, alone or after the extra's name.
              int marker = extra.indexOf(':');
              String name = marker < 0 ? extra : extra.substring(0, marker);
              requirements(list, name.isEmpty() ? "dependencies" : "extra:" + name, project);
            });
  }

  /** Of all platforms; what several have stands at the first of them. */
  private static void programs(List<Node> alternatives, PythonProject project) {
    Set<String> written = new HashSet<>();
    for (Node entryPoints : alternatives) {
      for (String group : GROUPS) {
        for (Node item : entryPoints.at(group).strings()) {
          if (written.add(item.text().strip())) {
            EntryPointLines.read(item, project);
          }
        }
      }
      if (entryPoints.isString()) {
        programsOfText(entryPoints, project);
      }
    }
  }

  private static void programsOfText(Node entryPoints, PythonProject project) {
    Node groups = IniDocument.read(entryPoints.text());
    int above = entryPoints.line() - 1;
    for (String group : GROUPS) {
      groups
          .at(group)
          .members()
          .forEach((name, target) -> project.script(name, target.text(), above + target.line()));
    }
  }

  private static void requirements(Node list, String scope, PythonProject project) {
    for (Node item : list.strings()) {
      List<String> lines = Texts.lines(item.text());
      for (int i = 0; i < lines.size(); i++) {
        project.requirement(lines.get(i), item.line() + (list.isString() ? i : 0), scope);
      }
    }
  }
}
