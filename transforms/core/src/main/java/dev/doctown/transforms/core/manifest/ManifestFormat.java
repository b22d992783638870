package dev.doctown.transforms.core.manifest;

import java.util.List;

/** One kind of manifest. Formats keep no state. */
interface ManifestFormat {
  /** Whether this format reads the file; decided by its path alone. */
  boolean reads(String path);

  /** Reads all files of this format, sorted by path. */
  void read(List<String> paths, ManifestFiles files, Findings findings);
}
