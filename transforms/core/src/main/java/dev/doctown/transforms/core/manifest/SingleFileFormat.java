package dev.doctown.transforms.core.manifest;

import java.util.List;

/** A format whose files are each understood alone. */
abstract class SingleFileFormat implements ManifestFormat {
  @Override
  public final void read(List<String> paths, ManifestFiles files, Findings findings) {
    paths.forEach(path -> read(path, files, findings));
  }

  abstract void read(String path, ManifestFiles files, Findings findings);
}
