package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Gemfile} and gemspecs: gems that are named literally. Nothing is run. */
final class RubyFormat extends SingleFileFormat {
  private static final Pattern GEM =
      Pattern.compile("\\s*+gem[ (]\\s*+['\"]([^'\"#{}]++)['\"](.*+)");
  private static final Pattern ADDED =
      Pattern.compile(
          "\\s*+\\w++\\.add_(runtime_|development_)?dependency["
              + " (]\\s*+(?:['\"]|%q[<(\\[{])([^'\"#{}>)\\]]++)(?:['\"]|[>)\\]}])(.*+)");
  private static final Pattern GROUP = Pattern.compile("\\s*+group[ (]\\s*+:(\\w++).*\\bdo\\b.*");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:.*?\\bdo\\b\\s*+(?:\\|[^|]*+\\|)?\\s*+|\\s*+(?:if|unless|case|begin|def|class|module|while)\\b.*+)");
  private static final Pattern VERSION =
      Pattern.compile("\\G\\s*+,\\s*+(?:\\[\\s*+)?['\"]([^'\"]++)['\"]");
  private static final Pattern GROUP_OPTION =
      Pattern.compile("\\bgroups?(?::|\\s*+=>)\\s*+\\[?:(\\w++)");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*+\\w++\\.(name|version|summary|description|license)\\s*+=\\s*+['\"]([^'\"#]++)['\"].*+");

  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path);
    return name.equals("Gemfile") || name.equals("gems.rb") || name.endsWith(".gemspec");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    List<String> lines = Texts.lines(files.text(path));
    if (path.endsWith(".gemspec")) {
      gemspec(lines, path, findings);
      GemPrograms.read(lines, path, files, findings);
      return;
    }
    List<String> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher group = GROUP.matcher(line);
      Matcher gem = GEM.matcher(line);
      if (group.matches()) {
        open.add("group:" + group.group(1));
      } else if (gem.matches()) {
        Matcher option = GROUP_OPTION.matcher(gem.group(2));
        String around =
            open.stream().filter(name -> !name.isEmpty()).reduce("default", (first, last) -> last);
        String scope = option.find() ? "group:" + option.group(1) : around;
        add(gem.group(1), gem.group(2), scope, path, i + 1, findings);
      } else if (BLOCK.matcher(line).matches()) {
        open.add("");
      } else if (line.strip().equals("end") && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    if (!RepositoryPath.folder(path).contains("/")) {
      Conventions.beside(path, 1, findings).add(CommandPurpose.INSTALL, "bundle install");
    }
  }

  private static void gemspec(List<String> lines, String path, Findings findings) {
    java.util.Map<String, String> fields = new java.util.HashMap<>();
    int nameLine = 1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher added = ADDED.matcher(lines.get(i));
      Matcher field = FIELD.matcher(lines.get(i));
      if (added.matches()) {
        String scope = "development_".equals(added.group(1)) ? "development" : "runtime";
        add(added.group(2), added.group(3), scope, path, i + 1, findings);
      } else if (field.matches()) {
        fields.putIfAbsent(field.group(1), field.group(2));
        nameLine = field.group(1).equals("name") ? i + 1 : nameLine;
      }
    }
    String file = RepositoryPath.name(path).toLowerCase(Locale.ROOT);
    String name =
        fields.getOrDefault("name", file.substring(0, file.length() - ".gemspec".length()));
    findings.add(
        new DeclaredModule(
            Ecosystem.RUBYGEMS,
            name,
            RepositoryPath.folder(path),
            fields.getOrDefault("summary", fields.get("description")),
            fields.get("version"),
            fields.get("license"),
            path,
            nameLine));
  }

  private static void add(
      String name, String rest, String scope, String path, int line, Findings findings) {
    findings.add(
        new DeclaredDependency(Ecosystem.RUBYGEMS, name, version(rest), scope, path, line));
  }

  private static @Nullable String version(String rest) {
    List<String> versions = new ArrayList<>();
    Matcher matcher = VERSION.matcher(rest);
    while (matcher.find()) {
      versions.add(matcher.group(1));
    }
    return versions.isEmpty() ? null : String.join(", ", versions);
  }
}
