package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code tsconfig.json} and its like: the names that {@code paths} and {@code baseUrl} give. */
final class TsconfigFormat implements ManifestFormat {
  private static final Pattern NAME = Pattern.compile("(?:ts|js)config(?:\\.[\\w.-]+)?\\.json");
  private static final int MOST_BASES = 8;

  @Override
  public boolean reads(String path) {
    return NAME.matcher(RepositoryPath.name(path)).matches();
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    for (String path : paths) {
      read(path, path, files, findings, MOST_BASES);
    }
  }

  /** Reads the names that a file sets, else those of the files that it extends. */
  private static void read(
      String path, String declaring, ManifestFiles files, Findings findings, int most) {
    Node settings = files.json(declaring);
    Node options = settings.at("compilerOptions");
    String folder = RepositoryPath.folder(declaring);
    String scope = RepositoryPath.folder(path);
    String baseUrl = options.at("baseUrl").string();
    String base =
        baseUrl == null
            ? folder
            : Objects.requireNonNullElse(RepositoryPath.resolve(folder, baseUrl), folder);
    Node named = options.at("paths");
    named
        .members()
        .forEach(
            (pattern, targets) -> {
              List<String> found = new ArrayList<>();
              for (Node target : targets.strings()) {
                String file = RepositoryPath.resolve(base, target.text());
                if (file != null) {
                  found.add(file);
                }
              }
              findings.add(new ImportAlias(scope, base, pattern, found, path));
            });
    if (baseUrl != null) {
      findings.add(
          new ImportAlias(scope, base, "*", List.of(RepositoryPath.join(base, "*")), path));
    }
    if (!named.isPresent() && most > 0) {
      for (Node extended : settings.at("extends").strings()) {
        String file = extended(folder, extended.text(), files);
        if (file != null) {
          read(path, file, files, findings, most - 1);
        }
      }
    }
  }

  /** The file of the repository that another extends; null for one of a package. */
  private static @Nullable String extended(String folder, String written, ManifestFiles files) {
    String file = written.startsWith(".") ? RepositoryPath.resolve(folder, written) : null;
    if (file == null || files.contents().containsKey(file)) {
      return file;
    }
    return files.contents().containsKey(file + ".json") ? file + ".json" : null;
  }
}
