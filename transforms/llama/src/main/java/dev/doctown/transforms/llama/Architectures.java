package dev.doctown.transforms.llama;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The architectures that the releases of llama.cpp compute. */
final class Architectures {
  private Architectures() {}

  /** Those of the release that is bound. */
  static Set<String> known() {
    return read("architectures.txt");
  }

  /** Those of the release that java-llama.cpp holds. */
  static Set<String> ofBundled() {
    return read("bundled-architectures.txt");
  }

  private static Set<String> read(String resource) {
    try (InputStream stream =
            Objects.requireNonNull(Architectures.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
