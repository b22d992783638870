package dev.doctown.transforms.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Reads {@code .gitattributes} and {@code .gitignore}; never through a link, as git. */
final class RuleFiles {
  private RuleFiles() {}

  /** A rules file on disk, or null when it is none, or larger than any real one. */
  static byte @Nullable [] read(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= AttributeRules.MOST_BYTES
        ? Files.readAllBytes(file)
        : null;
  }

  /** Attribute files of a commit or index: key of each to its blob. */
  static AttributeRules.Files stored(Repository repository, Map<String, ObjectId> blobs) {
    return folder -> {
      ObjectId blob = blobs.get(PathText.child(folder, AttributeRules.FILE_NAME));
      if (blob == null) {
        return null;
      }
      ObjectLoader loader = repository.open(blob);
      return loader.getSize() <= AttributeRules.MOST_BYTES ? loader.getBytes() : null;
    };
  }

  /** Attribute files on disk, and where the disk has none, others. */
  static AttributeRules.Files onDisk(Path root, AttributeRules.Files otherwise) {
    return folder -> {
      String key = PathText.child(folder, AttributeRules.FILE_NAME);
      byte[] content = read(DiskPaths.resolve(root, key));
      return content == null ? otherwise.read(folder) : content;
    };
  }

  /** A file in the common git directory, such as {@code info/exclude}. */
  static byte @Nullable [] info(Repository repository, String name) throws IOException {
    return read(repository.getCommonDirectory().toPath().resolve("info").resolve(name));
  }

  /** What a repository ignores beside its {@code .gitignore} files, the strongest last. */
  static List<byte[]> excludes(Repository repository, Path root) throws IOException {
    List<byte[]> excludes = new ArrayList<>();
    String file = repository.getConfig().getString("core", null, "excludesFile");
    // A name below the home folder would make the listing depend on who is at home.
    if (file != null && !file.startsWith("~")) {
      byte[] content = read(root.resolve(file));
      if (content != null) {
        excludes.add(content);
      }
    }
    byte[] exclude = info(repository, "exclude");
    if (exclude != null) {
      excludes.add(exclude);
    }
    return excludes;
  }
}
