package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.Nullable;

/**
 * The package manager that a package is developed with.
 *
 * @param root the folder that has the lock file; null if there is none
 */
record NpmClient(String name, @Nullable String root) {

  static NpmClient of(String path, ManifestFiles files) {
    String folder = RepositoryPath.folder(path);
    while (true) {
      String declared =
          Texts.or(
              files.json(RepositoryPath.join(folder, "package.json")).at("packageManager").string(),
              "");
      if (has(files, folder, "pnpm-lock.yaml", "pnpm-workspace.yaml")
          || declared.startsWith("pnpm@")) {
        return new NpmClient("pnpm", folder);
      }
      if (has(files, folder, "yarn.lock") || declared.startsWith("yarn@")) {
        return new NpmClient("yarn", folder);
      }
      if (has(files, folder, "bun.lock", "bun.lockb") || declared.startsWith("bun@")) {
        return new NpmClient("bun", folder);
      }
      if (has(files, folder, "package-lock.json", "npm-shrinkwrap.json")
          || declared.startsWith("npm@")) {
        return new NpmClient("npm", folder);
      }
      if (folder.isEmpty()) {
        return new NpmClient("npm", null);
      }
      folder = RepositoryPath.folder(folder);
    }
  }

  private static boolean has(ManifestFiles files, String folder, String... names) {
    for (String name : names) {
      if (files.exists(RepositoryPath.join(folder, name))) {
        return true;
      }
    }
    return false;
  }

  /** Whether packages are installed from this folder. */
  boolean isAt(String folder) {
    return root == null ? folder.isEmpty() : root.equals(folder);
  }

  String install() {
    return name + " install";
  }

  String run(String script) {
    if (name.equals("npm") && (script.equals("test") || script.equals("start"))) {
      return "npm " + script;
    }
    boolean plain = script.equals("test") || script.equals("start");
    return name + (name.equals("yarn") || (name.equals("pnpm") && plain) ? " " : " run ") + script;
  }

  /** Runs a script of every member of a workspace that has it; null if versions differ in how. */
  @Nullable String runInAll(String script) {
    return switch (name) {
      case "npm" -> "npm run " + script + " --workspaces --if-present";
      case "pnpm" -> "pnpm -r run " + script;
      case "bun" -> "bun run --filter '*' " + script;
      default -> null;
    };
  }
}
