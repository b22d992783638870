package dev.doctown.transforms.spi;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot is opened again without listing or fetching.
 *
 * @param objectStore absolute path of the git directory; null for a plain folder
 * @param workTree absolute path of the work tree or plain folder; null when all content comes from
 *     the object store
 * @param head id of the commit whose history the snapshot has; null when it has none
 */
public record SnapshotAddress(
    @Nullable String objectStore, @Nullable String workTree, @Nullable String head)
    implements Serializable {}
