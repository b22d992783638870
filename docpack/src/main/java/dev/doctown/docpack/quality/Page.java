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
 * @param lines its text but code blocks, line by line
 * @param commands lines of its blocks for the shell, and what items of its sections named for the
 *     purpose of commands begin with
 */
record Page(
    String path,
    List<String> links,
    List<Place> places,
    Set<String> anchors,
    List<List<String>> diagrams,
    List<Line> lines,
    List<String> commands) {

  /**
   * Lines of a file.
   *
   * @param file as the page names it; empty when nothing near the lines names one
   */
  record Place(String file, int startLine, int endLine) {}

  /**
   * A line of text.
   *
   * @param heading of its section, with the marks in front of it
   * @param written as it stands
   * @param file that lines without a file in front of them belong to; empty for none
   */
  record Line(String heading, String written, List<InlineScan.Token> tokens, String file) {
    boolean isHeading() {
      return written.startsWith("#");
    }

    /** Depth in a list, from 0; -1 when it is no item. */
    int itemDepth() {
      int indent = 0;
      while (indent < written.length() && written.charAt(indent) == ' ') {
        indent++;
      }
      return written.startsWith("- ", indent) ? indent / 2 : -1;
    }
  }
}
