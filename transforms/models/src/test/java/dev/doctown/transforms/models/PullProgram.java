package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Pulls {@code owner/repo} from a hub into a folder, for a test that mounts one. */
final class PullProgram {
  private PullProgram() {}

  public static void main(String[] arguments) throws IOException {
    try {
      ModelPull.from(
              URI.create(arguments[0]), null, Path.of(arguments[1]), (file, done, total) -> {})
          .pull(new ModelName("owner", "repo", null));
      System.out.println("pulled");
    } catch (DoctownException e) {
      System.out.println(e.code() + " " + e.getMessage());
    }
  }
}
