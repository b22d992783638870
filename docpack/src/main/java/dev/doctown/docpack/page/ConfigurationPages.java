package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code docs/configuration.md}: what a user can set, with default, documentation and places; at
 * most {@value #PER_PAGE} settings a page, further ones on numbered pages.
 */
final class ConfigurationPages {
  static final int PER_PAGE = 500;
  private static final int LONGEST_DEFAULT = 80;
  private static final int LONGEST_TEXT = 240;

  private final SourceLinks links;

  ConfigurationPages(SourceLinks links) {
    this.links = links;
  }

  /** The path of a page, from the folder of the pages. */
  static String path(int number) {
    return "configuration" + (number == 1 ? "" : "-page-" + number) + ".md";
  }

  /** The pages in order. */
  List<String> render(PageFrame frame, Settings settings) {
    List<Settings.Setting> all = settings.all();
    List<String> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PER_PAGE) {
      boolean last = from + PER_PAGE >= all.size();
      pages.add(
          page(
              frame,
              pages.size() + 1,
              all.subList(from, Math.min(all.size(), from + PER_PAGE)),
              last,
              settings.aside()));
    }
    return pages;
  }

  private String page(
      PageFrame frame, int number, List<Settings.Setting> settings, boolean last, int aside) {
    String title = "Configuration of " + frame.name() + (number == 1 ? "" : ", page " + number);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(MarkdownText.escape(title)).append("\n\n[Overview](overview.md)");
    out.append(number == 1 ? "" : " · [Page before](" + path(number - 1) + ")");
    out.append(last ? "" : " · [Next page](" + path(number + 1) + ")");
    out.append("\n\nWhat the code reads that a user can set.\n");
    String under = "";
    for (Settings.Setting setting : settings) {
      String heading =
          heading(setting.kind())
              + (setting.isOfProduct() ? "" : " of what builds, checks and releases it");
      boolean flag = isFlag(setting);
      if (!heading.equals(under)) {
        under = heading;
        out.append("\n## ")
            .append(heading)
            .append("\n\n| Name |")
            .append(flag ? " Of |" : "")
            .append(" Default | What the code says | Read at |\n|---|---|---|---|")
            .append(flag ? "---|\n" : "\n");
      }
      out.append(row(setting, flag));
    }
    if (last && aside > 0) {
      out.append("\nTests and examples read settings at ")
          .append(MarkdownText.plural(aside, "place"))
          .append("; they are not listed.\n");
    }
    return frame.page(
        "configuration",
        title,
        "Environment variables, flags and properties with defaults and places",
        settings.stream()
            .flatMap(setting -> setting.places().stream())
            .map(Settings.Place::path)
            .distinct()
            .toList(),
        out.toString());
  }

  private static String heading(String kind) {
    return switch (kind) {
      case "environment" -> "Environment variables";
      case "flag" -> "Flags";
      case "property" -> "Properties";
      default -> MarkdownText.escape(kind);
    };
  }

  private static boolean isFlag(Settings.Setting setting) {
    return setting.kind().equals("flag");
  }

  private String row(Settings.Setting setting, boolean flag) {
    int more = setting.count() - setting.places().size();
    return "| "
        + MarkdownText.cellCode(setting.name())
        + " | "
        + (flag ? MarkdownText.cellCode(setting.owner()) + " | " : "")
        + MarkdownText.cellCode(DocSentence.cutAt(setting.byDefault(), LONGEST_DEFAULT))
        + " | "
        + MarkdownText.escape(DocSentence.cutAt(setting.documentation(), LONGEST_TEXT))
        + " | "
        + setting.places().stream()
            .map(place -> links.cellPlace(place.path(), place.line()))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + MarkdownText.plural(more, "more place") : "")
        + " |\n";
  }
}
