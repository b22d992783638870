package dev.doctown.transforms.spi;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read.
 *
 * @param location a path or a URL, as the user gave it
 * @param ref branch, tag or commit; null for the work tree, or the default branch of a bare
 *     repository or URL
 * @param workDirectory where a fetched repository may be put
 * @param neverInput absolute paths (files or folders) that are doctown's own output: never listed,
 *     and they make nothing dirty
 * @param history how many commits {@link RepositorySnapshot#history} will be asked for; so many are
 *     fetched of a URL
 */
public record RepositoryRequest(
    String location, @Nullable String ref, Path workDirectory, List<Path> neverInput, int history) {
  /** Most commits of a history. */
  public static final int LONGEST_HISTORY = 10_000;

  public RepositoryRequest {
    neverInput = List.copyOf(neverInput);
  }
}
