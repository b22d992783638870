package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Repositories made up from a seed: files in packages in modules; of what a file uses three
 * quarters lie in its package, half of the others in its module.
 */
final class GeneratedInput {
  private static final int USES = 5;
  private static final int SMALLEST = 10;
  private static final int DOUBLINGS = 5;

  private final Random random;
  private final List<PartitionedFile> files = new ArrayList<>();
  private final List<FileEdge> edges = new ArrayList<>();

  private GeneratedInput(long seed) {
    this.random = new Random(seed);
  }

  static PartitionInput of(long seed, int modules, int packages, int filesEach) {
    GeneratedInput made = new GeneratedInput(seed);
    for (int module = 0; module < modules; module++) {
      for (int pack = 0; pack < packages; pack++) {
        for (int file = 0; file < filesEach; file++) {
          made.add("area" + module + "/pack" + pack + "/file" + file + ".x");
        }
      }
    }
    made.link(filesEach, packages * filesEach);
    return new PartitionInput("made", made.files, made.edges, List.of(), List.of());
  }

  /** One folder without folders, whose files use those of their group and few others. */
  static PartitionInput flat(long seed, int groups, int filesEach) {
    GeneratedInput made = new GeneratedInput(seed);
    for (int group = 0; group < groups; group++) {
      for (int file = 0; file < filesEach; file++) {
        made.add("src/" + (char) ('a' + group) + (char) ('a' + file) + ".x");
      }
    }
    made.link(filesEach, filesEach);
    return new PartitionInput("flat", made.files, made.edges, List.of(), List.of());
  }

  /** Packages of very different sizes in each module. */
  static PartitionInput uneven(long seed, int modules, int packages) {
    GeneratedInput made = new GeneratedInput(seed);
    for (int module = 0; module < modules; module++) {
      int start = made.files.size();
      for (int pack = 0; pack < packages; pack++) {
        int first = made.files.size();
        int size = SMALLEST << made.random.nextInt(DOUBLINGS);
        for (int file = 0; file < size; file++) {
          made.add("area" + module + "/pack" + pack + "/file" + file + ".x");
        }
        made.link(first, made.files.size(), start);
      }
    }
    return new PartitionInput("uneven", made.files, made.edges, List.of(), List.of());
  }

  /** Files use their package mostly, what is before it in the module, and what is before that. */
  private void link(int first, int end, int module) {
    for (int file = first; file < end; file++) {
      for (int use = 0; use < USES; use++) {
        int chance = random.nextInt(8);
        int from = chance < 6 ? first : chance < 7 ? module : 0;
        edges.add(new FileEdge(file, from + random.nextInt(end - from), 100));
      }
    }
  }

  private void add(String path) {
    files.add(new PartitionedFile(path, FileCategory.SOURCE, null, null, null, List.of()));
  }

  private void link(int pack, int module) {
    for (int file = 0; file < files.size(); file++) {
      for (int use = 0; use < USES; use++) {
        int chance = random.nextInt(8);
        int size = chance < 6 ? pack : chance < 7 ? module : files.size();
        int first = file / size * size;
        int used = first + random.nextInt(Math.min(size, files.size() - first));
        edges.add(new FileEdge(file, used, 100L * (1 + random.nextInt(4))));
      }
    }
  }
}
