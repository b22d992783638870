package dev.doctown.docpack.search;

/** A way to rank: all rules, or some left out to see what each is worth. */
enum RankingVariant {
  DEFAULT("words, vectors and rules"),
  WORDS_AND_RULES("words and rules"),
  WORDS("words alone"),
  VECTORS("vectors alone"),
  WITHOUT_NEXT_CHUNKS("without next chunks"),
  WITHOUT_FILE_NAME("without file name"),
  WITHOUT_COMPOUND("without compound name"),
  WITHOUT_DEFINED_WORDS("without defined words"),
  WITHOUT_DEFINITION("without definition"),
  WITHOUT_RELATED_WORDS("without related words"),
  WITHOUT_NAMES("without names"),
  WITHOUT_ROLES("without roles");

  private final String title;

  RankingVariant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean usesVectors() {
    return this != WORDS_AND_RULES && this != WORDS;
  }

  RankingWeights weights() {
    RankingWeights all = RankingWeights.DEFAULT;
    boolean only = this == WORDS || this == VECTORS;
    return new RankingWeights(
        this == VECTORS ? 1 : this == WORDS ? 0 : all.vectors(),
        only || this == WITHOUT_NEXT_CHUNKS ? 0 : all.nextChunks(),
        only || this == WITHOUT_FILE_NAME ? 0 : all.fileName(),
        only || this == WITHOUT_COMPOUND ? 0 : all.compound(),
        only || this == WITHOUT_DEFINED_WORDS ? 0 : all.definedWords(),
        only || this == WITHOUT_DEFINITION ? 0 : all.definition(),
        only || this == WITHOUT_RELATED_WORDS ? 0 : all.related(),
        only || this == WITHOUT_NAMES ? 0 : all.names(),
        !only && this != WITHOUT_ROLES);
  }
}
