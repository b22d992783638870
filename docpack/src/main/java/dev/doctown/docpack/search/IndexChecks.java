package dev.doctown.docpack.search;

/** Checks the columns that are held as arrays, so that no number in them leads outside. */
final class IndexChecks {
  private IndexChecks() {}

  static void files(Section section, int[] firstChunk, int[] fileOfChunk) {
    int files = firstChunk.length - 1;
    require(firstChunk[0] == 0 && firstChunk[files] == fileOfChunk.length, section, files);
    for (int file = 0; file < files; file++) {
      require(firstChunk[file] < firstChunk[file + 1], section, file);
      require(firstChunk[file + 1] <= fileOfChunk.length, section, file);
      for (int chunk = firstChunk[file]; chunk < firstChunk[file + 1]; chunk++) {
        require(fileOfChunk[chunk] == file, section, file);
      }
    }
  }

  static void chunks(
      Section section, int[] length, int[] vector, int[] firstDefinition, IndexHeader header) {
    int chunks = length.length;
    long tokens = 0;
    require(
        firstDefinition[0] == 0 && firstDefinition[chunks] == header.definitions(),
        section,
        chunks);
    for (int chunk = 0; chunk < chunks; chunk++) {
      require(length[chunk] >= 0, section, chunk);
      require(
          vector[chunk] >= IndexLayout.NONE && vector[chunk] < header.vectors(), section, chunk);
      require(firstDefinition[chunk] <= firstDefinition[chunk + 1], section, chunk);
      tokens += length[chunk];
    }
    require(tokens == header.tokens(), section, chunks);
  }

  private static void require(boolean condition, Section section, int record) {
    if (!condition) {
      throw section.corrupt("contradicts itself in record " + record);
    }
  }
}
