package dev.doctown.docpack.page;

import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the front pages show, read from the tables. */
record PageData(
    RepositoryFacts facts,
    Map<String, String> readmeParagraphs,
    List<CoreSymbols.CoreSymbol> coreTypes,
    List<CoreSymbols.CoreSymbol> coreFunctions,
    List<SymbolPages.FolderPages> symbolPages) {

  PageData {
    symbolPages =
        symbolPages.stream()
            .sorted(Comparator.comparing(SymbolPages.FolderPages::folder, Utf8Order.INSTANCE))
            .toList();
  }

  /** The first paragraph of the repository's README; empty when there is none. */
  String summary() {
    String readme = facts.rootReadme();
    return readme == null ? "" : readmeParagraphs.getOrDefault(readme, "");
  }

  /** What a folder's README says first; empty when there is none. */
  String folderParagraph(String folder) {
    for (String path : facts.readmes()) {
      if (path.lastIndexOf('/') == folder.length() && path.startsWith(folder)) {
        return readmeParagraphs.getOrDefault(path, "");
      }
    }
    return "";
  }

  boolean saysWhereToStart() {
    return !coreTypes.isEmpty() || !coreFunctions.isEmpty();
  }

  /** The sections of {@code docs/overview.md} that a reader would go there for. */
  String overviewHolds() {
    List<String> sections = new ArrayList<>();
    if (!facts.languages().isEmpty()) {
      sections.add("languages");
    }
    if (saysWhereToStart()) {
      sections.add("where to start reading");
    }
    if (!facts.folders().isEmpty()) {
      sections.add("folders");
    }
    return sections.isEmpty() ? "size" : String.join(", ", sections);
  }

  /** State and size of the repository in a sentence. */
  String oneLine(RepositoryIdentity source) {
    StringBuilder line = new StringBuilder();
    String commit = source.commit();
    if (commit != null) {
      line.append("Commit ")
          .append(MarkdownText.code(commit.substring(0, Math.min(12, commit.length()))));
      if (source.ref() != null) {
        line.append(" (").append(MarkdownText.escape(source.ref())).append(")");
      }
      line.append(source.dirty() ? " with uncommitted changes" : "");
    } else if (source.dirty()) {
      line.append(
              source.ref() == null ? "A work tree" : "Branch " + MarkdownText.code(source.ref()))
          .append(" with uncommitted changes");
    } else {
      line.append("A folder without a commit");
    }
    String remote = source.remote();
    if (remote != null) {
      line.append(" of ").append(MarkdownText.code(remote));
    }
    RepositoryFacts.Tally all = facts.all();
    return line.append(": ")
        .append(MarkdownText.plural(all.files(), "file"))
        .append(", ")
        .append(MarkdownText.plural(all.lines(), "line"))
        .append(", ")
        .append(MarkdownText.bytes(all.bytes()))
        .append(".")
        .toString();
  }
}
