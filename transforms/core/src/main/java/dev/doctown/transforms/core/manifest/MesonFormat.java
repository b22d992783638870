package dev.doctown.transforms.core.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code meson.build}: the project, its programs, the dependencies that are named literally. */
final class MesonFormat extends SingleFileFormat {
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w.])(project|dependency|executable)\\s*+\\(\\s*+'([^'\\n]++)'");
  private static final Pattern VERSION =
      Pattern.compile("\\G[^()]*?\\bversion\\s*+:\\s*+'([^'\\n]++)'");

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("meson.build");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    String text = LexicalText.withoutComments(files.text(path), "#", "#[[", "]]");
    LineOffsets lines = new LineOffsets(text);
    Matcher matcher = CALL.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      int line = lines.at(matcher.start(2));
      Matcher version =
          VERSION.matcher(text).region(matcher.end(), Math.min(text.length(), matcher.end() + 500));
      String declared = version.find() ? version.group(1) : null;
      switch (matcher.group(1)) {
        case "project" -> {
          findings.add(
              new DeclaredModule(
                  Ecosystem.MESON,
                  name,
                  RepositoryPath.folder(path),
                  null,
                  declared,
                  null,
                  path,
                  line));
          if (path.equals("meson.build")) {
            Conventions conventions = new Conventions(path, line, findings);
            conventions.add(CommandPurpose.BUILD, "meson setup build && meson compile -C build");
            conventions.add(CommandPurpose.TEST, "meson test -C build");
          }
        }
        case "dependency" ->
            findings.add(
                new DeclaredDependency(Ecosystem.MESON, name, declared, "dependency", path, line));
        case "executable" ->
            findings.add(
                new DeclaredEntryPoint(
                    DeclaredEntryPoint.Kind.BINARY, name, RepositoryPath.folder(path), path, line));
        default -> {}
      }
    }
  }
}
