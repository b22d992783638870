package dev.doctown.transforms.models;

/**
 * A package of the npm registry, pinned.
 *
 * @param integrity as the registry's metadata has it
 * @param bytes of its archive
 */
public record EnginePackage(String name, String version, String integrity, long bytes) {
  /** The archive's path on a registry, and its name. */
  String path() {
    return name + "/-/" + archiveName();
  }

  String archiveName() {
    return name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
  }
}
