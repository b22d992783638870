package dev.doctown.transforms.core.manifest;

/** Names of the package registries whose notation a name follows. */
final class Ecosystem {
  static final String MAVEN = "maven";
  static final String NPM = "npm";
  static final String PYPI = "pypi";
  static final String CARGO = "cargo";
  static final String GO = "go";
  static final String RUBYGEMS = "rubygems";
  static final String PACKAGIST = "packagist";
  static final String NUGET = "nuget";

  /** Images of containers. */
  static final String DOCKER = "docker";

  /** Projects of build systems that have no registry. */
  static final String CMAKE = "cmake";

  static final String MESON = "meson";
  static final String AUTOMAKE = "automake";

  /** Projects of one Gradle build. */
  static final String GRADLE = "gradle";

  private Ecosystem() {}
}
