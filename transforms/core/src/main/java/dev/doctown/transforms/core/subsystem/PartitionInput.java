package dev.doctown.transforms.core.subsystem;

import java.util.List;

/**
 * What a repository is partitioned by; the order within the lists does not matter.
 *
 * @param name of the repository
 * @param files all of them, each path once
 * @param edges between files, by their indices in {@code files}; several between the same two add
 *     up
 */
public record PartitionInput(
    String name,
    List<PartitionedFile> files,
    List<FileEdge> edges,
    List<DeclaredModule> modules,
    List<FolderHeading> headings) {
  public PartitionInput {
    files = List.copyOf(files);
    edges = List.copyOf(edges);
    modules = List.copyOf(modules);
    headings = List.copyOf(headings);
  }
}
