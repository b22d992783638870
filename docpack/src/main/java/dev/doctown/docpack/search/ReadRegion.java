package dev.doctown.docpack.search;

import dev.doctown.docpack.search.Regions.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A region and the text of its chunks in one. */
record ReadRegion(Region region, String text) {

  /** Reads regions, in one pass over the table. */
  static List<ReadRegion> read(IndexReader index, ChunkTexts texts, List<Region> regions) {
    Map<Integer, String> read =
        texts.read(
            index,
            regions.stream()
                .flatMapToInt(ReadRegion::chunks)
                .boxed()
                .collect(Collectors.toUnmodifiableSet()));
    return regions.stream()
        .map(
            region ->
                new ReadRegion(
                    region, chunks(region).mapToObj(read::get).collect(Collectors.joining())))
        .toList();
  }

  private static IntStream chunks(Region region) {
    return IntStream.rangeClosed(region.firstChunk(), region.lastChunk());
  }
}
