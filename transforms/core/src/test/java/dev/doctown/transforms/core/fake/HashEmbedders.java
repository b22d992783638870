package dev.doctown.transforms.core.fake;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Models {@code hash:NAME} whose vectors derive from the digest of the text. A text with {@link
 * #REFUSED} in it cannot be embedded; {@code hash:broken} cannot be opened.
 */
public final class HashEmbedders implements TextEmbedderProvider {
  /** What makes a text impossible to embed. */
  public static final String REFUSED = "refuse-to-embed-this";

  /** Components of a vector. */
  public static final int DIMENSION = 8;

  private static final int HEX_RADIX = 16;
  private static final int SEED_DIGITS = 15;
  private static final Map<String, Map<String, AtomicInteger>> EMBEDDED = new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> OPENED = new ConcurrentHashMap<>();

  /** How often each text was embedded by a model, by the digest of the text. */
  public static Map<String, AtomicInteger> embedded(String model) {
    return EMBEDDED.computeIfAbsent(model, name -> new ConcurrentHashMap<>());
  }

  /** How often a model was opened. */
  public static int opened(String model) {
    return OPENED.computeIfAbsent(model, name -> new AtomicInteger()).get();
  }

  /** The vector of a text. */
  public static float[] vector(String textSha256) {
    Random random = new Random(Long.parseLong(textSha256, 0, SEED_DIGITS, HEX_RADIX));
    float[] vector = new float[DIMENSION];
    double square = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = random.nextFloat() + 1;
      square += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return vector;
  }

  @Override
  public List<String> knownModels() {
    return List.of();
  }

  @Override
  public String opens() {
    return "hash:NAME";
  }

  @Override
  public boolean supports(String model) {
    return model.startsWith("hash:");
  }

  @Override
  public EmbedderIdentity identify(String model) {
    return new EmbedderIdentity(model, Digests.sha256(model), "hash 1");
  }

  @Override
  public TextEmbedder open(String model) {
    if (model.equals("hash:broken")) {
      throw new DoctownException(ErrorCode.MODEL_INVALID, model + ": expected another model");
    }
    OPENED.computeIfAbsent(model, name -> new AtomicInteger()).incrementAndGet();
    return new HashEmbedder(identify(model), embedded(model));
  }

  private record HashEmbedder(EmbedderIdentity identity, Map<String, AtomicInteger> embedded)
      implements TextEmbedder {
    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public List<Embedding> embed(List<EmbeddingText> texts) {
      if (texts.stream().anyMatch(text -> text.content().contains(REFUSED))) {
        throw new DoctownException(ErrorCode.EMBED_FAILED, "a text is refused");
      }
      return texts.stream().map(this::embed).toList();
    }

    private Embedding embed(EmbeddingText text) {
      embedded.computeIfAbsent(text.sha256(), sha -> new AtomicInteger()).incrementAndGet();
      return new Embedding(vector(text.sha256()), text.content().length(), 1);
    }

    @Override
    public Embedding embedQuery(String query) {
      return embed(new EmbeddingText("", query));
    }

    @Override
    public void close() {}
  }
}
