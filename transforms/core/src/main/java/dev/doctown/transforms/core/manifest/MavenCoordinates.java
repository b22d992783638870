package dev.doctown.transforms.core.manifest;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How another project depends on a library that Maven builds: {@code groupId:artifactId}. It is
 * installed by nothing else.
 */
final class MavenCoordinates {
  private static final Pattern COORDINATES =
      Pattern.compile("[A-Za-z_][\\w-]*(?:\\.[\\w-]+)+:[A-Za-z_][\\w.-]*");
  private static final Set<String> LIBRARIES = Set.of("jar", "bundle", "maven-plugin", "aar");

  /** Documents that tell how to begin, of the root or among the pages of the docs. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)readme(?:\\.(?:md|adoc|rst))?"
              + "|(?:docs?|documentation)/(?:[^/]+/){0,3}"
              + "(?:getting[-_]?started|quick[-_]?start|install(?:ation)?)\\.(?:md|mdx|adoc|rst)");

  private MavenCoordinates() {}

  static boolean are(String command) {
    return COORDINATES.matcher(command).matches();
  }

  /**
   * Whether a module is what the repository is there for: its root's, or named where one begins.
   */
  static boolean isOffered(MavenPom pom, ManifestFiles files) {
    String coordinates = pom.coordinates();
    String packaging = Texts.or(pom.resolve(pom.project().text("packaging")), "jar");
    boolean isParent = !pom.project().at("modules").descendants(Set.of("module")).isEmpty();
    if (coordinates == null || !are(coordinates) || isParent || !LIBRARIES.contains(packaging)) {
      return false;
    }
    String artifact = coordinates.substring(coordinates.indexOf(':') + 1);
    Pattern named =
        Pattern.compile(
            Pattern.quote(coordinates)
                + "(?![\\w-])|<artifactId>\\s*"
                + Pattern.quote(artifact)
                + "\\s*</artifactId>");
    return pom.folder().isEmpty()
        || files.contents().keySet().stream()
            .filter(path -> BEGINNING.matcher(path).matches())
            .anyMatch(path -> named.matcher(files.text(path)).find());
  }
}
