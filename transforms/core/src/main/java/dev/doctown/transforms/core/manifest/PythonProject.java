package dev.doctown.transforms.core.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all manifests of a Python distribution add in the same way. */
final class PythonProject {
  private final String path;
  private final String folder;
  private final ManifestFiles files;
  private final Findings findings;

  PythonProject(String path, ManifestFiles files, Findings findings) {
    this.path = path;
    this.folder = RepositoryPath.folder(path);
    this.files = files;
    this.findings = findings;
  }

  void requirements(Node list, String scope) {
    list.strings().forEach(item -> requirement(item.text(), item.line(), scope));
  }

  void requirement(String text, int line, String scope) {
    PythonRequirement requirement = PythonRequirement.of(text);
    if (requirement != null) {
      dependency(requirement.name(), requirement.version(), scope, line);
    }
  }

  void dependency(String name, @Nullable String version, String scope, int line) {
    findings.add(
        new DeclaredDependency(
            Ecosystem.PYPI, PythonRequirement.normalised(name), version, scope, path, line));
  }

  /** An entry point {@code name = module:function}. */
  void script(String name, String target, int line) {
    int extras = target.indexOf('[');
    findings.add(
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.CONSOLE_SCRIPT,
            name.strip(),
            (extras < 0 ? target : target.substring(0, extras)).strip(),
            path,
            line));
    run(name.strip(), line);
  }

  /** The command that an installed script is. */
  private void run(String name, int line) {
    Conventions.atRoot(path, line, findings).addTarget(CommandPurpose.RUN, name);
  }

  void module(
      Node name, @Nullable String version, @Nullable String description, @Nullable String license) {
    String text = name.string();
    if (text == null) {
      return;
    }
    findings.add(
        new DeclaredModule(
            Ecosystem.PYPI,
            PythonRequirement.normalised(text),
            folder,
            Texts.oneLine(description),
            version,
            Texts.oneLine(license),
            path,
            name.line()));
    String module = text.replace('-', '_');
    for (String candidate : List.of(module, module.toLowerCase(java.util.Locale.ROOT))) {
      for (String parent : List.of("src/", "")) {
        for (String file :
            List.of(parent + candidate + "/__init__.py", parent + candidate + ".py")) {
          String source = RepositoryPath.join(folder, file);
          if (files.paths().contains(source)) {
            findings.add(
                new DeclaredEntryPoint(
                    DeclaredEntryPoint.Kind.LIBRARY, candidate, source, path, name.line()));
            return;
          }
        }
      }
    }
  }

  void commands(int line, boolean poetry) {
    Conventions conventions = Conventions.beside(path, line, findings);
    boolean uv = files.exists(RepositoryPath.join(folder, "uv.lock"));
    if (poetry) {
      conventions.add(CommandPurpose.INSTALL, "poetry install");
      conventions.add(CommandPurpose.BUILD, "poetry build");
    } else if (uv) {
      conventions.add(CommandPurpose.INSTALL, "uv sync");
      conventions.add(CommandPurpose.BUILD, "uv build");
    } else {
      conventions.add(CommandPurpose.INSTALL, "pip install .");
      conventions.add(CommandPurpose.BUILD, "python -m build");
    }
  }
}
