package dev.doctown.docpack.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places with lines that a line of a page cites, in their order. */
final class LinePlaces {
  private LinePlaces() {}

  /**
   * A place.
   *
   * @param shown what a link says of its lines; null where it says none or there is no link
   */
  record Cited(Page.Place place, @Nullable String shown, boolean contradicts) {}

  static List<Cited> of(Page.Line line, FileFacts files, RemoteLinks remote) {
    List<Cited> places = new ArrayList<>();
    String file = line.file();
    for (InlineScan.Token token : line.tokens()) {
      switch (token.kind()) {
        case CODE -> file = files.contains(token.text()) ? token.text() : file;
        case LINES, LAST_LINE -> {
          if (!file.isEmpty()) {
            places.add(
                new Cited(new Page.Place(file, token.startLine(), token.endLine()), null, false));
          }
        }
        case LINK -> {
          if (token.text().indexOf('#') > 0) {
            remote.place(token.text()).ifPresent(place -> places.add(linked(place, token)));
          }
        }
      }
    }
    return places;
  }

  private static Cited linked(Page.Place place, InlineScan.Token link) {
    boolean says = link.startLine() > 0;
    return new Cited(
        place,
        says ? "L" + link.startLine() + "-" + link.endLine() : null,
        says && (link.startLine() != place.startLine() || link.endLine() != place.endLine()));
  }
}
