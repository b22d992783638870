package dev.doctown.transforms.core.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The jar that a script of Gradle builds to be run: where it is, if all of its name is written. */
final class GradleJar {
  private static final Pattern MAIN =
      Pattern.compile("['\"]Main-Class['\"]\\s*+(?::|,|to\\b)\\s*+['\"]([\\w.$]++)['\"]");
  private static final Pattern FILE =
      Pattern.compile(
          "\\barchive(?:FileName|Name)(?:\\s*+=|\\.set\\()?\\s*+['\"]([^'\"$\\n]++)['\"]");
  private static final Pattern BASE =
      Pattern.compile("\\barchives?BaseName(?:\\s*+=|\\.set\\()?\\s*+['\"]([^'\"$\\n]++)['\"]");
  private static final Pattern VERSION =
      Pattern.compile("(?m)^\\s*+version\\s*+=?\\s*+(?:['\"]([^'\"$\\n]++)['\"])?");
  private static final Pattern FOLDER =
      Pattern.compile(
          "\\bdestinationDir(?:ectory)?(?:\\s*+=|\\.set\\()\\s*+(?:file|layout\\.projectDirectory\\.dir)\\(\\s*+['\"](?:\\$\\{?projectDir\\}?/)?([^'\"$\\n"
              + "]++)['\"]");

  private final GradleScript script;

  GradleJar(GradleScript script) {
    this.script = script;
  }

  /** The class that it starts; null if it starts none. */
  @Nullable String main() {
    return found(MAIN);
  }

  int line() {
    Matcher main = MAIN.matcher(script.text());
    return main.find() ? script.lineAt(main.start(1)) : 1;
  }

  /** Its path from the project; null if the script computes a part of it. */
  @Nullable String path(@Nullable String project) {
    String folder = found(FOLDER);
    String file = file(project);
    return file == null ? null : (folder == null ? "build/libs" : folder) + "/" + file;
  }

  private @Nullable String file(@Nullable String project) {
    String written = found(FILE);
    if (written != null) {
      return written;
    }
    String base = found(BASE);
    String name = base == null ? project : base;
    Matcher version = VERSION.matcher(script.text());
    if (name == null || !version.find()) {
      return name == null ? null : name + ".jar";
    }
    return version.group(1) == null ? null : name + "-" + version.group(1) + ".jar";
  }

  private @Nullable String found(Pattern pattern) {
    Matcher matcher = pattern.matcher(script.text());
    return matcher.find() ? matcher.group(1) : null;
  }
}
