package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gradle's build scripts, settings and version catalogs. Scripts are read by their words, never
 * run: dependencies whose coordinates are literal or catalog accessors.
 */
final class GradleFormat implements ManifestFormat {
  private static final Pattern SCRIPT = Pattern.compile("[\\w.-]+\\.gradle(?:\\.kts)?");
  private static final Pattern INCLUDE =
      Pattern.compile("\\binclude\\b\\s*+\\(?((?:\\s*+,?\\s*+['\"][\\w:/.-]++['\"])++)");
  private static final Pattern STRING = Pattern.compile("['\"]([^'\"\\n]++)['\"]");
  private static final Pattern ROOT_NAME =
      Pattern.compile("rootProject\\.name\\s*+=\\s*+['\"]([^'\"$\\n]++)['\"]");
  private static final Pattern FOLDER =
      Pattern.compile(
          "project\\(\\s*+['\"](:[\\w:.-]++)['\"]\\s*+\\)\\.projectDir\\s*+=\\s*+(?:new\\s++)?[Ff]ile\\((?:\\s*+(?:rootDir|settingsDir)\\s*+,)?\\s*+['\"]([^'\"$\\n"
              + "]++)['\"]");
  private static final Pattern MAIN_CLASS =
      Pattern.compile("\\bmainClass(?:Name)?(?:\\s*+=|\\.set\\()\\s*+['\"]([\\w.$]++)['\"]");

  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path);
    return SCRIPT.matcher(name).matches()
        || name.equals("gradle.properties")
        || path.endsWith("gradle/libs.versions.toml");
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    Map<String, GradleScript> scripts = new TreeMap<>(Utf8Order.INSTANCE);
    for (String path : paths) {
      if (SCRIPT.matcher(RepositoryPath.name(path)).matches()) {
        scripts.put(path, new GradleScript(files.text(path)));
      }
    }
    scripts.forEach(
        (path, script) -> {
          if (isSettings(path)) {
            settings(path, script, findings);
          }
        });
    scripts.forEach(
        (path, script) -> {
          if (!isSettings(path)) {
            List<Map<String, String>> scopes = scopes(path, scripts, files);
            GradleCatalog catalog = catalog(path, files);
            new GradleDependencies(path, script, scopes, catalog, findings).read();
            mainClass(path, script, files, findings);
            runnableJar(path, script, scripts, findings);
            rootCommands(path, files, findings);
          }
        });
  }

  private static boolean isSettings(String path) {
    return RepositoryPath.name(path).startsWith("settings.gradle");
  }

  /** Variables that a script sees: its own, those of scripts above and beside, of properties. */
  private static List<Map<String, String>> scopes(
      String path, Map<String, GradleScript> scripts, ManifestFiles files) {
    List<Map<String, String>> scopes = new ArrayList<>();
    GradleScript own = scripts.get(path);
    scopes.add(own == null ? Map.of() : own.variables());
    String folder = RepositoryPath.folder(path);
    while (true) {
      for (String name :
          List.of(
              "gradle.properties",
              "build.gradle",
              "build.gradle.kts",
              "dependencies.gradle",
              "gradle/dependencies.gradle",
              "gradle/versions.gradle",
              "gradle/libraries.gradle")) {
        String candidate = RepositoryPath.join(folder, name);
        GradleScript script = scripts.get(candidate);
        if (script != null) {
          scopes.add(script.variables());
        } else if (name.endsWith(".properties")) {
          scopes.add(properties(files.text(candidate)));
        }
      }
      if (folder.isEmpty()) {
        return scopes;
      }
      folder = RepositoryPath.folder(folder);
    }
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new HashMap<>();
    for (String line : Texts.lines(text)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        properties.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return properties;
  }

  private static GradleCatalog catalog(String path, ManifestFiles files) {
    String folder = RepositoryPath.folder(path);
    while (true) {
      String catalog = RepositoryPath.join(folder, "gradle/libs.versions.toml");
      if (files.contents().containsKey(catalog)) {
        return new GradleCatalog(files.toml(catalog));
      }
      if (folder.isEmpty()) {
        return new GradleCatalog(Node.NONE);
      }
      folder = RepositoryPath.folder(folder);
    }
  }

  private static void settings(String path, GradleScript script, Findings findings) {
    String root = RepositoryPath.folder(path);
    Matcher name = ROOT_NAME.matcher(script.text());
    if (name.find()) {
      module(name.group(1), root, path, script.lineAt(name.start(1)), findings);
    }
    Map<String, String> folders = new HashMap<>();
    Matcher moved = FOLDER.matcher(script.text());
    while (moved.find()) {
      folders.put(moved.group(1), moved.group(2));
    }
    Matcher include = INCLUDE.matcher(script.text());
    while (include.find()) {
      Matcher project = STRING.matcher(script.text()).region(include.start(1), include.end(1));
      while (project.find()) {
        String declared = project.group(1);
        String projectPath = declared.startsWith(":") ? declared : ":" + declared;
        String relative =
            folders.getOrDefault(projectPath, projectPath.substring(1).replace(':', '/'));
        String folder = RepositoryPath.resolve(root, relative);
        if (folder != null) {
          module(projectPath, folder, path, script.lineAt(project.start(1)), findings);
        }
      }
    }
  }

  private static void module(String name, String folder, String path, int line, Findings findings) {
    findings.add(new DeclaredModule(Ecosystem.GRADLE, name, folder, null, null, null, path, line));
  }

  private static void mainClass(
      String path, GradleScript script, ManifestFiles files, Findings findings) {
    Matcher matcher = MAIN_CLASS.matcher(script.text());
    while (matcher.find()) {
      String main = matcher.group(1);
      int line = script.lineAt(matcher.start(1));
      findings.add(
          new DeclaredEntryPoint(
              DeclaredEntryPoint.Kind.MAIN_CLASS,
              main.substring(main.lastIndexOf('.') + 1),
              main,
              path,
              line));
      if (RepositoryPath.name(path).startsWith("build.gradle")) {
        String project = RepositoryPath.folder(path).replace('/', ':');
        String task = script.text().contains("org.springframework.boot") ? "bootRun" : "run";
        Conventions.atRoot(path, line, findings)
            .add(
                CommandPurpose.RUN,
                gradle(files) + " " + (project.isEmpty() ? "" : ":" + project + ":") + task);
      }
    }
  }

  /** A jar with a main class, where nothing else runs it. */
  private static void runnableJar(
      String path, GradleScript script, Map<String, GradleScript> scripts, Findings findings) {
    GradleJar jar = new GradleJar(script);
    String main = jar.main();
    if (main == null || MAIN_CLASS.matcher(script.text()).find()) {
      return;
    }
    findings.add(
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.MAIN_CLASS,
            main.substring(main.lastIndexOf('.') + 1),
            main,
            path,
            jar.line()));
    String folder = RepositoryPath.folder(path);
    String built = jar.path(folder.isEmpty() ? rootName(scripts) : RepositoryPath.name(folder));
    if (built != null) {
      Conventions.beside(path, jar.line(), findings).add(CommandPurpose.RUN, "java -jar " + built);
    }
  }

  private static @Nullable String rootName(Map<String, GradleScript> scripts) {
    for (String settings : List.of("settings.gradle", "settings.gradle.kts")) {
      GradleScript script = scripts.get(settings);
      Matcher name = ROOT_NAME.matcher(script == null ? "" : script.text());
      if (name.find()) {
        return name.group(1);
      }
    }
    return null;
  }

  private static void rootCommands(String path, ManifestFiles files, Findings findings) {
    boolean root = path.equals("build.gradle") || path.equals("build.gradle.kts");
    if (root) {
      Conventions conventions = Conventions.beside(path, 1, findings);
      conventions.add(CommandPurpose.BUILD, gradle(files) + " build");
      conventions.add(CommandPurpose.TEST, gradle(files) + " test");
    }
  }

  private static String gradle(ManifestFiles files) {
    return files.exists("gradlew") ? "./gradlew" : "gradle";
  }
}
