package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * A kind of place repositories come from.
 *
 * <p>Implementations are found with {@link java.util.ServiceLoader}, have a public constructor
 * without parameters and are safe for use by several threads.
 */
public interface RepositorySource {

  /** Whether this source understands the location (a path or a URL). */
  boolean supports(String location);

  /**
   * The {@link RepositoryIdentity#name()} that {@link #open} would give, without listing or
   * fetching anything: a pack is named by it before the build begins.
   *
   * @throws DoctownException with a code whose exit is {@link ExitCode#REPOSITORY_UNREADABLE}
   */
  String name(String location);

  /**
   * The root of the repository that {@link #open} would read, where a location is only a part of
   * it; null where the location is the repository itself.
   *
   * @throws DoctownException as {@link #name}
   */
  default @Nullable String surrounding(String location) {
    return null;
  }

  /**
   * Resolves the request to one state of one repository. A URL is fetched into the request's work
   * directory first.
   *
   * @throws DoctownException with a code whose exit is {@link ExitCode#REPOSITORY_UNREADABLE}
   */
  RepositorySnapshot open(RepositoryRequest request);

  /**
   * Opens a snapshot again, in this process or another that sees the same files, to read contents.
   * The result's {@link RepositorySnapshot#identity()} and {@link RepositorySnapshot#files()} may
   * be unavailable.
   */
  RepositorySnapshot reopen(SnapshotAddress address);
}
