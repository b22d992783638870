package dev.doctown.docpack.search;

/**
 * The entries of a docpack that make up its search index; {@link SearchIndex} says what is in each.
 */
enum IndexSection {
  CHUNKS("chunks"),
  DEFINITIONS("definitions"),
  FILES("files"),
  NAME_TERMS("names.terms"),
  NAME_POSTINGS("names.postings"),
  PART_TERMS("parts.terms"),
  PART_POSTINGS("parts.postings"),
  STEM_TERMS("stems.terms"),
  STEM_POSTINGS("stems.postings"),
  STRINGS("strings"),
  VECTORS("vectors"),
  WORD_TERMS("words.terms"),
  WORD_POSTINGS("words.postings");

  static final String HEADER_PATH = "search/header.bin";

  private final String path;

  IndexSection(String name) {
    path = "search/" + name + ".bin";
  }

  String path() {
    return path;
  }
}
