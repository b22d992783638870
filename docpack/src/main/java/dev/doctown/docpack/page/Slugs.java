package dev.doctown.docpack.page;

import dev.doctown.transforms.spi.Digests;
import java.util.Locale;

/** File names of pages: readable, portable, unique. */
final class Slugs {
  private static final int LONGEST = 80;

  private Slugs() {}

  /**
   * The name of a folder's page, without extension. Folders whose names hold anything but
   * lower-case letters, digits, dots and single hyphens get eight digits of their digest, so that
   * no two folders share a page, on file systems that ignore case too.
   */
  static String ofFolder(String folder) {
    if (folder.isEmpty()) {
      return "root";
    }
    String slug =
        folder
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    boolean exact = slug.equals(folder.replace('/', '-')) && folder.indexOf('-') < 0;
    if (exact && slug.length() <= LONGEST && !slug.equals("root") && !slug.equals("index")) {
      return slug;
    }
    String head = slug.length() > LONGEST ? slug.substring(slug.length() - LONGEST) : slug;
    return (head + "-" + Digests.id(folder).substring(0, 8)).replaceAll("^[-.]+", "");
  }
}
