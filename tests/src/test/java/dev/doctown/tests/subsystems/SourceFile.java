package dev.doctown.tests.subsystems;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file of a state of a repository, whose content is read when it is wanted. */
record SourceFile(RepositoryFile entry, Content content) {
  /** Where the bytes come from. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /** A regular file with this text. */
  static SourceFile of(String path, String text) {
    return of(path, text, Map.of());
  }

  private static SourceFile of(String path, String text, Map<String, String> attributes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RepositoryFile entry =
        new RepositoryFile(
            path,
            null,
            RepositoryFile.Kind.FILE,
            bytes.length,
            Digests.sha256(bytes),
            false,
            attributes,
            null);
    return new SourceFile(entry, () -> bytes);
  }

  /** The same file with another text. */
  SourceFile with(String text) {
    return of(path(), text, entry.attributes());
  }

  String path() {
    return entry.path();
  }

  String text() throws IOException {
    return new String(content.read(), StandardCharsets.UTF_8);
  }
}
