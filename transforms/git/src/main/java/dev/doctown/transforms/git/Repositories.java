package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Opens git directories for reading, deaf to environment variables and {@code core.worktree}. */
final class Repositories {
  private Repositories() {}

  static Repository open(Path gitDirectory, @Nullable Path workTree, String location) {
    HermeticSystemReader.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setGitDir(gitDirectory.toFile());
    if (workTree == null) {
      builder.setBare();
    } else {
      builder.setWorkTree(workTree.toFile());
    }
    Repository repository;
    try {
      repository = builder.setMustExist(true).build();
    } catch (IOException | IllegalArgumentException e) {
      throw Place.unreadable(
          location, "is no git repository that can be opened; run git fsck in it", e);
    }
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if (format != null && !format.toLowerCase(Locale.ROOT).equals("sha1")) {
      repository.close();
      throw new DoctownException(
          ErrorCode.REPOSITORY_UNSUPPORTED,
          location
              + " has object format "
              + format
              + "; only sha1 is supported. Give an export of it (git archive) as a folder");
    }
    return repository;
  }
}
