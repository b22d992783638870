package dev.doctown.transforms.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PackTransport;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** Fetches through a {@link Channel}. */
final class ChannelTransport extends Transport implements PackTransport {
  /** Opens the channel of one connection. */
  interface Opener {
    Channel open() throws IOException;
  }

  // What git and the large hosts say through ssh when there is no such repository.
  private static final Pattern NO_REPOSITORY =
      Pattern.compile(
          "does not appear to be a git repository|[Rr]epository.* not found|could not be found");

  private final Opener opener;
  private final Talk talk;

  ChannelTransport(Repository local, URIish uri, Opener opener, Talk talk) {
    super(local, uri);
    this.opener = opener;
    this.talk = talk;
  }

  @Override
  public FetchConnection openFetch() throws TransportException {
    return openFetch(List.of());
  }

  @Override
  public FetchConnection openFetch(Collection<RefSpec> specs, String... patterns)
      throws TransportException {
    try {
      return new Connection(opener.open(), specs, patterns);
    } catch (TransportException e) {
      throw e;
    } catch (IOException e) {
      throw new TransportException(uri, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public PushConnection openPush() throws NotSupportedException {
    throw new NotSupportedException("doctown only reads");
  }

  @Override
  public void close() {
    // Each connection closes its own channel.
  }

  private final class Connection extends BasePackFetchConnection {
    private final Channel channel;

    Connection(Channel channel, Collection<RefSpec> specs, String... patterns)
        throws TransportException {
      super(ChannelTransport.this);
      this.channel = channel;
      init(talk.within(channel.input()), channel.output());
      // On failure both close the connection themselves.
      if (!readAdvertisedRefs()) {
        lsRefs(specs, patterns);
      }
    }

    @Override
    protected TransportException noRepository(Throwable cause) {
      String remarks = channel.remarks();
      if (remarks.isEmpty()) {
        return new TransportException(uri, "the server ended the connection", cause);
      }
      return NO_REPOSITORY.matcher(remarks).find()
          ? new NoRemoteRepositoryException(uri, remarks)
          : new TransportException(uri, remarks);
    }

    @Override
    public void close() {
      super.close();
      channel.close();
    }
  }
}
