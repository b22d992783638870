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
}
