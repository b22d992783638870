package dev.doctown.transforms.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * The folders of a work tree that {@code git add --all} looks into. It does not look into
 * submodules, {@link Leftovers}, and repositories inside that are not yet tracked: these are noted
 * at their HEAD; without a commit, which {@code git add} refuses, at the id of zeros.
 */
final class TrackableFolders implements DiskWalk.Policy {
  static final String WITHOUT_PERMISSION =
      "give --ref HEAD to read the commit alone; an ignored folder is not looked into";

  private final WorkTreeIndex index;
  private final String location;
  private final Map<String, ObjectId> repositories = new HashMap<>();

  TrackableFolders(WorkTreeIndex index, String location) {
    this.index = index;
    this.location = location;
  }

  /** The repositories met so far, by path. */
  Map<String, ObjectId> repositories() {
    return Collections.unmodifiableMap(repositories);
  }

  @Override
  public boolean enters(String key, Path folder, Map<String, Path> siblings) throws IOException {
    if (index.isSubmodule(key)) {
      return false;
    }
    if (index.hasBelow(key)) {
      return true;
    }
    if (Leftovers.isFolder(key)) {
      return false;
    }
    Path gitDirectory = Place.gitDirectoryOf(folder);
    if (gitDirectory == null) {
      return true;
    }
    try (Repository inside = Repositories.open(gitDirectory, folder, location)) {
      ObjectId head = inside.resolve("HEAD");
      repositories.put(key, head == null ? ObjectId.zeroId() : head.copy());
    }
    return false;
  }

  @Override
  public boolean takes(String name) {
    return true;
  }

  @Override
  public String withoutPermission() {
    return WITHOUT_PERMISSION;
  }
}
