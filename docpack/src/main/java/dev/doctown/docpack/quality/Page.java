package dev.doctown.docpack.quality;

import java.util.List;
import java.util.Set;

/**
 * What a page refers to.
 *
 * @param path the entry
 * @param links targets of links, images and sources, as written
 * @param places lines of files of the repository that are named in its text
 * @param anchors what a link to a part of it may name
 * @param diagrams blocks of Mermaid, each its lines
 * @param commands lines of its blocks for the shell, and what items of its sections named for the
 *     purpose of commands begin with
 */
record Page(
    String path,
    List<String> links,
    List<Place> places,
    Set<String> anchors,
    List<List<String>> diagrams,
    List<String> commands) {

  /**
   * Lines of a file.
   *
   * @param file as the page names it; empty when nothing near the lines names one
   */
  record Place(String file, int startLine, int endLine) {}
}
