package dev.doctown.transforms.djl;

/**
 * How a sequence's token vectors become one; the names are those of sentence-transformers' {@code
 * 1_Pooling/config.json}. Sums are taken in double, token by token in order.
 */
enum Pooling {
  CLS {
    @Override
    double[] pool(float[] hidden, int tokens, int dimension) {
      return row(hidden, 0, dimension);
    }
  },
  LAST_TOKEN {
    @Override
    double[] pool(float[] hidden, int tokens, int dimension) {
      return row(hidden, tokens - 1, dimension);
    }
  },
  MAX {
    @Override
    double[] pool(float[] hidden, int tokens, int dimension) {
      double[] pooled = row(hidden, 0, dimension);
      for (int token = 1; token < tokens; token++) {
        for (int i = 0; i < dimension; i++) {
          pooled[i] = Math.max(pooled[i], hidden[token * dimension + i]);
        }
      }
      return pooled;
    }
  },
  MEAN {
    @Override
    double[] pool(float[] hidden, int tokens, int dimension) {
      double[] pooled = new double[dimension];
      for (int token = 0; token < tokens; token++) {
        for (int i = 0; i < dimension; i++) {
          pooled[i] += hidden[token * dimension + i];
        }
      }
      for (int i = 0; i < dimension; i++) {
        pooled[i] /= tokens;
      }
      return pooled;
    }
  },
  WEIGHTED_MEAN {
    @Override
    double[] pool(float[] hidden, int tokens, int dimension) {
      double[] pooled = new double[dimension];
      double weights = 0;
      for (int token = 0; token < tokens; token++) {
        double weight = token + 1;
        weights += weight;
        for (int i = 0; i < dimension; i++) {
          pooled[i] += weight * hidden[token * dimension + i];
        }
      }
      for (int i = 0; i < dimension; i++) {
        pooled[i] /= weights;
      }
      return pooled;
    }
  };

  /**
   * One vector of a sequence without padding.
   *
   * @param hidden the tokens' vectors, one after the other
   * @param tokens number of tokens, at least 1
   */
  abstract double[] pool(float[] hidden, int tokens, int dimension);

  private static double[] row(float[] hidden, int token, int dimension) {
    double[] row = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      row[i] = hidden[token * dimension + i];
    }
    return row;
  }
}
