package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SubsystemRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/architecture.md}: the subsystems, how they use each other, and what was found. */
final class ArchitecturePage {
  private static final int MOST_USES = 60;
  private static final int MOST_LAYERED = 40;
  private static final int MOST_LAYERED_LINKS = 400;

  private static final String GRAPH =
      ", found in the graph of calls, imports and types and in the folders";

  private final PageData data;
  private final SourceLinks links;
  private final DiagramText diagrams;

  ArchitecturePage(PageData data, SourceLinks links, DiagramText diagrams) {
    this.data = data;
    this.links = links;
    this.diagrams = diagrams;
  }

  String render(PageFrame frame, String insights, StatementText statements) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Architecture of ")
        .append(MarkdownText.escape(frame.name()))
        .append("\n\n[Overview](overview.md)\n\n");
    List<SubsystemRow> code = codeParts();
    List<SubsystemUses.Use> uses = uses(code);
    out.append("The code has ")
        .append(MarkdownText.plural(code.size(), code.size() == 1 ? "part" : "subsystem"))
        .append(hasGraph(code) ? GRAPH : ", found in the folders")
        .append(". Each has a page: ")
        .append(
            code.stream()
                .limit(MOST_LAYERED)
                .map(row -> SubsystemTree.link("", row))
                .collect(Collectors.joining(", ")))
        .append(code.size() > MOST_LAYERED ? ", …\n" : ".\n");
    List<RepositoryFacts.Share> unparsed = data.facts().unparsed();
    if (data.facts().isMuchUnparsed()) {
      out.append("\n")
          .append(UnparsedText.files(unparsed))
          .append(" not read for symbols (")
          .append(MarkdownText.code("LANGUAGE_WITHOUT_PARSER"))
          .append("): what uses what there is not known.\n");
    }
    String drawn = diagrams.write(Diagram.of("architecture", code, uses), "");
    out.append(drawn.isEmpty() ? "" : "\n" + drawn);
    layers(code, uses, out);
    table(uses, out);
    out.append(insights);
    return frame.page(
        "architecture",
        "Architecture of " + frame.name(),
        "Subsystems, layers, dependencies and findings",
        List.of(),
        out.toString(),
        statements);
  }

  /** Whether the code of any of these was read for symbols. */
  private boolean hasGraph(List<SubsystemRow> code) {
    return code.stream()
        .flatMap(row -> data.files().sources(row.getFiles()).stream())
        .anyMatch(path -> !data.files().isUnparsed(path));
  }

  /** The outermost subsystems of code; where one holds all, its parts. */
  private List<SubsystemRow> codeParts() {
    List<SubsystemRow> code =
        data.subsystems().roots().stream().filter(SubsystemTree::isCode).toList();
    while (code.size() == 1 && !data.subsystems().children(code.get(0)).isEmpty()) {
      code = data.subsystems().children(code.get(0));
    }
    return code;
  }

  private List<SubsystemUses.Use> uses(List<SubsystemRow> code) {
    SubsystemRow outer = code.isEmpty() ? null : data.subsystems().parent(code.get(0));
    List<SubsystemUses.Use> uses =
        outer == null ? data.uses().betweenRoots() : data.uses().inside(outer);
    return uses.stream()
        .filter(use -> SubsystemTree.isCode(use.from()) && SubsystemTree.isCode(use.to()))
        .toList();
  }

  private void layers(List<SubsystemRow> code, List<SubsystemUses.Use> uses, StringBuilder out) {
    Map<String, Integer> numbers = new HashMap<>();
    code.stream()
        .limit(MOST_LAYERED)
        .forEach(row -> numbers.put(row.getSubsystemId(), numbers.size()));
    List<SubsystemUses.Use> counted =
        uses.stream()
            .filter(use -> numbers.containsKey(use.from().getSubsystemId()))
            .filter(use -> numbers.containsKey(use.to().getSubsystemId()))
            .limit(MOST_LAYERED_LINKS)
            .toList();
    List<Diagram.Link> graph = new ArrayList<>();
    for (SubsystemUses.Use use : counted) {
      graph.add(
          new Diagram.Link(
              numbers.getOrDefault(use.from().getSubsystemId(), 0),
              numbers.getOrDefault(use.to().getSubsystemId(), 0),
              false));
    }
    LayeredLayout layout = new LayeredLayout(numbers.size(), graph);
    if (layout.rows().size() < 2) {
      return;
    }
    out.append(
        "\n"
            + "## Layers\n\n"
            + "From above to below, by the uses that were found: taken from the most frequent on,"
            + " each leads down unless those taken before it already lead the other way.\n\n");
    int number = 1;
    for (List<LayeredLayout.Spot> row : layout.rows()) {
      out.append(number++)
          .append(". ")
          .append(
              row.stream()
                  .filter(LayeredLayout.Spot::isNode)
                  .map(LayeredLayout.Spot::node)
                  .sorted()
                  .map(node -> SubsystemTree.link("", code.get(node)))
                  .collect(Collectors.joining(", ")))
          .append("\n");
    }
    List<SubsystemUses.Use> upwards = new ArrayList<>();
    for (int link = 0; link < counted.size(); link++) {
      if (layout.isReversed(link)) {
        upwards.add(counted.get(link));
      }
    }
    if (!upwards.isEmpty()) {
      out.append("\nAgainst that order, the most frequent first:\n\n")
          .append(MarkdownText.bullets(upwards, MOST_LAYERED, this::upwards));
    }
  }

  private String upwards(SubsystemUses.Use use) {
    SubsystemUses.Place first = use.first();
    return SubsystemTree.link("", use.from())
        + " uses "
        + SubsystemTree.link("", use.to())
        + " at "
        + MarkdownText.plural(use.count(), "place")
        + ", such as "
        + links.place(first.path(), first.line(), first.line());
  }

  private void table(List<SubsystemUses.Use> uses, StringBuilder out) {
    if (uses.isEmpty()) {
      out.append("\nNo use of one by another is known.\n");
      return;
    }
    out.append(
        "\n"
            + "## Dependencies\n\n"
            + "| Subsystem | Uses | Places | The first of them |\n"
            + "|---|---|---:|---|\n");
    for (SubsystemUses.Use use : uses.subList(0, Math.min(MOST_USES, uses.size()))) {
      SubsystemUses.Place first = use.first();
      out.append("| ")
          .append(SubsystemTree.link("", use.from()))
          .append(" | ")
          .append(SubsystemTree.link("", use.to()))
          .append(" | ")
          .append(MarkdownText.count(use.count()))
          .append(" | ")
          .append(MarkdownText.cellCode(first.name()))
          .append(" ")
          .append(links.cellPlace(first.path(), first.line()))
          .append(" |\n");
    }
    if (uses.size() > MOST_USES) {
      out.append("\nand ").append(MarkdownText.count(uses.size() - MOST_USES)).append(" more.\n");
    }
  }
}
