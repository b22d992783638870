package dev.doctown.transforms.models;

/** Hears how far a download is. */
public interface DownloadProgress {
  /**
   * Called before the first byte and at most every few megabytes.
   *
   * @param file last name of the file
   * @param done bytes of it that are here
   * @param total its bytes
   */
  void at(String file, long done, long total);

  /**
   * Called when a file has come that the server announced no SHA-256 of: nothing says that its
   * bytes are those that were meant.
   *
   * @param sha256 what was computed of them
   */
  default void unverified(String file, String sha256) {}
}
