package dev.doctown.transforms.core.subsystem;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.transforms.core.language.FileCategory;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The input in an order that does not depend on how it was given, and which of its files shape the
 * partition: the sources, without those of examples, benchmarks, tools and {@link Outskirts} unless
 * there is hardly anything else; where there are no sources the tests, and else everything.
 */
final class Repository {
  /** With so many files outside examples and the like, a project is not about those. */
  private static final int FEW = 5;

  /** The package of programs in Go, alone or before the name of a type. */
  private static final Pattern PROGRAM = Pattern.compile("main(?:\\.|$)");

  private final PartitionInput input;
  private final List<PartitionedFile> files;
  private final List<FileEdge> edges;
  private final int[] numbers;
  private final RepositoryLayout layout;
  private final Outskirts outskirts;
  private final List<String> shaping = new ArrayList<>();
  private final BitSet programs = new BitSet();

  Repository(PartitionInput input) {
    this.input = input;
    int[] order =
        IntStream.range(0, input.files().size())
            .boxed()
            .sorted(
                Comparator.comparing(file -> input.files().get(file).path(), Utf8Order.INSTANCE))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    this.files = Arrays.stream(order).mapToObj(file -> input.files().get(file)).toList();
    this.edges =
        input.edges().stream()
            .map(edge -> new FileEdge(places[edge.from()], places[edge.to()], edge.weight()))
            .toList();
    this.numbers = new int[order.length];
    RepositoryLayout told =
        RepositoryLayout.of(
            files.stream()
                .filter(file -> file.category() == FileCategory.SOURCE)
                .map(PartitionedFile::path)
                .toList());
    this.layout = told;
    this.outskirts = new Outskirts(files, edges, input.modules(), file -> isCode(told, file));
    Predicate<PartitionedFile> shapes = shapes();
    for (int file = 0; file < order.length; file++) {
      numbers[file] = -1;
      if (shapes.test(files.get(file))) {
        numbers[file] = shaping.size();
        programs.set(shaping.size(), isProgram(files.get(file)));
        shaping.add(files.get(file).path());
      }
    }
  }

  private static boolean isCode(RepositoryLayout layout, PartitionedFile file) {
    return file.category() == FileCategory.SOURCE
        && Folders.ofSource(layout.told(file.path())) == SubsystemRole.CODE;
  }

  private static boolean isProgram(PartitionedFile file) {
    String module = file.module();
    return "Go".equals(file.language()) && module != null && PROGRAM.matcher(module).lookingAt();
  }

  private Predicate<PartitionedFile> shapes() {
    Predicate<PartitionedFile> source = file -> file.category() == FileCategory.SOURCE;
    long sources = files.stream().filter(source).count();
    if (sources > 0) {
      Predicate<PartitionedFile> code =
          file -> isCode(layout, file) && outskirts.role(file.path()) == SubsystemRole.CODE;
      long codes = files.stream().filter(code).count();
      return codes >= FEW || 2 * codes >= sources ? code : source;
    }
    Predicate<PartitionedFile> test = file -> file.category() == FileCategory.TEST;
    return files.stream().anyMatch(test) ? test : file -> true;
  }

  /** What a file is for that belongs to no cluster, by its folders. */
  SubsystemRole roleOutside(String path) {
    SubsystemRole role = Folders.ofOther(layout.told(path));
    SubsystemRole around = outskirts.role(path);
    return role == SubsystemRole.PROJECT && around != SubsystemRole.CODE ? around : role;
  }

  String name() {
    return input.name();
  }

  /** All files in the order of their paths. */
  List<PartitionedFile> files() {
    return files;
  }

  /** Edges between these files. */
  List<FileEdge> edges() {
    return edges;
  }

  /** For each file its number among those that shape the partition, or -1. */
  int[] numbers() {
    return numbers;
  }

  /** The paths of the files that shape the partition, in order. */
  List<String> shaping() {
    return shaping;
  }

  /**
   * Whether a file, by its number among those that shape the partition, is in a package that is a
   * program, which no other can use.
   */
  boolean isProgram(int number) {
    return programs.get(number);
  }

  List<DeclaredModule> modules() {
    return input.modules();
  }

  List<FolderHeading> headings() {
    return input.headings();
  }
}
