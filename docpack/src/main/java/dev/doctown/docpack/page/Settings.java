package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the code lets its users set: each name once, with where it is read. Names that tests and
 * examples alone read are counted, not kept; of the others the first {@value #MOST}.
 */
final class Settings {
  private static final int MOST = 20_000;
  private static final int MOST_PLACES = 3;

  /** A line that reads a setting. */
  record Place(String path, int line) {}

  /** A setting by kind and name. */
  record Name(String kind, String name) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::kind, Utf8Order.INSTANCE)
            .thenComparing(Name::name, Utf8Order.INSTANCE);
  }

  /** What is known of a setting. */
  static final class Setting {
    private final List<Place> places = new ArrayList<>();
    private int count;
    private @Nullable String byDefault;
    private @Nullable String documentation;

    private void add(SettingRow row) {
      count++;
      if (places.size() < MOST_PLACES) {
        places.add(new Place(row.getPath(), row.getLine()));
      }
      byDefault = byDefault == null ? row.getDefault$() : byDefault;
      documentation = documentation == null ? row.getDocumentation() : documentation;
    }

    /** The first places. */
    List<Place> places() {
      return places;
    }

    /** How many places read it. */
    int count() {
      return count;
    }

    /** Its default as the code has it; empty when none is known. */
    String byDefault() {
      return byDefault == null ? "" : byDefault;
    }

    String documentation() {
      return documentation == null ? "" : documentation;
    }
  }

  private final Map<Name, Setting> settings = new TreeMap<>(Name.ORDER);
  private int aside;

  private Settings() {}

  static Settings read(TableSource tables) {
    Settings read = new Settings();
    try (RowIterator<SettingRow> rows = tables.rows(DocpackTable.SETTINGS)) {
      while (rows.hasNext()) {
        SettingRow row = rows.next();
        Name name = new Name(row.getKind(), row.getName());
        if (StartingPoint.isAside(row.getPath())) {
          read.aside++;
        } else if (read.settings.containsKey(name) || read.settings.size() < MOST) {
          read.settings.computeIfAbsent(name, unused -> new Setting()).add(row);
        }
      }
    }
    return read;
  }

  boolean isEmpty() {
    return settings.isEmpty();
  }

  /** By kind and name, in this order. */
  Map<Name, Setting> all() {
    return settings;
  }

  /** How many places in tests and examples read a setting. */
  int aside() {
    return aside;
  }
}
