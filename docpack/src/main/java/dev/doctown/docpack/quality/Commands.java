package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.QuickstartRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * M7, commands found in the repository. Denominator: the commands of {@code quickstart}, and the
 * commands that the page {@code docs/quickstart.md} shows. Numerator: written commands that stand
 * in their file at their line, whole or without a change to a folder that is the repository's or
 * the file's, which it may make, or by the name of the script that a task runner is given; commands
 * by convention whose manifest is there; what the page shows and is such a command, a line of one,
 * or its beginning up to an ellipsis. Goal: all.
 */
final class Commands {
  private static final String PAGE = "docs/quickstart.md";
  private static final Set<String> CONTENT =
      Set.of("path", "start_line", "content", "content_bytes");
  private static final Pattern CHANGE =
      Pattern.compile("(?:mkdir -p \\S+ && )?cd \"?([^\"]+?)\"? && (.+)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\\\]+");
  private static final Pattern QUOTES = Pattern.compile("[\"'`,]");

  /** How many lines a command may be continued over. */
  private static final int MOST_LINES = 40;

  private final FileFacts files;
  private final List<String> shown = new ArrayList<>();

  Commands(FileFacts files) {
    this.files = files;
  }

  void add(Page page) {
    if (page.path().equals(PAGE)) {
      shown.addAll(page.commands());
    }
  }

  Metric metric(TableSource tables) {
    List<Command> commands = new ArrayList<>();
    try (RowIterator<QuickstartRow> rows =
        tables.rows(DocpackTable.QUICKSTART, Set.of("commands"))) {
      while (rows.hasNext()) {
        commands.addAll(rows.next().getCommands());
      }
    }
    Map<String, String[]> contents = contents(tables, commands);
    Tally tally = new Tally();
    Set<String> lines = new HashSet<>();
    for (Command command : commands) {
      tally.count(
          stands(command, contents),
          command.getCommand() + " in " + command.getPath() + " L" + command.getLine());
      command.getCommand().lines().forEach(line -> lines.add(line.strip()));
      lines.add(normal(command.getCommand()));
    }
    for (String line : shown) {
      String text = line.startsWith("$ ") ? line.substring(2).strip() : line;
      if (!text.startsWith("#")) {
        tally.count(isOf(lines, text), PAGE + ": " + line);
      }
    }
    return tally.all("M7");
  }

  private static boolean isOf(Set<String> lines, String text) {
    if (text.endsWith("…")) {
      String beginning = normal(text.substring(0, text.length() - 1));
      return lines.stream().anyMatch(line -> line.startsWith(beginning));
    }
    return lines.contains(text) || lines.contains(normal(text));
  }

  private boolean stands(Command command, Map<String, String[]> contents) {
    if (!files.hold(command.getPath(), command.getLine(), command.getLine())) {
      return false;
    }
    String[] lines = contents.getOrDefault(command.getPath(), new String[0]);
    Matcher change = CHANGE.matcher(command.getCommand());
    boolean changes = change.matches();
    if (changes && !files.haveFolder(change.group(1)) && !named(change.group(1), lines)) {
      return false;
    }
    if (!"written".equals(command.getOrigin())) {
      return true;
    }
    int first = command.getLine() - 1;
    if (first >= lines.length) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    for (int i = first; i < Math.min(lines.length, first + MOST_LINES); i++) {
      text.append(lines[i]).append('\n');
    }
    String written = normal(changes ? change.group(2) : command.getCommand());
    String[] words = written.split(" ", -1);
    return normal(text.toString()).contains(written)
        || names(lines[first], words[words.length - 1]);
  }

  /** Whether a file changes to a folder, which building may make. */
  private static boolean named(String folder, String[] lines) {
    return Arrays.stream(lines).anyMatch(line -> line.contains("cd " + folder));
  }

  /** Whether the script's name is a word of the line, with which it is declared. */
  private static boolean names(String line, String script) {
    return script.matches("[\\w@][\\w:.@/+-]*")
        && Pattern.compile("(?<![\\w-])" + Pattern.quote(script) + "(?![\\w-])")
            .matcher(line)
            .find();
  }

  private static String normal(String text) {
    return SPACE.matcher(QUOTES.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  private static Map<String, String[]> contents(TableSource tables, List<Command> commands) {
    Set<String> paths = new HashSet<>();
    commands.forEach(command -> paths.add(command.getPath()));
    Map<String, StringBuilder> texts = new HashMap<>();
    Map<String, String[]> lines = new HashMap<>();
    if (paths.isEmpty()) {
      return lines;
    }
    try (RowIterator<ChunkRow> rows = tables.rows(DocpackTable.CHUNKS, CONTENT)) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        if (paths.contains(row.getPath())) {
          String content =
              row.getContent() != null
                  ? row.getContent()
                  : StandardCharsets.ISO_8859_1
                      .decode(row.getContentBytes().duplicate())
                      .toString();
          texts.computeIfAbsent(row.getPath(), path -> new StringBuilder()).append(content);
        }
      }
    }
    texts.forEach((path, text) -> lines.put(path, text.toString().split("\r?\n", -1)));
    return lines;
  }
}
