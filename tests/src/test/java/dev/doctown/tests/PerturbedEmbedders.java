package dev.doctown.tests;

import dev.doctown.runners.Doctown;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Models {@code perturbed:MODEL}: the real model on a processor that computes a little otherwise.
 * The model's name and digest are the real ones, the engine is another.
 */
public final class PerturbedEmbedders implements TextEmbedderProvider {
  private static final String PREFIX = "perturbed:";
  private static final float LITTLE = 0.01f;

  /** Runs {@code doctown} with these models installed. */
  public static void main(String[] arguments) {
    Doctown.main(arguments);
  }

  @Override
  public List<String> knownModels() {
    return List.of();
  }

  @Override
  public String opens() {
    return PREFIX + "MODEL";
  }

  @Override
  public boolean supports(String model) {
    return model.startsWith(PREFIX);
  }

  @Override
  public EmbedderIdentity identify(String model) {
    return perturbed(real(model).identify(name(model)));
  }

  @Override
  public TextEmbedder open(String model) {
    return new Perturbed(real(model).open(name(model)));
  }

  private static String name(String model) {
    return model.substring(PREFIX.length());
  }

  private static TextEmbedderProvider real(String model) {
    for (TextEmbedderProvider provider : ServiceLoader.load(TextEmbedderProvider.class)) {
      if (provider.supports(name(model))) {
        return provider;
      }
    }
    throw new IllegalArgumentException("no provider of " + name(model));
  }

  private static EmbedderIdentity perturbed(EmbedderIdentity real) {
    return new EmbedderIdentity(
        real.model(), real.modelSha256(), real.engine() + ", another processor");
  }

  private record Perturbed(TextEmbedder real) implements TextEmbedder {
    @Override
    public EmbedderIdentity identity() {
      return perturbed(real.identity());
    }

    @Override
    public int dimension() {
      return real.dimension();
    }

    @Override
    public List<Embedding> embed(List<EmbeddingText> texts) {
      return real.embed(texts).stream().map(Perturbed::moved).toList();
    }

    @Override
    public Embedding embedQuery(String query) {
      return moved(real.embedQuery(query));
    }

    /** Every other component a little larger, the length 1 again. */
    private static Embedding moved(Embedding embedding) {
      float[] vector = embedding.vector();
      double square = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] += i % 2 == 0 ? LITTLE : 0;
        square += (double) vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (vector[i] / Math.sqrt(square));
      }
      return new Embedding(vector, embedding.tokenCount(), embedding.windows());
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
