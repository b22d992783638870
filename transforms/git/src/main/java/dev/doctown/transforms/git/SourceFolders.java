package dev.doctown.transforms.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plain folder, without git to ask, holds that is obviously not source:
 *
 * <ul>
 *   <li>version control: {@code .git .hg .svn .bzr .jj _darcs CVS}
 *   <li>fetched dependencies and caches: {@code node_modules bower_components __pycache__ .tox .nox
 *       .eggs .mypy_cache .pytest_cache .ruff_cache .gradle .terraform .dart_tool .next .nuxt
 *       .svelte-kit .parcel-cache .stack-work dist-newstyle .zig-cache}
 *   <li>any folder that says so itself: {@code CACHEDIR.TAG} with its signature (Cargo's {@code
 *       target}, many caches), {@code pyvenv.cfg} (a Python environment), {@code CMakeCache.txt} (a
 *       CMake build)
 *   <li>a build tool's output beside that tool's project file: {@code target} (pom.xml, Cargo.toml,
 *       build.sbt), {@code build} (build.gradle[.kts], setup.py, pyproject.toml, pubspec.yaml),
 *       {@code dist} (setup.py, pyproject.toml), {@code bin} and {@code obj} (*.csproj, *.fsproj,
 *       *.vbproj), {@code _build} (mix.exs, dune-project), {@code deps} (mix.exs), {@code Pods}
 *       (Podfile); the same names elsewhere may be source and stay
 *   <li>{@link Leftovers} of doctown
 *   <li>files: {@code .DS_Store Thumbs.db desktop.ini *.pyc *.pyo}
 * </ul>
 *
 * <p>A {@code .gitignore} in the folder or below it holds as in a repository.
 */
final class SourceFolders implements DiskWalk.Policy {
  private static final Set<String> NEVER =
      Set.of(
          ".hg",
          ".svn",
          ".bzr",
          ".jj",
          "_darcs",
          "CVS",
          "node_modules",
          "bower_components",
          "__pycache__",
          ".tox",
          ".nox",
          ".eggs",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".gradle",
          ".terraform",
          ".dart_tool",
          ".next",
          ".nuxt",
          ".svelte-kit",
          ".parcel-cache",
          ".stack-work",
          "dist-newstyle",
          ".zig-cache");
  private static final List<String> DOTNET = List.of("*.csproj", "*.fsproj", "*.vbproj");
  private static final Map<String, List<String>> OUTPUT_BESIDE =
      Map.of(
          "target",
          List.of("pom.xml", "Cargo.toml", "build.sbt"),
          "build",
          List.of("build.gradle", "build.gradle.kts", "setup.py", "pyproject.toml", "pubspec.yaml"),
          "dist",
          List.of("setup.py", "pyproject.toml"),
          "bin",
          DOTNET,
          "obj",
          DOTNET,
          "_build",
          List.of("mix.exs", "dune-project"),
          "deps",
          List.of("mix.exs"),
          "Pods",
          List.of("Podfile"));
  private static final Set<String> NEVER_FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
  private static final byte[] CACHE_SIGNATURE =
      "Signature: 8a477f597d28d172789f06886806bc55".getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean enters(String key, Path folder, Map<String, Path> siblings) throws IOException {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return !NEVER.contains(name)
        && !Leftovers.isFolder(key)
        && OUTPUT_BESIDE.getOrDefault(name, List.of()).stream()
            .noneMatch(project -> isThere(project, siblings.keySet()))
        && !Files.exists(folder.resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(folder.resolve("CMakeCache.txt"), LinkOption.NOFOLLOW_LINKS)
        && !isCache(folder.resolve("CACHEDIR.TAG"));
  }

  @Override
  public boolean takes(String name) {
    return !NEVER_FILES.contains(name) && !name.endsWith(".pyc") && !name.endsWith(".pyo");
  }

  @Override
  public String withoutPermission() {
    return "name it in a .gitignore";
  }

  private static boolean isThere(String project, Collection<String> names) {
    return project.startsWith("*")
        ? names.stream().anyMatch(name -> name.endsWith(project.substring(1)))
        : names.contains(project);
  }

  private static boolean isCache(Path tag) throws IOException {
    if (!Files.isRegularFile(tag, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(tag)) {
      return Arrays.equals(in.readNBytes(CACHE_SIGNATURE.length), CACHE_SIGNATURE);
    }
  }
}
