package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Packages that are installed together: those that {@code workspaces} of a {@code package.json} or
 * {@code packages} of a {@code pnpm-workspace.yaml} name, and the one at the root.
 *
 * @param root its folder
 * @param manifests those of its packages
 * @param members the same by the name of the package, if it has one; of two the first
 * @param settings what holds {@code catalog} and {@code catalogs}
 * @param path the file that declares it
 * @param line where it does
 */
record NpmWorkspace(
    String root,
    SortedSet<String> manifests,
    SortedMap<String, String> members,
    Node settings,
    String path,
    int line) {
  private static final String CATALOG = "catalog:";
  private static final String PNPM = "pnpm-workspace.yaml";

  /**
   * All workspaces of a repository, outer ones first: what lies in one is no workspace of its own.
   */
  static List<NpmWorkspace> of(List<String> manifests, ManifestFiles files) {
    List<NpmWorkspace> workspaces = new ArrayList<>();
    for (String path : manifests) {
      String pnpm = RepositoryPath.join(RepositoryPath.folder(path), PNPM);
      Node declared = files.json(path).at("workspaces");
      if (files.contents().containsKey(pnpm)) {
        Node settings = files.yaml(pnpm);
        workspaces.add(of(pnpm, settings.at("packages"), settings, manifests, files));
      } else if (declared.isPresent()) {
        Node packages = declared.isMapping() ? declared.at("packages") : declared;
        Node settings = declared.at("catalog").isPresent() ? declared : files.json(path);
        workspaces.add(of(path, packages, settings, manifests, files));
      }
    }
    workspaces.sort(Comparator.comparingInt(workspace -> workspace.root().length()));
    return workspaces;
  }

  private static NpmWorkspace of(
      String path, Node patterns, Node settings, List<String> manifests, ManifestFiles files) {
    String root = RepositoryPath.folder(path);
    String prefix = root.isEmpty() ? "" : root + "/";
    SortedSet<String> members = new TreeSet<>(Utf8Order.INSTANCE);
    SortedMap<String, String> names = new TreeMap<>(Utf8Order.INSTANCE);
    for (String manifest : manifests) {
      String folder = RepositoryPath.folder(manifest);
      boolean member =
          folder.equals(root)
              || (folder.startsWith(prefix)
                  && isNamed(patterns, folder.substring(prefix.length())));
      if (member) {
        members.add(manifest);
        String name = files.json(manifest).at("name").string();
        if (name != null) {
          names.putIfAbsent(name, manifest);
        }
      }
    }
    return new NpmWorkspace(root, members, names, settings, path, patterns.line());
  }

  private static boolean isNamed(Node patterns, String folder) {
    boolean named = false;
    for (Node pattern : patterns.strings()) {
      String text = pattern.text();
      boolean excludes = text.startsWith("!");
      if (new PathGlob(excludes ? text.substring(1) : text).matches(folder)) {
        named = !excludes;
      }
    }
    return named;
  }

  boolean contains(String manifest) {
    return manifests.contains(manifest);
  }

  /** The version that a dependency means: that of the catalog, if it asks for one. */
  @Nullable String version(String name, @Nullable String declared) {
    if (declared == null || !declared.startsWith(CATALOG)) {
      return declared;
    }
    String catalog = declared.substring(CATALOG.length()).strip();
    boolean standard = catalog.isEmpty() || catalog.equals("default");
    Node named = settings.at("catalogs", standard ? "default" : catalog);
    String version = (standard ? settings.at("catalog") : named).at(name).string();
    return Texts.or(version == null ? named.at(name).string() : version, declared);
  }

  /**
   * The manifest of the package that a dependency links to, by its folder, by name, or because its
   * range of versions allows it; null if it comes from a registry.
   */
  @Nullable String member(
      String name, @Nullable String declared, String from, ManifestFiles files) {
    String version = Texts.or(declared, "*");
    int colon = version.indexOf(':');
    String asked = version.substring(colon + 1);
    return switch (colon < 0 ? "" : version.substring(0, colon)) {
      case "link", "file", "portal" -> inFolder(asked, from, files);
      case "workspace" -> members.get(aliased(name, asked));
      case "npm" -> allowed(aliased(asked, asked), range(asked), files);
      default -> colon < 0 ? allowed(name, version, files) : null;
    };
  }

  private static @Nullable String inFolder(String relative, String from, ManifestFiles files) {
    String folder = RepositoryPath.resolve(RepositoryPath.folder(from), relative);
    String manifest = folder == null ? null : RepositoryPath.join(folder, "package.json");
    return files.contents().containsKey(Texts.or(manifest, "")) ? manifest : null;
  }

  /** The name before the {@code @} of a version; a scope begins with one. */
  private static String aliased(String name, String asked) {
    int at = asked.lastIndexOf('@');
    return at > 0 ? asked.substring(0, at) : name;
  }

  private static String range(String asked) {
    int at = asked.lastIndexOf('@');
    return at > 0 ? asked.substring(at + 1) : "*";
  }

  private @Nullable String allowed(String name, String range, ManifestFiles files) {
    String member = members.get(name);
    if (member == null) {
      return null;
    }
    String own = Texts.or(files.json(member).at("version").string(), "0.0.0");
    return NpmRange.contains(range, own) ? member : null;
  }
}
