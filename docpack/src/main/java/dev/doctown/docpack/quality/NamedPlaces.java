package dev.doctown.docpack.quality;

import dev.doctown.docpack.TableSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * M1_names, what is named stands at the lines that are cited for it. Denominator: the places with
 * lines in the pages' text, but those of the steps of flows. Numerator: those that begin and end
 * where something does that the line names in code, the line above where it names nothing, or the
 * heading where it is no item of a list: a symbol, a use, a dependency, a setting, an entry point,
 * a command; or that are evidence or an example of a row. A link that says its lines leads to
 * these. Goal: all.
 */
final class NamedPlaces {
  private static final Pattern LEAVES_OUT = Pattern.compile("\\band [0-9,]+ more\\b");

  private final FileFacts files;
  private final RemoteLinks remote;
  private final PlaceClaims claims = new PlaceClaims();
  private final SortedMap<Integer, String> pages = new TreeMap<>();
  private final Tally tally = new Tally();

  NamedPlaces(FileFacts files, RemoteLinks remote) {
    this.files = files;
    this.remote = remote;
  }

  void add(Page page) {
    pages.put(claims.size(), page.path());
    boolean flows = page.path().equals(FlowSteps.PAGE);
    long above = 0;
    for (Page.Line line : page.lines()) {
      long names = names(line.tokens());
      if (names == 0 && line.written().startsWith("  ")) {
        names = above;
      }
      if (names == 0 || line.itemDepth() < 0) {
        names |= names(InlineScan.of(line.heading()).tokens());
      }
      above = names;
      if (!flows || line.itemDepth() < 0) {
        claim(page.path(), line, LEAVES_OUT.matcher(line.written()).find() ? 0 : names);
      }
    }
  }

  /** The names that a text says in code, but those of files. */
  private long names(List<InlineScan.Token> text) {
    long names = 0;
    for (InlineScan.Token token : text) {
      if (token.kind() == InlineScan.Kind.CODE && !files.contains(token.text())) {
        names |= Names.of(token.text());
      }
    }
    return names;
  }

  /**
   * @param names 0 where whatever is there may be meant
   */
  private void claim(String page, Page.Line line, long names) {
    for (LinePlaces.Cited cited : LinePlaces.of(line, files, remote)) {
      if (cited.contradicts()) {
        tally.fail(page + ": a link of " + cited.shown() + " leads to " + text(cited.place()));
      } else if (files.contains(cited.place().file())) {
        claims.add(
            files.key(cited.place().file(), cited.place().startLine()),
            files.key(cited.place().file(), cited.place().endLine()),
            names == 0 ? Names.ANY : names);
      }
    }
  }

  Metric metric(TableSource tables, WordedStatement.All worded) {
    claims.index();
    CitedFacts facts = new CitedFacts(files, claims);
    facts.read(tables);
    facts.read(worded);
    for (int claim = 0; claim < claims.size(); claim++) {
      if (claims.holds(claim)) {
        tally.good();
      } else {
        tally.fail(
            pages.get(pages.headMap(claim + 1).lastKey())
                + ": "
                + files.text(claims.first(claim), claims.last(claim))
                + " is no place of what is named there");
      }
    }
    return tally.all("M1_names");
  }

  private static String text(Page.Place place) {
    return place.file() + " L" + place.startLine() + "-" + place.endLine();
  }
}
