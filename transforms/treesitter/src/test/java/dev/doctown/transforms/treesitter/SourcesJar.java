package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Real source files: a {@code -sources} jar of Maven Central, pinned by its SHA-256. */
enum SourcesJar {
  COMMONS_LANG(
      "org/apache/commons/lang3/StringUtils.java",
      "5fdcac21ad329766054a95367d7583dfcdca737d221d5e01a5f2a198c04c6b18"),
  GSON(
      "com/google/gson/Gson.java",
      "49a853f71bc874ee1898a4ad5009b57d0c536e5a998b3890253ffbf4b7276ad3");

  private final String member;
  private final String sha256;

  SourcesJar(String member, String sha256) {
    this.member = member;
    this.sha256 = sha256;
  }

  /** Java files by path. */
  Map<String, byte[]> files() throws IOException {
    URL url = Objects.requireNonNull(getClass().getResource("/" + member), member);
    Map<String, byte[]> files = new TreeMap<>();
    try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
      String actual = Digests.sha256(Files.readAllBytes(Path.of(jar.getName())));
      if (!actual.equals(sha256)) {
        throw new IOException(jar.getName() + " has SHA-256 " + actual + ", expected " + sha256);
      }
      for (ZipEntry entry : jar.stream().filter(e -> e.getName().endsWith(".java")).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }
}
