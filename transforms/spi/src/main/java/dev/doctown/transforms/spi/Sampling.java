package dev.doctown.transforms.spi;

/**
 * How the next token is chosen: the distribution is cut, then divided by the temperature.
 *
 * @param temperature 0: always the likeliest; otherwise flatter the larger it is
 * @param topK only so many of the likeliest; 0: all
 * @param topP only the likeliest that have this probability together; 1: all
 * @param minP only those at least so likely beside the likeliest; 0: all
 * @param seed where chance begins
 */
public record Sampling(double temperature, int topK, double topP, double minP, long seed) {

  /** Always the likeliest token. */
  public static final Sampling GREEDY = new Sampling(0, 0, 1, 0, 0);

  public Sampling {
    if (!(temperature >= 0 && temperature <= 10)
        || topK < 0
        || !(topP > 0 && topP <= 1)
        || !(minP >= 0 && minP < 1)) {
      throw new IllegalArgumentException(
          "sampling with temperature " + temperature + ", top " + topK + ", " + topP + ", " + minP);
    }
  }
}
