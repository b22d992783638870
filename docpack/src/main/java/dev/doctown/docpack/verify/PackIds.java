package dev.doctown.docpack.verify;

import dev.doctown.docpack.table.IdMap;
import java.util.Arrays;

/** Everything of a pack that rows name. */
final class PackIds {
  /** Line count of a file whose content was not read. */
  static final int UNREAD = -1;

  final IdMap symbols = new IdMap();

  /** Chunks with the number of their file. */
  final IdMap chunks = new IdMap();

  final IdMap subsystems = new IdMap();
  final IdMap texts = new IdMap();
  final IdMap generations = new IdMap();

  /** Subjects of failures of the stage {@code embed}. */
  final IdMap unembedded = new IdMap();

  private final IdMap files = new IdMap();
  private int[] lineCounts = new int[1024];
  private int fileCount;

  /** Adds a file and gives its number. */
  int addFile(String path, int lineCount) {
    if (fileCount == lineCounts.length) {
      lineCounts = Arrays.copyOf(lineCounts, 2 * fileCount);
    }
    lineCounts[fileCount] = lineCount;
    files.add("file " + path, fileCount);
    return fileCount++;
  }

  /** The number of a file, or {@link IdMap#ABSENT}. */
  int file(String path) {
    return files.get("file " + path);
  }

  int lineCount(int file) {
    return lineCounts[file];
  }
}
