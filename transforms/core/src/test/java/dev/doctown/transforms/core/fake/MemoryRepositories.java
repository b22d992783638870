package dev.doctown.transforms.core.fake;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.RepositorySource;
import dev.doctown.transforms.spi.SnapshotAddress;
import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Repositories that tests put into memory, at {@code memory:NAME}. {@code memory:NAME:SEED} is the
 * same repository, whose files come in an order that the seed shuffles. As of a URL, so much of a
 * history is there as was asked for.
 */
public final class MemoryRepositories implements RepositorySource {
  private static final String SCHEME = "memory:";
  private static final int BLOB_DIGITS = 40;
  private static final Map<String, SortedMap<String, byte[]>> REPOSITORIES =
      new ConcurrentHashMap<>();
  private static final Map<String, List<SourceCommit>> HISTORIES = new ConcurrentHashMap<>();

  /** Puts a repository; the result is its location. */
  public static String put(String name, Map<String, byte[]> files) {
    return put(name, files, List.of());
  }

  /** Puts a repository with a history, newest first; the result is its location. */
  public static String put(String name, Map<String, byte[]> files, List<SourceCommit> history) {
    HISTORIES.put(name, List.copyOf(history));
    SortedMap<String, byte[]> sorted = new TreeMap<>(Utf8Order.INSTANCE);
    sorted.putAll(files);
    REPOSITORIES.put(name, sorted);
    return SCHEME + name;
  }

  @Override
  public boolean supports(String location) {
    return location.startsWith(SCHEME);
  }

  @Override
  public String name(String location) {
    return location.split(":")[1];
  }

  @Override
  public RepositorySnapshot open(RepositoryRequest request) {
    String[] parts = request.location().split(":");
    List<RepositoryFile> files = listing(parts[1]);
    if (parts.length > 2) {
      Collections.shuffle(files, new Random(Long.parseLong(parts[2])));
    }
    return new Snapshot(parts[1], files, request.history());
  }

  @Override
  public RepositorySnapshot reopen(SnapshotAddress address) {
    String fetched = address.head();
    return new Snapshot(
        String.valueOf(address.workTree()),
        List.of(),
        fetched == null ? 0 : Integer.parseInt(fetched));
  }

  private static SortedMap<String, byte[]> contents(String name) {
    SortedMap<String, byte[]> contents = REPOSITORIES.get(name);
    if (contents == null) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_NOT_FOUND, "--repo memory:" + name + ": nothing was put there");
    }
    return contents;
  }

  @SuppressWarnings("NullAway") // It does not see "byte @Nullable []" in compiled records.
  private static List<RepositoryFile> listing(String name) {
    List<RepositoryFile> files = new ArrayList<>();
    contents(name)
        .forEach(
            (path, content) ->
                files.add(
                    new RepositoryFile(
                        path,
                        null,
                        RepositoryFile.Kind.FILE,
                        content.length,
                        Digests.sha256(content).substring(0, BLOB_DIGITS),
                        false,
                        attributes(path),
                        null)));
    return files;
  }

  private static Map<String, String> attributes(String path) {
    Map<String, String> attributes = new HashMap<>();
    if (path.contains("generated")) {
      attributes.put("generated", "true");
      attributes.put("detectable", "false");
    }
    return attributes;
  }

  private record Snapshot(String name, List<RepositoryFile> files, int fetched)
      implements RepositorySnapshot {
    @Override
    public RepositoryIdentity identity() {
      StringBuilder listing = new StringBuilder();
      contents(name)
          .forEach((path, content) -> listing.append(path).append(Digests.sha256(content)));
      return new RepositoryIdentity(
          name, null, null, null, null, false, Digests.sha256(listing.toString()));
    }

    @Override
    public byte[] read(RepositoryFile file, int limit) {
      byte[] content = contents(name).get(file.path());
      if (content == null) {
        throw new DoctownException(ErrorCode.FILE_UNREADABLE, file.path() + ": is gone");
      }
      return content.clone();
    }

    @Override
    public void history(int most, Consumer<SourceCommit> visitor) {
      HISTORIES.getOrDefault(name, List.of()).stream()
          .limit(Math.min(most, fetched))
          .forEach(visitor);
    }

    @Override
    public SnapshotAddress address() {
      return new SnapshotAddress(null, name, fetched == 0 ? null : Integer.toString(fetched));
    }

    @Override
    public void close() {}
  }
}
