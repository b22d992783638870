package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The source files of each subsystem that are most central: those whose symbols have most rank
 * together. At most {@value #MOST} of each subsystem are held.
 */
final class KeyFiles {
  static final int MOST = 12;
  private static final Set<String> COLUMNS =
      Set.of(
          "symbol_id",
          "kind",
          "name",
          "path",
          "doc_comment",
          "rank",
          "visibility",
          "parent_symbol_id");

  /**
   * A file.
   *
   * @param symbolId of the symbol of kind {@code file}
   * @param type its most central type, where the sentence is said of that, and its name is another
   *     one than the file's
   * @param sentence what its own comment says first, or that of its most central type
   */
  record KeyFile(
      String path, @Nullable String symbolId, long rank, @Nullable String type, String sentence) {}

  private static final Comparator<KeyFile> ORDER =
      Comparator.comparingLong((KeyFile file) -> -file.rank())
          .thenComparing(KeyFile::path, Utf8Order.INSTANCE);

  private final Map<String, List<KeyFile>> files = new HashMap<>();

  private KeyFiles() {}

  static KeyFiles read(TableSource tables, FileNotes notes, SubsystemTree subsystems) {
    KeyFiles read = new KeyFiles();
    try (RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS, COLUMNS)) {
      Sums sums = new Sums("");
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!symbol.getPath().equals(sums.path)) {
          read.add(sums, notes, subsystems);
          sums = new Sums(symbol.getPath());
        }
        sums.add(symbol);
      }
      read.add(sums, notes, subsystems);
    }
    return read;
  }

  /** The most central first. */
  List<KeyFile> of(String subsystemId) {
    return files.getOrDefault(subsystemId, List.of());
  }

  private void add(Sums sums, FileNotes notes, SubsystemTree subsystems) {
    FileNotes.Note note = notes.of(sums.path);
    var innermost = note == null ? null : subsystems.of(note.subsystemId());
    boolean counts = note != null && note.category().equals("source") && !note.isUnparsed();
    if (!counts || innermost == null) {
      return;
    }
    KeyFile file = new KeyFile(sums.path, sums.symbolId, sums.rank, sums.type(), sums.sentence());
    subsystems.around(innermost).forEach(row -> insert(row.getSubsystemId(), file));
  }

  private void insert(String subsystemId, KeyFile file) {
    List<KeyFile> best = files.computeIfAbsent(subsystemId, unused -> new ArrayList<>());
    best.add(file);
    best.sort(ORDER);
    if (best.size() > MOST) {
      best.remove(MOST);
    }
  }

  /** What the symbols of one file add up to. */
  private static final class Sums {
    private final String path;
    private @Nullable String symbolId;
    private long rank;
    private @Nullable String ownComment;
    private @Nullable String typeName;
    private @Nullable String typeComment;
    private long typeRank = -1;

    private Sums(String path) {
      this.path = path;
    }

    private void add(SymbolRow symbol) {
      long weight = symbol.getRank() == null ? 0 : symbol.getRank();
      rank += weight;
      if (symbol.getKind().equals("file")) {
        symbolId = symbol.getSymbolId();
        ownComment = symbol.getDocComment();
      } else if (SymbolKinds.TYPES.contains(symbol.getKind())
          && !symbol.getVisibility().equals("private")
          && weight > typeRank) {
        typeRank = weight;
        typeName = symbol.getName();
        typeComment = symbol.getDocComment();
      }
    }

    private @Nullable String type() {
      String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
      boolean own = !DocSentence.ofFile(ownComment).isEmpty();
      return own || typeName == null || plain(typeName).equals(plain(stem)) ? null : typeName;
    }

    private static String plain(String name) {
      return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private String sentence() {
      String own = DocSentence.ofFile(ownComment);
      return own.isEmpty() ? DocSentence.of(typeComment) : own;
    }
  }
}
