package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects of .NET with their packages, whose versions {@code Directory.Packages.props} may hold;
 * solutions.
 */
final class DotnetFormat implements ManifestFormat {
  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path);
    return name.endsWith(".csproj")
        || name.endsWith(".fsproj")
        || name.endsWith(".vbproj")
        || name.endsWith(".sln")
        || name.endsWith(".slnx")
        || name.equals("Directory.Packages.props")
        || name.equals("Directory.Build.props");
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    Map<String, Map<String, String>> central = new HashMap<>();
    for (String path : paths) {
      if (RepositoryPath.name(path).equals("Directory.Packages.props")) {
        Map<String, String> versions = new HashMap<>();
        for (XmlElement item : files.xml(path).descendants(Set.of("PackageVersion"))) {
          String name = item.attribute("Include");
          String version = item.attribute("Version");
          if (name != null && version != null && !version.contains("$(")) {
            versions.putIfAbsent(name, version);
          }
        }
        central.put(RepositoryPath.folder(path), versions);
      }
    }
    for (String path : paths) {
      if (path.endsWith(".sln") || path.endsWith(".slnx")) {
        solution(path, findings);
      } else if (!RepositoryPath.name(path).equals("Directory.Packages.props")) {
        project(path, files.xml(path), central, findings);
      }
    }
  }

  private static void solution(String path, Findings findings) {
    if (!path.contains("/")) {
      Conventions conventions = Conventions.beside(path, 1, findings);
      conventions.add(CommandPurpose.BUILD, "dotnet build");
      conventions.add(CommandPurpose.TEST, "dotnet test");
    }
  }

  private static void project(
      String path,
      XmlElement project,
      Map<String, Map<String, String>> central,
      Findings findings) {
    for (XmlElement item : project.descendants(Set.of("PackageReference"))) {
      String name = item.attribute("Include");
      if (name != null && !name.contains("$(") && !name.contains("@(")) {
        boolean isPrivate = "all".equalsIgnoreCase(Texts.or(first(item, "PrivateAssets"), ""));
        findings.add(
            new DeclaredDependency(
                Ecosystem.NUGET,
                name,
                version(item, name, path, central),
                isPrivate ? "private" : "package",
                path,
                item.line()));
      }
    }
    if (!path.endsWith("proj")) {
      return;
    }
    String file = RepositoryPath.name(path);
    XmlElement output = first(project, Set.of("OutputType"));
    XmlElement assembly = first(project, Set.of("AssemblyName"));
    XmlElement description = first(project, Set.of("Description"));
    XmlElement license = first(project, Set.of("PackageLicenseExpression"));
    String base = file.substring(0, file.lastIndexOf('.'));
    String declared = assembly.text();
    String name = declared == null || declared.contains("$(") ? base : declared;
    findings.add(
        new DeclaredModule(
            Ecosystem.NUGET,
            name,
            RepositoryPath.folder(path),
            Texts.oneLine(description.text()),
            literal(first(project, Set.of("Version", "VersionPrefix")).text()),
            license.text(),
            path,
            project.line()));
    if ("exe".equalsIgnoreCase(Texts.or(output.text(), ""))
        || "winexe".equalsIgnoreCase(Texts.or(output.text(), ""))) {
      findings.add(
          new DeclaredEntryPoint(
              DeclaredEntryPoint.Kind.BINARY,
              name,
              RepositoryPath.folder(path),
              path,
              output.line()));
      Conventions.atRoot(path, output.line(), findings)
          .add(CommandPurpose.RUN, "dotnet run --project " + path);
    }
  }

  private static XmlElement first(XmlElement project, Set<String> names) {
    List<XmlElement> found = project.descendants(names);
    return found.isEmpty() ? XmlElement.NONE : found.get(0);
  }

  private static @Nullable String first(XmlElement item, String name) {
    String attribute = item.attribute(name);
    return attribute == null ? item.text(name) : attribute;
  }

  private static @Nullable String literal(@Nullable String version) {
    return version == null || version.contains("$(") ? null : version;
  }

  private static @Nullable String version(
      XmlElement item, String name, String path, Map<String, Map<String, String>> central) {
    String override = first(item, "VersionOverride");
    String own = override == null ? first(item, "Version") : override;
    if (own != null) {
      return literal(own);
    }
    String folder = RepositoryPath.folder(path);
    while (true) {
      Map<String, String> versions = central.get(folder);
      if (versions != null || folder.isEmpty()) {
        return versions == null ? null : versions.get(name);
      }
      folder = RepositoryPath.folder(folder);
    }
  }
}
