package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of one build script, whose coordinates are literal or accessors of a catalog.
 */
final class GradleDependencies {
  private static final Pattern STRING =
      Pattern.compile(
          "(?m)^[ \\t{]*+['\"]?(\\w++)['\"]?\\s*+\\(?\\s*+(platform|enforcedPlatform|testFixtures)?\\s*+\\(?\\s*+['\"]([^'\"\\n]++)['\"]");
  private static final Pattern MAP =
      Pattern.compile(
          "(?m)^[ \\t{]*+(\\w++)\\s*+\\(?\\s*+group\\s*+[:=]\\s*+['\"]([^'\"\\n]++)['\"]\\s*+,\\s*+(?:name|module)\\s*+[:=]\\s*+['\"]([^'\"\\n]++)['\"](?:\\s*+,\\s*+version\\s*+[:=]\\s*+(?:['\"]([^'\"\\n]++)['\"]|(\\w++)))?");
  private static final Pattern ACCESSOR =
      Pattern.compile(
          "(?m)^[ \\t{]*+['\"]?(\\w++)['\"]?\\s*+\\(?\\s*+(?:(?:platform|enforcedPlatform|testFixtures)\\s*+\\(\\s*+)?libs\\.([A-Za-z][\\w.]*+)");

  private static final Pattern PROJECT =
      Pattern.compile(
          "(?m)^[ \\t{]*+['\"]?(\\w++)['\"]?\\s*+\\(?\\s*+(?:(?:platform|enforcedPlatform|testFixtures)\\s*+\\(\\s*+)?(?:project\\s*+\\(\\s*+(?:path\\s*+[:=]\\s*+)?['\"](:[\\w:.-]++)['\"]|projects\\.([A-Za-z][\\w.]*+))");

  private final String path;
  private final GradleScript script;
  private final List<Map<String, String>> scopes;
  private final GradleCatalog catalog;
  private final Findings findings;

  GradleDependencies(
      String path,
      GradleScript script,
      List<Map<String, String>> scopes,
      GradleCatalog catalog,
      Findings findings) {
    this.path = path;
    this.script = script;
    this.scopes = scopes;
    this.catalog = catalog;
    this.findings = findings;
  }

  void read() {
    for (int[] block : script.blocks("dependencies")) {
      literal(block);
      map(block);
      accessors(block);
      projects(block);
    }
  }

  private Matcher in(Pattern pattern, int[] block) {
    return pattern.matcher(script.text()).region(block[0], block[1]);
  }

  private void literal(int[] block) {
    Matcher matcher = in(STRING, block);
    while (matcher.find()) {
      String[] parts = matcher.group(3).split("@", 2)[0].split(":", -1);
      if (parts.length >= 2 && !parts[0].isEmpty()) {
        String version = parts.length > 2 && !parts[2].isEmpty() ? parts[2] : null;
        add(parts[0] + ":" + parts[1], version, matcher.group(1), matcher.start(3));
      }
    }
  }

  private void map(int[] block) {
    Matcher matcher = in(MAP, block);
    while (matcher.find()) {
      String variable = matcher.group(5);
      String version = variable == null ? matcher.group(4) : "$" + variable;
      add(matcher.group(2) + ":" + matcher.group(3), version, matcher.group(1), matcher.start(3));
    }
  }

  private void accessors(int[] block) {
    Matcher matcher = in(ACCESSOR, block);
    while (matcher.find()) {
      String accessor =
          matcher.group(2).endsWith(".get")
              ? matcher.group(2).substring(0, matcher.group(2).length() - 4)
              : matcher.group(2);
      for (GradleCatalog.Library library : catalog.at(accessor)) {
        add(library.name(), library.version(), matcher.group(1), matcher.start(2));
      }
    }
  }

  /** Projects of the same build, by their path or by the accessor that Gradle makes of it. */
  private void projects(int[] block) {
    Matcher matcher = in(PROJECT, block);
    while (matcher.find()) {
      String accessor = matcher.group(3);
      String project = accessor == null ? matcher.group(2) : projectAt(accessor);
      if (project != null) {
        int offset = accessor == null ? matcher.start(2) : matcher.start(3);
        findings.add(
            new DeclaredDependency(
                Ecosystem.GRADLE, project, null, matcher.group(1), path, script.lineAt(offset)));
      }
    }
  }

  private @Nullable String projectAt(String accessor) {
    for (DeclaredModule module : findings.modules()) {
      if (module.ecosystem().equals(Ecosystem.GRADLE)
          && module.name().startsWith(":")
          && accessor(module.name()).equals(accessor)) {
        return module.name();
      }
    }
    return null;
  }

  /** {@code :a-b:c_d} is {@code aB.cD}. */
  private static String accessor(String project) {
    StringBuilder accessor = new StringBuilder();
    boolean upper = false;
    for (char c : project.substring(1).toCharArray()) {
      if (c == '-' || c == '_') {
        upper = true;
      } else {
        accessor.append(c == ':' ? '.' : upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return accessor.toString();
  }

  private void add(String declared, @Nullable String version, String scope, int offset) {
    String name = GradleScript.resolve(declared, scopes);
    if (name != null && !scope.equals("classpath") && !scope.equals("because")) {
      findings.add(
          new DeclaredDependency(
              Ecosystem.MAVEN,
              name,
              version == null ? null : GradleScript.resolve(version, scopes),
              scope,
              path,
              script.lineAt(offset)));
    }
  }
}
