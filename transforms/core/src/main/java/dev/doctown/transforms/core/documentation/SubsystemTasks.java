package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Level 3: the subsystems of the project's own code, each with what it was computed to be for, its
 * central symbols in the words of the levels below, its files, what it depends on, and the code
 * that is most like the rest of it.
 */
public record SubsystemTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SYMBOLS = 24;
  private static final int MOST_FILES = 40;
  private static final int FILES_IMPORTANCE = 2;
  private static final int MOST_PASSAGES = 4;
  private static final int CODE_IMPORTANCE = 50;

  @Override
  public int level() {
    return 3;
  }

  @Override
  public void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException {
    List<SubsystemRow> all = sources.all(RunKind.SUBSYSTEMS);
    List<SubsystemRow> own = all.stream().filter(row -> "code".equals(row.getRole())).toList();
    Map<String, String> names = new HashMap<>();
    all.forEach(row -> names.put(row.getSubsystemId(), row.getName()));
    Set<String> wanted = new HashSet<>();
    own.forEach(row -> row.getSymbols().stream().limit(MOST_SYMBOLS).forEach(wanted::add));
    Map<String, SymbolRow> symbols = symbols(sources, wanted);
    Map<String, String> summaries = sources.summaries();
    Map<String, TypicalCode.Passage> code = TypicalCode.read(sources, symbols.values());
    for (SubsystemRow row : own) {
      Parts parts = parts(row, names, usedBy(row, own), symbols, summaries);
      addCode(parts, row, code);
      if (parts.all().stream().anyMatch(part -> part.getLabel() != null)) {
        tasks.add(
            Tasks.about(row.getSubsystemId(), level(), "subsystem", parts)
                .setName(row.getName())
                .setRank(row.getFiles().size())
                .build());
      }
    }
  }

  private static void addCode(
      Parts parts, SubsystemRow row, Map<String, TypicalCode.Passage> code) {
    List<TypicalCode.Passage> own =
        row.getSymbols().stream()
            .limit(MOST_SYMBOLS)
            .map(code::get)
            .filter(passage -> passage != null)
            .toList();
    int number = 0;
    for (TypicalCode.Passage passage : TypicalCode.most(own, MOST_PASSAGES)) {
      Evidence place =
          new Evidence(
              passage.symbol().getPath(), passage.region().start(), passage.region().end(), null);
      parts.quoted("C", "code in it", passage.region().text(), CODE_IMPORTANCE + number, place);
      number++;
    }
  }

  /** The rows of some symbols by their ids. */
  static Map<String, SymbolRow> symbols(LevelSources sources, Set<String> wanted) {
    Map<String, SymbolRow> symbols = new HashMap<>();
    try (RowIterator<SymbolRow> rows = sources.symbols()) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.contains(row.getSymbolId())) {
          symbols.put(row.getSymbolId(), row);
        }
      }
    }
    return symbols;
  }

  private static List<String> usedBy(SubsystemRow row, List<SubsystemRow> all) {
    return all.stream()
        .filter(other -> other.getDependsOn().contains(row.getSubsystemId()))
        .map(SubsystemRow::getName)
        .toList();
  }

  private static Parts parts(
      SubsystemRow row,
      Map<String, String> names,
      List<String> usedBy,
      Map<String, SymbolRow> symbols,
      Map<String, String> summaries) {
    Parts parts = new Parts();
    Evidence place = place(row, symbols);
    String purpose = row.getPrimaryPurpose();
    parts.quoted("P", "what it is for", purpose == null ? "" : purpose, 1, place);
    List<String> uses =
        row.getDependsOn().stream()
            .map(id -> names.getOrDefault(id, ""))
            .sorted(Utf8Order.INSTANCE)
            .toList();
    parts.quoted("E", "other parts that it uses", String.join("\n", uses), 1, place);
    parts.quoted("E", "other parts that use it", String.join("\n", usedBy), 1, place);
    parts.quoted(
        "F",
        "its files",
        String.join("\n", row.getFiles().stream().limit(MOST_FILES).toList()),
        FILES_IMPORTANCE,
        place);
    List<SymbolRow> central =
        row.getSymbols().stream()
            .limit(MOST_SYMBOLS)
            .map(symbols::get)
            .filter(symbol -> symbol != null)
            .toList();
    for (SymbolRow symbol : Ranked.inOrderOfSource(central)) {
      int number = central.indexOf(symbol);
      parts.card(
          "K",
          symbol.getKind().replace('_', ' '),
          symbol,
          summaries.get(symbol.getSymbolId()),
          number == 0 ? 0 : 2 + number);
    }
    return parts;
  }

  /** Where a subsystem can be seen: what its purpose was read from, else its first symbol. */
  static Evidence place(SubsystemRow row, Map<String, SymbolRow> symbols) {
    if (!row.getEvidence().isEmpty()) {
      return row.getEvidence().get(0);
    }
    return row.getSymbols().stream()
        .map(symbols::get)
        .filter(symbol -> symbol != null)
        .findFirst()
        .map(Parts::place)
        .orElseGet(() -> new Evidence(row.getFiles().get(0), 1, 1, null));
  }
}
