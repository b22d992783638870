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
    double vectors = all.vectors();
    double next = all.nextChunks();
    double name = all.fileName();
    double compound = all.compound();
    double words = all.definedWords();
    double definition = all.definition();
    return switch (this) {
      case DEFAULT, WORDS_AND_RULES -> all;
      case WORDS -> new RankingWeights(0, 0, 0, 0, 0, 0, false);
      case VECTORS -> new RankingWeights(1, 0, 0, 0, 0, 0, false);
      case WITHOUT_NEXT_CHUNKS ->
          new RankingWeights(vectors, 0, name, compound, words, definition, true);
      case WITHOUT_FILE_NAME ->
          new RankingWeights(vectors, next, 0, compound, words, definition, true);
      case WITHOUT_COMPOUND -> new RankingWeights(vectors, next, name, 0, words, definition, true);
      case WITHOUT_DEFINED_WORDS ->
          new RankingWeights(vectors, next, name, compound, 0, definition, true);
      case WITHOUT_DEFINITION -> new RankingWeights(vectors, next, name, compound, words, 0, true);
      case WITHOUT_ROLES ->
          new RankingWeights(vectors, next, name, compound, words, definition, false);
    };
  }
}
