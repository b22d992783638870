package dev.doctown.docpack.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pages as text, tolerantly: any line may hold links and places. Lines of a file ({@code
 * L3–9}) belong to the last file named before them on their line, else to that of the heading
 * above.
 */
final class PageReader {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})\\s*([^\\s`]*).*");
  private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]*)\"");
  private static final Pattern SOURCE = Pattern.compile("\\s*-?\\s*resource:\\s*\"([^\"]*)\"\\s*");
  private static final Pattern LIKE_A_PATH = Pattern.compile("[^\\s()]+/[^\\s()/]*\\.[A-Za-z0-9]+");
  private static final Pattern COMMAND_SECTION =
      Pattern.compile("(?:install|build|test|run|lint|other)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SHELLS = Set.of("sh", "bash", "shell", "console");

  private final FileFacts files;
  private final List<String> links = new ArrayList<>();
  private final List<Page.Place> places = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final List<List<String>> diagrams = new ArrayList<>();
  private final List<Page.Line> lines = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private String lastHeading = "";
  private String headingFile = "";
  private int headingLevel;
  private boolean listsCommands;

  private PageReader(FileFacts files) {
    this.files = files;
  }

  static Page read(FileFacts files, String path, String text) {
    PageReader reader = new PageReader(files);
    reader.read(text.lines().toList());
    return new Page(
        path,
        reader.links,
        reader.places,
        reader.anchors,
        reader.diagrams,
        reader.lines,
        reader.commands);
  }

  private void read(List<String> lines) {
    int first = frontMatter(lines);
    String fence = "";
    String language = "";
    for (String line : lines.subList(first, lines.size())) {
      Matcher fenced = FENCE.matcher(line);
      boolean isFence = fenced.matches();
      if (!fence.isEmpty()) {
        if (isFence && fenced.group(1).startsWith(fence) && fenced.group(2).isEmpty()) {
          fence = "";
        } else {
          code(language, line);
        }
      } else if (isFence) {
        fence = fenced.group(1);
        language = fenced.group(2);
        if (language.equals("mermaid")) {
          diagrams.add(new ArrayList<>());
        }
      } else {
        prose(line);
      }
    }
  }

  private int frontMatter(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      Matcher source = SOURCE.matcher(lines.get(i));
      if (lines.get(i).equals("---")) {
        return i + 1;
      }
      if (source.matches() && source.group(1).startsWith("https:")) {
        links.add(source.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
      }
    }
    return 0;
  }

  private void code(String language, String line) {
    if (language.equals("mermaid")) {
      diagrams.get(diagrams.size() - 1).add(line);
    } else if (SHELLS.contains(language) && !line.isBlank()) {
      commands.add(line.strip());
    }
  }

  private void prose(String line) {
    Matcher named = ANCHOR.matcher(line);
    while (named.find()) {
      anchors.add(named.group(1));
    }
    Matcher heading = HEADING.matcher(line);
    InlineScan.Result scan = InlineScan.of(heading.matches() ? heading.group(2) : line);
    if (heading.matches()) {
      anchor(scan.plain());
      listsCommands = COMMAND_SECTION.matcher(scan.plain()).matches();
      if (heading.group(1).length() <= headingLevel) {
        headingFile = "";
      }
      lastHeading = line;
    }
    if (listsCommands && line.startsWith("- `") && !scan.tokens().isEmpty()) {
      commands.add(scan.tokens().get(0).text());
    }
    String file = "";
    for (InlineScan.Token token : scan.tokens()) {
      switch (token.kind()) {
        case CODE -> file = namesFile(token.text()) ? token.text() : file;
        case LINK -> links.add(token.text());
        case LINES -> place(file, token);
        case LAST_LINE -> {
          if (!file.isEmpty() || !headingFile.isEmpty()) {
            place(file, token);
          }
        }
      }
    }
    if (heading.matches() && !file.isEmpty()) {
      headingFile = file;
      headingLevel = heading.group(1).length();
    }
    lines.add(new Page.Line(lastHeading, line, scan.tokens(), headingFile));
  }

  private boolean namesFile(String text) {
    return files.contains(text) || LIKE_A_PATH.matcher(text).matches();
  }

  private void place(String file, InlineScan.Token token) {
    places.add(
        new Page.Place(file.isEmpty() ? headingFile : file, token.startLine(), token.endLine()));
  }

  /** The name that viewers of Markdown give to a heading, numbered when it is not the first. */
  private void anchor(String heading) {
    StringBuilder slug = new StringBuilder();
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
              } else if (c == ' ') {
                slug.append('-');
              }
            });
    String name = slug.toString();
    for (int i = 1; !anchors.add(name); i++) {
      name = slug + "-" + i;
    }
  }
}
