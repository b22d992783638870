package dev.doctown.transforms.core.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What tools are for, by their subcommand: the rows of {@code commands.tsv}. */
final class CommandTable {
  private final Map<String, CommandPurpose> purposes = new HashMap<>();

  private CommandTable() {}

  static CommandTable read() {
    CommandTable table = new CommandTable();
    try (InputStream in = CommandTable.class.getResourceAsStream("commands.tsv")) {
      if (in == null) {
        throw new IllegalStateException("commands.tsv is not beside its class");
      }
      for (String row : Texts.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        if (!row.startsWith("#")) {
          String[] fields = row.split("\t");
          table.purposes.put(
              key(fields[0], fields[1]),
              CommandPurpose.valueOf(fields[2].toUpperCase(Locale.ROOT)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** OTHER if no row says it; {@code *} asks for any subcommand, {@code -} for none. */
  CommandPurpose purpose(String program, String subcommand) {
    return purposes.getOrDefault(key(program, subcommand), CommandPurpose.OTHER);
  }

  private static String key(String program, String subcommand) {
    return program + " " + subcommand;
  }
}
