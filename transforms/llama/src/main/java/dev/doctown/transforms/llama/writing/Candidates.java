package dev.doctown.transforms.llama.writing;

/** Tokens that may be drawn, with their weights. */
final class Candidates {
  private final int[] tokens;
  private final double[] weights;
  private int size;

  Candidates(int vocabularySize) {
    tokens = new int[vocabularySize];
    weights = new double[vocabularySize];
  }

  void clear() {
    size = 0;
  }

  void add(int token, double weight) {
    tokens[size] = token;
    weights[size++] = weight;
  }

  /** Whether any is left that can be drawn. */
  boolean isEmpty() {
    for (int index = 0; index < size; index++) {
      if (weights[index] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes out the one at which a part of the whole weight is reached. */
  int takeAt(double part) {
    double total = 0;
    for (int index = 0; index < size; index++) {
      total += weights[index];
    }
    double rest = part * total;
    int last = 0;
    for (int index = 0; index < size; index++) {
      if (weights[index] > 0) {
        last = index;
        rest -= weights[index];
        if (rest < 0) {
          break;
        }
      }
    }
    int token = tokens[last];
    System.arraycopy(tokens, last + 1, tokens, last, size - last - 1);
    System.arraycopy(weights, last + 1, weights, last, size - last - 1);
    size--;
    return token;
  }
}
