package dev.doctown.docpack.page;

import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.spi.RepositoryIdentity;
import java.util.List;

/**
 * What stands around the text of every page: front matter of the Open Knowledge Format 0.2, so that
 * other tools know what the page is, from what it was made and by what. It has no clock: {@code
 * generated} names the commit, or the digest of the content where no commit says all.
 */
final class PageFrame {
  private static final int MOST_SOURCES = 20;

  private final PackDescription description;
  private final SourceLinks links;

  PageFrame(PackDescription description, SourceLinks links) {
    this.description = description;
    this.links = links;
  }

  String name() {
    return description.source().name();
  }

  /**
   * A page.
   *
   * @param type what it is, in a word
   * @param title plain text
   * @param summary a plain sentence
   * @param sources paths that it says something of; none where that is the whole repository
   */
  String page(String type, String title, String summary, List<String> sources, String body) {
    return page(type, title, summary, sources, "extracted", body);
  }

  /** A page on which a model may have worded sentences: behind it stands what their marks mean. */
  String page(
      String type,
      String title,
      String summary,
      List<String> sources,
      String body,
      StatementText statements) {
    return page(
        type,
        title,
        summary,
        sources,
        statements.isShown() ? "mixed" : "extracted",
        body + statements.footer());
  }

  private String page(
      String type,
      String title,
      String summary,
      List<String> sources,
      String provenance,
      String body) {
    StringBuilder out = new StringBuilder("---\n");
    out.append("type: ").append(type).append("\n");
    out.append("title: ").append(quoted(title)).append("\n");
    if (!summary.isEmpty()) {
      out.append("description: ").append(quoted(summary)).append("\n");
    }
    out.append("sources:\n");
    if (sources.isEmpty()) {
      String remote = description.source().remote();
      source(out, remote == null ? "repository " + name() : remote, name());
    }
    for (String path : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
      source(out, links.address(path), path);
    }
    return out.append("generated:\n  by: ")
        .append(quoted("doctown/" + description.generatorVersion()))
        .append("\n  from: ")
        .append(quoted(state()))
        .append("\n  provenance: ")
        .append(provenance)
        .append("\n---\n\n")
        .append(body)
        .toString();
  }

  private String state() {
    RepositoryIdentity source = description.source();
    String commit = source.commit();
    return commit == null || source.dirty() ? "sha256:" + source.contentHash() : commit;
  }

  private static void source(StringBuilder out, String resource, String title) {
    out.append("  - resource: ").append(quoted(resource)).append("\n");
    if (!title.equals(resource)) {
      out.append("    title: ").append(quoted(title)).append("\n");
    }
  }

  /** A text of YAML between double quotes, on one line. */
  private static String quoted(String text) {
    return "\"" + MarkdownText.plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
