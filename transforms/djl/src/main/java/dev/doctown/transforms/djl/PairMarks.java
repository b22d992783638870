package dev.doctown.transforms.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.Arrays;

/**
 * What the model's tokenizer puts around and between the two texts of a pair.
 *
 * @param before ids of the special tokens before the first text
 * @param between ids of those between the texts
 * @param after ids of those behind the second
 * @param types their types, and those of the texts' tokens: before, first text, between, second
 *     text, after
 */
record PairMarks(long[] before, long[] between, long[] after, long[] types) {

  /**
   * A pair.
   *
   * @param types the token type of each id
   */
  record Sequence(long[] ids, long[] types) {}

  private static final String FIRST = "a";
  private static final String SECOND = "b";

  /** Looks at a pair of short texts. */
  static PairMarks of(ModelTokenizer tokenizer) {
    Encoding pair = tokenizer.encodePair(FIRST, SECOND);
    long[] special = pair.getSpecialTokenMask();
    int first = firstText(special, 0);
    int between = first + tokenizer.tokenize(FIRST).ids().length;
    int second = firstText(special, between);
    int after = second + tokenizer.tokenize(SECOND).ids().length;
    long[] ids = pair.getIds();
    long[] types = pair.getTypeIds();
    long typeOfFirst = types[first];
    long typeOfSecond = types[second];
    return new PairMarks(
        Arrays.copyOf(ids, first),
        Arrays.copyOfRange(ids, between, second),
        Arrays.copyOfRange(ids, after, ids.length),
        new long[] {
          first > 0 ? types[0] : typeOfFirst,
          typeOfFirst,
          second > between ? types[between] : typeOfFirst,
          typeOfSecond,
          ids.length > after ? types[after] : typeOfSecond
        });
  }

  private static int firstText(long[] special, int from) {
    int index = from;
    while (index < special.length - 1 && special[index] == 1) {
      index++;
    }
    return index;
  }

  /** How many special tokens there are. */
  int count() {
    return before.length + between.length + after.length;
  }

  /** A pair of texts with its marks. */
  Sequence around(long[] first, long[] second) {
    long[][] parts = {before, first, between, second, after};
    int length = count() + first.length + second.length;
    long[] ids = new long[length];
    long[] typesOfAll = new long[length];
    int next = 0;
    for (int part = 0; part < parts.length; part++) {
      System.arraycopy(parts[part], 0, ids, next, parts[part].length);
      Arrays.fill(typesOfAll, next, next + parts[part].length, types[part]);
      next += parts[part].length;
    }
    return new Sequence(ids, typesOfAll);
  }
}
