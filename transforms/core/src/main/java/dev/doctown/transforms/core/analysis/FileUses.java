package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.FileEdge;
import java.util.List;
import java.util.TreeMap;

/**
 * What files use of each other: the sure edges between their symbols, added up, without those to
 * what tests are given.
 */
final class FileUses {
  private FileUses() {}

  static List<FileEdge> of(SymbolGraph graph) {
    TreeMap<Long, Long> weights = new TreeMap<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          int used = graph.fileOf(to);
          if (kind != EdgeKind.CONTAINS && confidence > SymbolGraph.GIVEN && used != file) {
            weights.merge(((long) file << Integer.SIZE) | used, (long) confidence, Long::sum);
          }
        });
    return weights.entrySet().stream()
        .map(
            entry ->
                new FileEdge(
                    (int) (entry.getKey() >>> Integer.SIZE),
                    (int) (long) entry.getKey(),
                    entry.getValue()))
        .toList();
  }
}
