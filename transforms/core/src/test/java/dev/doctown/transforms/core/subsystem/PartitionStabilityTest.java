package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up repositories: how many subsystems they have, and how little an edit moves. */
class PartitionStabilityTest {
  private static final int EDITS = 30;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fiftyFilesGiveThreeToEight(long seed) {
    assertBetween(3, 8, Subsystems.of(GeneratedInput.of(seed, 1, 5, 10)), "folders, seed " + seed);
    assertBetween(3, 8, Subsystems.of(GeneratedInput.of(seed, 5, 2, 5)), "nested, seed " + seed);
    assertBetween(3, 8, Subsystems.of(GeneratedInput.flat(seed, 5, 10)), "flat, seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fiveThousandGiveTenToFortyWithNesting(long seed) {
    List<Subsystem> subsystems = Subsystems.of(GeneratedInput.uneven(seed, 8, 10));
    assertBetween(10, 40, subsystems, "seed " + seed);
    assertTrue(
        Leaves.of(subsystems).size() < subsystems.size(), () -> "nothing nests, seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void groupsOfAFlatFolderAreFound(long seed) {
    PartitionInput input = GeneratedInput.flat(seed, 6, 20);
    Map<String, String> found = Leaves.byFile(Subsystems.of(input));
    Map<String, String> made = new HashMap<>();
    found.keySet().forEach(file -> made.put(file, file.substring(0, "src/a".length())));
    int wrong = Leaves.moved(found, made);
    assertTrue(wrong <= 6, () -> wrong + " of 120 files are with another group, seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheInputMovesNothing(long seed) {
    PartitionInput input = GeneratedInput.of(seed, 4, 4, 20);
    Random random = new Random(seed);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, input.files().size()).boxed().toList());
    Collections.shuffle(order, random);
    int[] places = new int[order.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place;
    }
    List<FileEdge> edges = new ArrayList<>();
    input
        .edges()
        .forEach(
            edge -> edges.add(new FileEdge(places[edge.from()], places[edge.to()], edge.weight())));
    Collections.shuffle(edges, random);
    PartitionInput shuffled =
        new PartitionInput(
            input.name(),
            order.stream().map(input.files()::get).toList(),
            edges,
            List.of(),
            List.of());
    assertEquals(Subsystems.of(input), Subsystems.of(shuffled), () -> "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 42})
  void anEditMovesFewOtherFiles(long seed) {
    assertEditsMoveLittle(GeneratedInput.of(seed, 4, 5, 16), seed);
    assertEditsMoveLittle(GeneratedInput.flat(seed, 6, 20), seed);
  }

  @Test
  void everyFileIsInOneInnermostSubsystem() {
    PartitionInput input = GeneratedInput.of(9, 6, 6, 15);
    Set<String> paths = new HashSet<>();
    input.files().forEach(file -> paths.add(file.path()));
    assertEquals(paths, Leaves.byFile(Subsystems.of(input)).keySet());
  }

  private static void assertEditsMoveLittle(PartitionInput input, long seed) {
    Map<String, String> before = Leaves.byFile(Subsystems.of(input));
    Random random = new Random(seed);
    List<Integer> moved = new ArrayList<>();
    for (int edit = 0; edit < EDITS; edit++) {
      Map<String, String> after = Leaves.byFile(Subsystems.of(edited(input, edit, random)));
      moved.add(Leaves.moved(before, after));
    }
    Collections.sort(moved);
    int files = input.files().size();
    assertTrue(
        moved.get(EDITS / 2) * 100 <= files && moved.get(EDITS - 1) * 20 <= files,
        () -> "of " + files + " files " + moved + " moved, seed " + seed);
  }

  /** A file less, a function that is called from elsewhere less, or a file more. */
  private static PartitionInput edited(PartitionInput input, int edit, Random random) {
    List<PartitionedFile> files = new ArrayList<>(input.files());
    List<FileEdge> edges = new ArrayList<>();
    int chosen = random.nextInt(files.size());
    if (edit % 3 == 0) {
      files.remove(chosen);
      for (FileEdge edge : input.edges()) {
        if (edge.from() != chosen && edge.to() != chosen) {
          edges.add(
              new FileEdge(
                  without(edge.from(), chosen), without(edge.to(), chosen), edge.weight()));
        }
      }
    } else if (edit % 3 == 1) {
      for (FileEdge edge : input.edges()) {
        long weight = edge.weight() - (edge.to() == chosen ? 100 : 0);
        edges.add(new FileEdge(edge.from(), edge.to(), weight));
      }
    } else {
      edges.addAll(input.edges());
      String path = Paths.child(files.get(chosen).folder(), "new" + edit + ".x");
      files.add(new PartitionedFile(path, FileCategory.SOURCE, null, null, null, List.of()));
      for (FileEdge edge : input.edges()) {
        if (edge.from() == chosen) {
          edges.add(new FileEdge(files.size() - 1, edge.to(), edge.weight()));
        }
      }
    }
    return new PartitionInput(input.name(), files, edges, List.of(), List.of());
  }

  private static int without(int index, int removed) {
    return index > removed ? index - 1 : index;
  }

  private static void assertBetween(
      int least, int most, List<Subsystem> subsystems, String subject) {
    assertTrue(
        subsystems.size() >= least && subsystems.size() <= most,
        () ->
            subject
                + " gave "
                + subsystems.size()
                + ": "
                + subsystems.stream().map(Subsystem::name).toList());
  }
}
