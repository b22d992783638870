package dev.doctown.tests.subsystems;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file of a state of a repository, whose content is read when it is wanted. */
record SourceFile(RepositoryFile entry, Content content) {
  /** Where the bytes come from. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /** The same file with another text. */
  SourceFile with(String text) {
    return with(path(), text);
  }

  /** A file like this one at another path and with another text. */
  // Class files lack the annotation of the nullable array, which javac drops from compact records.
  @SuppressWarnings("NullAway")
  SourceFile with(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RepositoryFile like =
        new RepositoryFile(
            path,
            entry.pathBytes(),
            entry.kind(),
            bytes.length,
            Digests.sha256(bytes),
            false,
            entry.attributes(),
            entry.unreadable());
    return new SourceFile(like, () -> bytes);
  }

  String path() {
    return entry.path();
  }

  String text() throws IOException {
    return new String(content.read(), StandardCharsets.UTF_8);
  }
}
