package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * What earlier builds of doctown left in a folder, wherever it lies: folders {@code .doctown-NAME},
 * in which a build that was killed kept its files, and docpacks. A docpack is a file {@code
 * *.docpack} that begins as the format says: a ZIP whose first entry is the media type. What is
 * tracked is source all the same.
 */
final class Leftovers {
  private static final String FOLDER_PREFIX = ".doctown-";
  private static final String PACK_SUFFIX = ".docpack";
  private static final int FIRST_ENTRY_NAME = 30;
  private static final byte[] FIRST_ENTRY =
      "mimetypeapplication/vnd.doctown.docpack+zip".getBytes(StandardCharsets.US_ASCII);

  private Leftovers() {}

  /** Whether a folder's name says that it is one. */
  static boolean isFolder(String key) {
    return key.startsWith(FOLDER_PREFIX, key.lastIndexOf('/') + 1);
  }

  /** Whether a file is a docpack, or in a folder that is one. */
  static boolean contain(DiskEntry entry) {
    for (String folder = PathText.parent(entry.key());
        !folder.isEmpty();
        folder = PathText.parent(folder)) {
      if (isFolder(folder)) {
        return true;
      }
    }
    return entry.kind() != Kind.SYMLINK && entry.key().endsWith(PACK_SUFFIX) && isDocpack(entry);
  }

  private static boolean isDocpack(DiskEntry entry) {
    try (InputStream in = Files.newInputStream(entry.path())) {
      return in.readNBytes(FIRST_ENTRY_NAME).length == FIRST_ENTRY_NAME
          && Arrays.equals(in.readNBytes(FIRST_ENTRY.length), FIRST_ENTRY);
    } catch (IOException e) {
      // It becomes a row that says so.
      return false;
    }
  }
}
