package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the files below a root, leaving out what is ignored and what is doctown's own output. Links
 * are never followed; pipes, sockets and devices do not exist for it, as for git.
 */
final class DiskWalk {
  /** Decides about what only the caller knows. */
  interface Policy {
    /** Whether to look into a folder; {@code siblings} are all names in the folder it is in. */
    boolean enters(String key, Path folder, Map<String, Path> siblings) throws IOException;

    /** Whether a file may be listed. */
    boolean takes(String name);

    /** What a person can do about a folder that may not be read, beside making it readable. */
    String withoutPermission();
  }

  private final String location;
  private final NeverInput neverInput;
  private final Policy policy;
  private final Consumer<DiskEntry> entries;
  private int count;

  DiskWalk(String location, NeverInput neverInput, Policy policy, Consumer<DiskEntry> entries) {
    this.location = location;
    this.neverInput = neverInput;
    this.policy = policy;
    this.entries = entries;
  }

  /**
   * Visits everything below a folder, in no order.
   *
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when a folder or a rules file
   *     cannot be read: what is below it must not be missing without a word
   */
  void walk(Path root, @Nullable IgnoreRules rules) {
    try {
      folder(root, "", rules);
    } catch (IOException e) {
      throw Place.unreadable(location, "cannot be read: " + e.getMessage(), e);
    }
  }

  private void folder(Path folder, String folderKey, @Nullable IgnoreRules outer)
      throws IOException {
    Map<String, Path> children = children(folder, folderKey);
    Path ignoreFile = children.get(IgnoreRules.FILE_NAME);
    IgnoreRules rules = outer;
    if (ignoreFile != null) {
      byte[] content = ignoreRules(ignoreFile, folderKey);
      rules = content == null ? outer : IgnoreRules.within(outer, folderKey, content);
    }
    for (Map.Entry<String, Path> child : children.entrySet()) {
      String key = PathText.child(folderKey, child.getKey());
      if (!child.getKey().equals(".git") && !neverInput.contains(key)) {
        visit(child.getKey(), key, child.getValue(), children, rules);
      }
    }
  }

  private void visit(
      String name, String key, Path path, Map<String, Path> siblings, @Nullable IgnoreRules rules)
      throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = DiskEntry.attributes(path);
    } catch (NoSuchFileException e) {
      // It went away while we looked.
      return;
    } catch (AccessDeniedException e) {
      throw withoutPermission(PathText.parent(key), e);
    }
    if (attributes.isOther() || IgnoreRules.ignored(rules, key, attributes.isDirectory())) {
      return;
    }
    if (attributes.isDirectory()) {
      if (policy.enters(key, path, siblings)) {
        folder(path, key, rules);
      }
    } else if (policy.takes(name)) {
      if (++count > CommitTree.MOST_ENTRIES) {
        throw CommitTree.tooMany(location);
      }
      entries.accept(DiskEntry.of(key, path, attributes));
    }
  }

  private byte @Nullable [] ignoreRules(Path file, String folderKey) throws IOException {
    try {
      return RuleFiles.read(file);
    } catch (AccessDeniedException e) {
      throw withoutPermission(PathText.child(folderKey, IgnoreRules.FILE_NAME), e);
    }
  }

  private Map<String, Path> children(Path folder, String folderKey) throws IOException {
    Map<String, Path> children = new HashMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.put(DiskPaths.name(child), child);
      }
    } catch (AccessDeniedException e) {
      throw withoutPermission(folderKey, e);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  private DoctownException withoutPermission(String key, AccessDeniedException e) {
    return Place.withoutPermission(location, key, policy.withoutPermission(), e);
  }
}
