package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the project's own manifests declare, by ecosystem and scope: the first {@value #MOST} of
 * each in the order of the table. What tools pinned, and what tests and examples declare in
 * manifests of their own, is left out.
 */
final class DeclaredDependencies {
  private static final int MOST = 60;
  private static final int MOST_SCOPES = 100;
  private static final Set<String> PINNED = Set.of("indirect", "locked");

  /**
   * A scope.
   *
   * @param left how many there are but the first ones
   */
  record Scope(List<DependencyRow> first, int left) {
    Scope {
      first = List.copyOf(first);
    }
  }

  private final SortedMap<String, Scope> scopes;

  private DeclaredDependencies(SortedMap<String, Scope> scopes) {
    this.scopes = scopes;
  }

  static DeclaredDependencies read(TableSource tables, RepositoryLayout layout) {
    SortedMap<String, List<DependencyRow>> rows = new TreeMap<>(Utf8Order.INSTANCE);
    SortedMap<String, Integer> counts = new TreeMap<>(Utf8Order.INSTANCE);
    try (RowIterator<DependencyRow> dependencies = tables.rows(DocpackTable.DEPENDENCIES)) {
      while (dependencies.hasNext()) {
        DependencyRow row = dependencies.next();
        String name = row.getEcosystem() + ", " + row.getScope();
        boolean known = counts.containsKey(name) || counts.size() < MOST_SCOPES;
        if (PINNED.contains(row.getScope()) || layout.isAside(row.getPath()) || !known) {
          continue;
        }
        counts.merge(name, 1, Integer::sum);
        List<DependencyRow> first = rows.computeIfAbsent(name, unused -> new ArrayList<>());
        if (first.size() < MOST) {
          first.add(row);
        }
      }
    }
    SortedMap<String, Scope> scopes = new TreeMap<>(Utf8Order.INSTANCE);
    rows.forEach(
        (name, first) ->
            scopes.put(name, new Scope(first, counts.getOrDefault(name, 0) - first.size())));
    return new DeclaredDependencies(scopes);
  }

  SortedMap<String, Scope> byScope() {
    return scopes;
  }
}
