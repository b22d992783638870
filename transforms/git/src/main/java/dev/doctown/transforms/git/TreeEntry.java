package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile.Kind;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file of a commit's tree.
 *
 * @param key path, see {@link PathText}
 * @param kind what it is
 * @param id blob, or commit of a submodule
 */
record TreeEntry(String key, Kind kind, ObjectId id) {

  static Kind kind(FileMode mode) {
    if (mode.equals(FileMode.EXECUTABLE_FILE.getBits())) {
      return Kind.EXECUTABLE;
    }
    if (mode.equals(FileMode.SYMLINK.getBits())) {
      return Kind.SYMLINK;
    }
    return mode.equals(FileMode.GITLINK.getBits()) ? Kind.SUBMODULE : Kind.FILE;
  }
}
