package dev.doctown.transforms.core.manifest;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a {@code package.json} that a person asks for: those are not that npm runs by
 * itself, or beside one of another name; steps of another script are for nothing by themselves.
 */
final class NpmScripts {
  private static final Set<String> LIFECYCLE =
      Set.of(
          "prepare",
          "prepublish",
          "prepublishOnly",
          "preinstall",
          "install",
          "postinstall",
          "preversion",
          "version",
          "postversion",
          "prepack",
          "postpack",
          "dependencies");

  private static final Pattern SEVERAL_WORDS = Pattern.compile("\\w++[:/._-].++");

  /** Removes what was built, and does nothing else. */
  private static final Pattern REMOVAL =
      Pattern.compile("(?:shx |npx )?(?:rm|rimraf|del-cli|del|rmdir)\\s[^&|;]*+");

  private final Map<String, Node> scripts;

  private NpmScripts(Map<String, Node> scripts) {
    this.scripts = scripts;
  }

  static void read(Node manifest, String path, ManifestFiles files, Findings findings) {
    NpmClient client = NpmClient.of(path, files);
    NpmScripts read = new NpmScripts(manifest.at("scripts").members());
    read.scripts.forEach(
        (script, body) -> {
          if (body.string() != null && read.isAskedFor(script, body)) {
            Conventions.beside(path, body.line(), findings)
                .addTarget(read.purpose(script), client.run(script));
          }
        });
    if (manifest.isMapping() && client.isAt(RepositoryPath.folder(path))) {
      Conventions.beside(path, manifest.line(), findings)
          .add(CommandPurpose.INSTALL, client.install());
    }
  }

  private boolean isAskedFor(String script, Node body) {
    return !LIFECYCLE.contains(script)
        && !isHook(script)
        && !body.text().contains("no test specified");
  }

  private boolean isHook(String script) {
    @Nullable String of =
        script.startsWith("pre")
            ? script.substring(3)
            : script.startsWith("post") ? script.substring(4) : null;
    return of != null && scripts.containsKey(of);
  }

  private CommandPurpose purpose(String script) {
    CommandPurpose purpose = told(script);
    return isStep(script, purpose) || REMOVAL.matcher(body(script)).matches()
        ? CommandPurpose.OTHER
        : purpose;
  }

  /** What its name says, and where that says little what it does. */
  private CommandPurpose told(String script) {
    CommandPurpose done =
        CommandPurposes.isOpen(script) ? CommandPurposes.of(body(script)) : CommandPurpose.OTHER;
    return done == CommandPurpose.OTHER ? CommandPurposes.ofTarget(script) : done;
  }

  /** Whether a plainer script that is for the same runs it: {@code build} all of its parts. */
  private boolean isStep(String script, CommandPurpose purpose) {
    if (!SEVERAL_WORDS.matcher(script).matches()) {
      return false;
    }
    return scripts.keySet().stream()
        .filter(other -> !SEVERAL_WORDS.matcher(other).matches())
        .filter(other -> told(other) == purpose)
        .flatMap(other -> Texts.words(body(other)).stream())
        .map(word -> word.replaceAll("[\"']", ""))
        .anyMatch(word -> word.equals(script) || (isAll(word) && script.startsWith(all(word))));
  }

  /** {@code run-p build:*}. */
  private static boolean isAll(String word) {
    return word.endsWith(":*");
  }

  private static String all(String word) {
    return word.substring(0, word.length() - 1);
  }

  private String body(String script) {
    Node body = scripts.get(script);
    return body == null ? "" : body.text().strip();
  }
}
