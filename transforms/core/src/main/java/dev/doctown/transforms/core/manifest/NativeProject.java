package dev.doctown.transforms.core.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script of a build system without a registry declares: CMake's, Meson's, Automake's. */
record NativeProject(String ecosystem, String path, Findings findings) {

  void module(String name, @Nullable String version, int line) {
    findings.add(
        new DeclaredModule(
            ecosystem, name, RepositoryPath.folder(path), null, version, null, path, line));
  }

  void dependency(String name, @Nullable String version, String scope, int line) {
    findings.add(new DeclaredDependency(ecosystem, name, version, scope, path, line));
  }

  void program(String name, int line, List<String> sources) {
    findings.add(
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.BINARY,
            name,
            RepositoryPath.folder(path),
            path,
            line,
            sources));
  }

  /** The build system's own command, if the script is the repository's. */
  void convention(CommandPurpose purpose, String command, int line) {
    if (RepositoryPath.folder(path).isEmpty()) {
      Conventions.beside(path, line, findings).add(purpose, command);
    }
  }
}
