package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flow charts of the pages: their nodes, edges and links. */
final class Diagrams {
  private static final Pattern NODE =
      Pattern.compile("\\s*([A-Za-z]\\w*)\\s*[\\[({]+\"?([^\"\\])}]*[^\"]*?)\"?[\\])}]+;?\\s*");
  private static final Pattern EDGE =
      Pattern.compile(
          "\\s*([A-Za-z]\\w*)\\s*(?:-->|---|-\\.->|==>)\\s*(?:\\|[^|]*\\|\\s*)?([A-Za-z]\\w*);?\\s*");
  private static final Pattern CLICK =
      Pattern.compile("\\s*click\\s+([A-Za-z]\\w*)\\s+(?:href\\s+)?\"([^\"]*)\".*");
  private static final Pattern CHARACTER = Pattern.compile("#([0-9]{1,7});");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|\\\\n|\n| \\(");

  private record Node(String page, String label) {}

  private record Link(String page, String target) {}

  private final TableSource tables;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private long sound;

  Diagrams(TableSource tables) {
    this.tables = tables;
  }

  void add(Page page) {
    page.diagrams().forEach(lines -> add(page.path(), lines));
  }

  private void add(String page, List<String> lines) {
    Set<String> declared = new HashSet<>();
    for (String line : lines) {
      Matcher node = NODE.matcher(line);
      if (node.matches()) {
        declared.add(node.group(1));
        nodes.add(new Node(page, label(node.group(2))));
      }
    }
    for (String line : lines) {
      Matcher edge = EDGE.matcher(line);
      Matcher click = CLICK.matcher(line);
      if (edge.matches()) {
        ends(page, line, declared.contains(edge.group(1)) && declared.contains(edge.group(2)));
      } else if (click.matches()) {
        ends(page, line, declared.contains(click.group(1)));
        links.add(new Link(page, click.group(2)));
      }
    }
  }

  private void ends(String page, String line, boolean declared) {
    if (declared) {
      sound++;
    } else {
      broken.add(page + ": " + line.strip());
    }
  }

  private static String label(String written) {
    String text =
        CHARACTER
            .matcher(written)
            .replaceAll(
                match -> {
                  int point = Integer.parseInt(match.group(1));
                  return Matcher.quoteReplacement(
                      Character.isValidCodePoint(point) ? Character.toString(point) : "?");
                });
    return text.strip();
  }

  void countInto(Tally tally, BiConsumer<String, String> link) {
    for (long i = 0; i < sound; i++) {
      tally.good();
    }
    broken.forEach(tally::fail);
    links.forEach(each -> link.accept(each.page(), each.target()));
    Set<String> unknown = new HashSet<>();
    nodes.forEach(node -> unknown.addAll(names(node.label())));
    if (!unknown.isEmpty()) {
      removeKnown(unknown);
    }
    for (Node node : nodes) {
      tally.count(
          !unknown.containsAll(names(node.label())), node.page() + ": node " + node.label());
    }
  }

  /** A label, whole and without what stands in a second line or in parentheses. */
  private static List<String> names(String label) {
    return List.of(label, BREAK.split(label, 2)[0].strip());
  }

  private void removeKnown(Set<String> names) {
    try (RowIterator<SubsystemRow> rows = tables.rows(DocpackTable.SUBSYSTEMS, Set.of("name"))) {
      while (rows.hasNext()) {
        names.remove(rows.next().getName());
      }
    }
    try (RowIterator<FileRow> rows = tables.rows(DocpackTable.FILES, Set.of("path"))) {
      while (rows.hasNext()) {
        String path = rows.next().getPath();
        names.remove(path);
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
          names.remove(path.substring(0, at));
        }
      }
    }
    try (RowIterator<SymbolRow> rows =
        tables.rows(DocpackTable.SYMBOLS, Set.of("name", "qualified_name"))) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        names.remove(row.getName());
        names.remove(row.getQualifiedName());
      }
    }
  }
}
