package dev.doctown.transforms.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The archive of an npm package with native libraries. Only those and the licence are taken, by
 * their last names; an entry that would lead elsewhere, or is no file, refuses the whole archive.
 */
final class EngineArchive {
  private static final Pattern WANTED =
      Pattern.compile(
          "package/(?:bins/[A-Za-z0-9_-]+/(?:fallback/)?(?<library>[A-Za-z0-9_.-]+\\.(?:so|dylib|dll))"
              + "|(?<licence>LICENSE))");
  private static final long MOST_BYTES = 2L << 30;

  private EngineArchive() {}

  /** Unpacks into a folder; returns how many libraries. */
  static int unpack(Path archive, Path folder) throws IOException {
    int libraries = 0;
    long left = MOST_BYTES;
    try (InputStream file = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        String name = entry.getName();
        boolean isFile = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
        if (entry.isDirectory()) {
          continue;
        }
        if (!isFile || !name.startsWith("package/") || !RepositoryPath.isSafe(name)) {
          throw new IOException(
              "the archive has an entry '" + name + "'; expected files in package/ alone");
        }
        left -= entry.getSize();
        if (left < 0) {
          throw new IOException("the archive has more than " + MOST_BYTES + " bytes");
        }
        Matcher wanted = WANTED.matcher(name);
        if (wanted.matches()) {
          String last = name.substring(name.lastIndexOf('/') + 1);
          Files.copy(tar, folder.resolve(last), StandardCopyOption.REPLACE_EXISTING);
          libraries += wanted.group("library") == null ? 0 : 1;
        }
      }
    }
    return libraries;
  }
}
