package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the code lets its users set. A flag stands once for each command or program that declares
 * it; of all else a name stands once for each of its defaults. What tests and examples alone read
 * is counted, not kept; of the others the first {@value #MOST}.
 */
final class Settings {
  private static final int MOST = 20_000;
  private static final int MOST_PLACES = 3;
  private static final String FLAG = "flag";
  private static final String MAIN = "main";

  /** A line that reads a setting. */
  record Place(String path, int line) {}

  /** A setting by kind, name and what tells it from others of its name. */
  private record Key(String kind, String name, String variant) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind, Utf8Order.INSTANCE)
            .thenComparing(Key::name, Utf8Order.INSTANCE)
            .thenComparing(Key::variant, Utf8Order.INSTANCE);

    static Key of(SettingRow row) {
      String variant =
          row.getKind().equals(FLAG)
              ? row.getPath() + "\0" + row.getEnclosingSymbolId()
              : Objects.requireNonNullElse(row.getDefault$(), "");
      return new Key(row.getKind(), row.getName(), variant);
    }
  }

  /** What is known of a setting. */
  static final class Setting {
    private final String kind;
    private final String name;
    private final String symbol;
    private final List<Place> places = new ArrayList<>();
    private int count;
    private boolean product;
    private String owner = "";
    private @Nullable String byDefault;
    private @Nullable String documentation;

    private Setting(SettingRow row) {
      this.kind = row.getKind();
      this.name = row.getName();
      this.symbol = row.getEnclosingSymbolId();
    }

    private void add(SettingRow row) {
      boolean tool = SettingPlaces.isOfTool(row.getPath());
      if (!tool && !product) {
        places.clear();
      }
      product |= !tool;
      count++;
      if (places.size() < MOST_PLACES && (!tool || !product)) {
        places.add(new Place(row.getPath(), row.getLine()));
      }
      byDefault = byDefault == null ? row.getDefault$() : byDefault;
      documentation = documentation == null ? row.getDocumentation() : documentation;
    }

    private void add(Setting other) {
      product |= other.product;
      count += other.count;
      places.addAll(
          other.places.subList(0, Math.min(MOST_PLACES - places.size(), other.places.size())));
      documentation = documentation == null ? other.documentation : documentation;
    }

    String kind() {
      return kind;
    }

    String name() {
      return name;
    }

    private String folder() {
      String path = places.get(0).path();
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The command, program, type or function that declares it; empty where that is not known. */
    String owner() {
      return owner;
    }

    /** Whether the product itself reads it, and not what builds, checks or releases it alone. */
    boolean isOfProduct() {
      return product;
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

  private final TreeMap<Key, Setting> settings = new TreeMap<>(Key.ORDER);
  private int aside;

  private Settings() {}

  static Settings read(TableSource tables, RepositoryLayout layout) {
    Settings read = new Settings();
    try (RowIterator<SettingRow> rows = tables.rows(DocpackTable.SETTINGS)) {
      while (rows.hasNext()) {
        SettingRow row = rows.next();
        Key key = Key.of(row);
        if (layout.isAside(row.getPath())) {
          read.aside++;
        } else if (read.settings.containsKey(key) || read.settings.size() < MOST) {
          read.settings.computeIfAbsent(key, unused -> new Setting(row)).add(row);
        }
      }
    }
    read.joinThoseWithoutDefault();
    SettingOwners owners =
        SettingOwners.read(
            tables,
            read.settings.values().stream()
                .filter(setting -> setting.kind.equals(FLAG))
                .map(setting -> setting.symbol)
                .toList());
    read.settings.values().forEach(setting -> setting.owner = owners.of(setting.symbol));
    read.tellProgramsApart();
    return read;
  }

  /** Where several programs begin in functions of that name, their folders say which one. */
  private void tellProgramsApart() {
    List<Setting> ofPrograms =
        settings.values().stream().filter(setting -> setting.owner.equals(MAIN)).toList();
    if (ofPrograms.stream().map(Setting::folder).distinct().count() > 1) {
      ofPrograms.stream()
          .filter(setting -> !setting.folder().isEmpty())
          .forEach(setting -> setting.owner = setting.folder());
    }
  }

  /** Where a name has one default, places that read it without one leave it to that. */
  private void joinThoseWithoutDefault() {
    List<Key> bare =
        settings.keySet().stream()
            .filter(key -> !key.kind().equals(FLAG) && key.variant().isEmpty())
            .toList();
    for (Key key : bare) {
      Key end = new Key(key.kind(), key.name() + "\0", "");
      List<Setting> same = List.copyOf(settings.subMap(key, false, end, false).values());
      Setting without = settings.get(key);
      if (same.size() == 1 && without != null) {
        same.get(0).add(without);
        settings.remove(key);
      }
    }
  }

  boolean isEmpty() {
    return settings.isEmpty();
  }

  /** Those of the product before those of tools, each by kind and name. */
  List<Setting> all() {
    List<Setting> all = new ArrayList<>(settings.values());
    all.sort(Comparator.comparing(setting -> !setting.isOfProduct()));
    return all;
  }

  /** How many places in tests and examples read a setting. */
  int aside() {
    return aside;
  }
}
