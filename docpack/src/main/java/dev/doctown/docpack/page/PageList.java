package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;

/** The pages that a pack has beside the overview, each with what it promises. */
final class PageList {
  /**
   * A page.
   *
   * @param path from the folder of the pages
   */
  record Page(String path, String title, String promise) {}

  private final List<Page> pages = new ArrayList<>();

  void add(String path, String title, String promise) {
    pages.add(new Page(path, title, promise));
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  /**
   * A list of links.
   *
   * @param to the way to {@code docs/}
   */
  String links(String to) {
    StringBuilder out = new StringBuilder();
    for (Page page : pages) {
      out.append("- [")
          .append(MarkdownText.escape(page.title()))
          .append("](")
          .append(to)
          .append(page.path())
          .append("): ")
          .append(page.promise())
          .append("\n");
    }
    return out.toString();
  }
}
