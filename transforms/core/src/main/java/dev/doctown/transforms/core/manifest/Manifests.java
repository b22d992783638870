package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what the manifests of a repository declare. Nothing is run, fetched or guessed: what a
 * manifest computes is left out. A file that cannot be read is a {@link ManifestFault} and no more.
 */
public final class Manifests {
  /** Larger files are not read. */
  public static final int LARGEST_FILE = 1 << 20;

  private static final Set<String> FOREIGN_FOLDERS =
      Set.of(
          "node_modules",
          "bower_components",
          "vendor",
          "third_party",
          "third-party",
          "thirdparty",
          "site-packages",
          "testdata",
          "fixtures",
          "__fixtures__",
          "test-data",
          "test_data");

  /** In the order in which they read: documents last, they know what the others found. */
  private static final List<ManifestFormat> FORMATS =
      List.of(
          new MavenFormat(),
          new GradleFormat(),
          new NpmFormat(),
          new TsconfigFormat(),
          new CargoFormat(),
          new PyprojectFormat(),
          new SetupCfgFormat(),
          new SetupPyFormat(),
          new RequirementsFormat(),
          new GoModFormat(),
          new RubyFormat(),
          new ComposerFormat(),
          new DotnetFormat(),
          new CmakeFormat(),
          new MesonFormat(),
          new AutomakeFormat(),
          new MakefileFormat(),
          new JustfileFormat(),
          new ToxFormat(),
          new NoxFormat(),
          new DockerfileFormat(),
          new ComposeFormat(),
          new GithubWorkflowFormat(),
          new GitlabCiFormat(),
          new DocumentFormat());

  private Manifests() {}

  /** Whether a file is read, by its path; vendored packages and fixtures of tests are not. */
  public static boolean isManifest(String path) {
    for (String folder : RepositoryPath.folder(path).split("/")) {
      if (FOREIGN_FOLDERS.contains(folder.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    // Maven keeps the projects that its plugins are tested on here.
    boolean fixture = path.contains("src/test/resources/") || path.contains("src/it/");
    return !fixture && FORMATS.stream().anyMatch(format -> format.reads(path));
  }

  /** As {@link #read(SortedMap, SortedSet)}, of a repository that has the manifests alone. */
  public static ManifestFacts read(SortedMap<String, String> contents) {
    return read(contents, new TreeSet<>(contents.keySet()));
  }

  /**
   * Reads all manifests of a repository.
   *
   * @param contents texts by path from the root
   * @param paths all files of the repository: conventions ask for them (a crate's {@code
   *     src/main.rs}, the lock file that tells the package manager)
   */
  public static ManifestFacts read(SortedMap<String, String> contents, SortedSet<String> paths) {
    Findings findings = new Findings();
    SortedMap<String, String> manifests = new TreeMap<>(Utf8Order.INSTANCE);
    contents.forEach(
        (path, text) -> {
          if (isTooLarge(text)) {
            findings.add(
                new ManifestFault(
                    ManifestFault.TOO_LARGE,
                    path,
                    1,
                    "more than " + LARGEST_FILE + " bytes; larger manifests are not read"));
          } else if (isManifest(path)) {
            manifests.put(path, text);
          }
        });
    SortedSet<String> all = new TreeSet<>(Utf8Order.INSTANCE);
    all.addAll(paths);
    all.addAll(contents.keySet());
    ManifestFiles files = new ManifestFiles(manifests, all, findings);
    for (ManifestFormat format : FORMATS) {
      List<String> read = manifests.keySet().stream().filter(format::reads).toList();
      format.read(read, files, findings);
    }
    return findings.facts();
  }

  private static boolean isTooLarge(String text) {
    return text.length() > LARGEST_FILE
        || (text.length() > LARGEST_FILE / 3
            && text.getBytes(StandardCharsets.UTF_8).length > LARGEST_FILE);
  }
}
