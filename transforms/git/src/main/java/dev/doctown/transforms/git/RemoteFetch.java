package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one commit, and those behind it as far as they are asked for, into a new bare repository.
 * The repository knows neither the URL nor credentials; nothing is checked out, no hook runs, no
 * submodule is followed.
 */
final class RemoteFetch {
  private final RemoteUrl url;
  private final Duration longestSilence;
  private final String sshProgram;
  private final Talk talk = new Talk();
  private final GuardedHttp http;
  private final FetchFailures failures;

  /**
   * Prepares a fetch.
   *
   * @param longestSilence how long to wait for a server
   * @param sshProgram name or path of the ssh program
   */
  RemoteFetch(RemoteUrl url, Duration longestSilence, String sshProgram) {
    this.url = url;
    this.sshProgram = sshProgram;
    this.longestSilence = longestSilence;
    this.http = new GuardedHttp(url, longestSilence, talk);
    this.failures = new FetchFailures(url, longestSilence, http);
  }

  /**
   * Fetches the commit that a ref names, or that of HEAD.
   *
   * @param history how many commits' changes must be known, the commit's own among them
   * @throws DoctownException {@link ErrorCode#FETCH_FAILED}, {@link ErrorCode#REF_NOT_FOUND},
   *     {@link ErrorCode#REPOSITORY_NOT_FOUND}, {@link ErrorCode#REPOSITORY_EMPTY}, {@link
   *     ErrorCode#DISK_FULL} or {@link ErrorCode#WORK_DIRECTORY_UNUSABLE}; what was fetched until
   *     then is removed
   */
  FetchedCommit fetch(@Nullable String ref, Path workDirectory, int history) {
    FetchDirectory directory = FetchDirectory.create(workDirectory, url, ref);
    boolean complete = false;
    try (Repository repository = directory.initialise()) {
      Ref wanted =
          ref != null && ObjectId.isId(ref)
              ? byId(repository, ObjectId.fromString(ref), history + 1)
              : byName(repository, ref, history + 1);
      complete = true;
      return new FetchedCommit(directory.gitDirectory(), wanted.getObjectId(), shortName(wanted));
    } catch (IOException e) {
      throw failures.describe(e);
    } finally {
      if (!complete) {
        directory.remove();
      }
    }
  }

  private Ref byName(Repository repository, @Nullable String ref, int depth) throws IOException {
    List<String> candidates =
        RefNames.candidates(ref == null ? Constants.HEAD : ref).stream()
            .filter(name -> !name.startsWith(Constants.R_REMOTES))
            .toList();
    try (Transport transport = transport(repository, depth);
        FetchConnection connection =
            transport.openFetch(List.of(), candidates.toArray(String[]::new))) {
      for (String name : candidates) {
        Ref found = connection.getRef(name);
        if (found != null && found.getObjectId() != null) {
          receive(connection, List.of(found));
          return found;
        }
      }
      throw ref == null || ref.equals(Constants.HEAD) ? empty() : notFound(ref);
    }
  }

  /** By id, if the server allows that; else all branches and tags are fetched to look for it. */
  private Ref byId(Repository repository, ObjectId id, int depth) throws IOException {
    if (url.scheme().equals("file") && !isInFolder(id)) {
      // JGit serves a folder from a thread of its own, whose death it would print.
      throw notFound(id.name());
    }
    Ref wanted = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, id.name(), id);
    try (Transport transport = transport(repository, depth);
        FetchConnection connection = transport.openFetch(List.of(), Constants.HEAD)) {
      receive(connection, List.of(wanted));
    } catch (IOException e) {
      if (!failures.isRefusal(e)) {
        throw e;
      }
      fetchAll(repository);
    }
    if (!repository.getObjectDatabase().has(id)) {
      throw notFound(id.name());
    }
    return wanted;
  }

  private boolean isInFolder(ObjectId id) throws IOException {
    Path gitDirectory = Place.find(PercentEncoding.decode(url.path())).gitDirectory();
    if (gitDirectory == null) {
      return false;
    }
    try (Repository folder = Repositories.open(gitDirectory, null, url.display())) {
      return folder.getObjectDatabase().has(id);
    }
  }

  private void fetchAll(Repository repository) throws IOException {
    try (Transport transport = transport(repository, Integer.MAX_VALUE);
        FetchConnection connection =
            transport.openFetch(List.of(), Constants.R_HEADS, Constants.R_TAGS)) {
      List<Ref> all = new ArrayList<>();
      for (Map.Entry<String, Ref> advertised : connection.getRefsMap().entrySet()) {
        if (advertised.getKey().startsWith(Constants.R_HEADS)
            || advertised.getKey().startsWith(Constants.R_TAGS)) {
          all.add(advertised.getValue());
        }
      }
      if (!all.isEmpty()) {
        receive(connection, all);
      }
    }
  }

  private void receive(FetchConnection connection, List<Ref> wanted) throws IOException {
    talk.expectPacks();
    connection.fetch(NullProgressMonitor.INSTANCE, wanted, Set.of());
    for (PackLock lock : connection.getPackLocks()) {
      lock.unlock();
    }
  }

  private Transport transport(Repository repository, int depth) throws IOException {
    talk.begin();
    Transport transport;
    try {
      URIish uri = new URIish(url.withoutCredentials());
      transport =
          switch (url.scheme()) {
            case "git" ->
                new ChannelTransport(
                    repository, uri, () -> SocketChannel.open(url, longestSilence), talk);
            case "ssh" -> new ChannelTransport(repository, uri, () -> openSsh(repository), talk);
            default -> Transport.open(repository, uri);
          };
    } catch (URISyntaxException e) {
      throw new IOException("the address is malformed", e);
    }
    transport.setDepth(depth);
    if (transport instanceof TransportHttp overHttp) {
      transport.setCredentialsProvider(new UrlCredentials(url));
      overHttp.setHttpConnectionFactory(http);
    }
    return transport;
  }

  private Channel openSsh(Repository repository) throws IOException {
    Path errors = repository.getDirectory().toPath().resolveSibling("ssh-errors");
    return SshChannel.open(sshProgram, url, longestSilence, errors);
  }

  private static @Nullable String shortName(Ref ref) {
    Ref leaf = ref.getLeaf();
    boolean isNamed = leaf.getName().startsWith(Constants.R_REFS);
    return isNamed ? RefNames.shortName(leaf.getName()) : null;
  }

  private DoctownException notFound(String ref) {
    return new DoctownException(
        ErrorCode.REF_NOT_FOUND,
        ref
            + " in "
            + url.display()
            + ": no such branch, tag or commit"
            + (RefNames.isAbbreviatedId(ref)
                ? "; a commit of a URL is given by all 40 digits of its id"
                : ""));
  }

  private DoctownException empty() {
    return new DoctownException(
        ErrorCode.REPOSITORY_EMPTY,
        url.display() + " has no commit at HEAD; name a branch or tag with --ref");
  }
}
