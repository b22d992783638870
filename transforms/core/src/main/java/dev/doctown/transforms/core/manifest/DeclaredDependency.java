package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A dependency as a manifest declares it.
 *
 * @param ecosystem whose notation the name follows: maven, npm, pypi, cargo, go, rubygems,
 *     packagist, nuget, docker, cmake, meson or gradle
 * @param version version or range as declared, properties resolved inside the repository; null
 *     where none is declared or what is declared is computed
 * @param scope as declared, in the ecosystem's words; {@code extra:NAME}, {@code group:NAME} and
 *     {@code profile:NAME} where a name is needed to ask for it
 * @param module the manifest of the package in this repository that is meant; null if it comes from
 *     elsewhere
 */
public record DeclaredDependency(
    String ecosystem,
    String name,
    @Nullable String version,
    String scope,
    String path,
    int line,
    @Nullable String module) {

  DeclaredDependency(
      String ecosystem,
      String name,
      @Nullable String version,
      String scope,
      String path,
      int line) {
    this(ecosystem, name, version, scope, path, line, null);
  }

  DeclaredDependency on(@Nullable String manifest) {
    return new DeclaredDependency(ecosystem, name, version, scope, path, line, manifest);
  }
}
