package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.binding.Pooling;
import dev.doctown.transforms.llama.gguf.ModelHeader;
import dev.doctown.transforms.llama.gguf.ReadingTraits;
import dev.doctown.transforms.llama.reading.Judgement;
import dev.doctown.transforms.models.DataFolders;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.models.ModelDigest;
import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.models.ModelPlaces;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.ProcessorFeatures;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model that reads whole texts, as its header declares it. Such models run on the processor,
 * whatever is installed for others: vectors are compared with those of other machines.
 *
 * @param name as packs and messages call it
 * @param engine the libraries that run it
 * @param capacity longest sequence
 */
record ReadingModel(
    String name,
    ModelDescription description,
    ReadingTraits traits,
    EngineFolder engine,
    int capacity) {
  /** Raised whenever windows, prefixes, pooling or prompts change. */
  private static final int RULE = 1;

  /** Nearly every chunk fits; a larger window takes memory for a row of scores a token. */
  private static final int LARGEST_WINDOW = 512;

  private static final int LARGEST_PAIR = 1024;
  private static final int SMALLEST = 64;

  /** What contexts may take together, beyond which one has more threads. */
  private static final long MEMORY_OF_LANES = 2L << 30;

  /**
   * Looks at a model.
   *
   * @param model a path, or the name of a model that was pulled
   * @param role what it must be made for
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}, {@link ErrorCode#MODEL_INVALID},
   *     {@link ErrorCode#MODEL_HASH_MISMATCH}, {@link ErrorCode#ENGINE_UNAVAILABLE} or {@link
   *     ErrorCode#ENGINE_NOT_INSTALLED}
   */
  static ReadingModel of(String model, ModelRole role) {
    Path file = ModelPlaces.resolve(model);
    ModelDescription description = ModelHeader.describe(file);
    if (description.role() != role) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          file + ": it is " + called(description.role()) + "; expected " + called(role));
    }
    String unknown = LlamaEngine.unknownArchitecture(description);
    if (unknown != null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE, file + ": " + LlamaServiceFactory.NAME + ": " + unknown);
    }
    ReadingTraits traits = ReadingTraits.of(description);
    String obstacle = obstacle(description, traits);
    if (obstacle != null) {
      throw new DoctownException(ErrorCode.MODEL_INVALID, file + ": " + obstacle);
    }
    ModelLock.check(description.files());
    return new ReadingModel(
        ModelPlaces.spelling(file),
        description,
        traits,
        EngineFolder.of(DataFolders.engines(null), ComputeDevice.CPU),
        capacity(description));
  }

  /** Why a model that reads is of no use; null if it is. */
  static @Nullable String obstacle(ModelDescription model) {
    return model.role() == ModelRole.GENERATOR ? null : obstacle(model, ReadingTraits.of(model));
  }

  private static @Nullable String obstacle(ModelDescription model, ReadingTraits traits) {
    if (capacity(model) < SMALLEST) {
      return "it reads " + model.contextLength() + " tokens at once; expected at least " + SMALLEST;
    }
    if (model.role() == ModelRole.RERANKER && Judgement.of(model, traits).isEmpty()) {
      return "it is a reranker "
          + (traits.head()
              ? "whose head puts out "
                  + (traits.labels().isEmpty() ? "one number" : traits.labels())
              : "without a head")
          + ", of architecture "
          + model.architecture()
          + "; expected "
          + (Judgement.isAsked(model)
              ? "a head with the outputs yes and no, or none"
              : "a head with one output");
    }
    return null;
  }

  private static String called(ModelRole role) {
    return switch (role) {
      case GENERATOR -> "a model that writes";
      case EMBEDDER -> "an embedding model";
      case RERANKER -> "a reranker";
    };
  }

  private static int capacity(ModelDescription model) {
    long largest = model.role() == ModelRole.RERANKER ? LARGEST_PAIR : LARGEST_WINDOW;
    return (int) (model.contextLength() > 0 ? Math.min(largest, model.contextLength()) : largest);
  }

  /** How an embedding model's vectors become one; one that does not say: as is usual. */
  Pooling pooling() {
    Pooling usual = traits.causal() ? Pooling.LAST : Pooling.MEAN;
    return traits.pooling().filter(declared -> declared != Pooling.NONE).orElse(usual);
  }

  /** How many sequences to read side by side on so many processors. */
  int lanes(int processors) {
    return (int) Math.max(1, Math.min(processors, MEMORY_OF_LANES / laneBytes()));
  }

  /** Memory that it takes at most: weights may be kept in a second form for the processor. */
  long memoryBytes(int lanes) {
    return 2 * description.fileBytes() + lanes * laneBytes();
  }

  /** Rows of scores come twice: where they are computed, and where they are handed over. */
  private long laneBytes() {
    return 2 * (description.memoryBytes(capacity) - description.fileBytes());
  }

  /** Where the model's first file is. */
  String file() {
    return description.files().get(0).toString();
  }

  /** Whether its tokenizer wants composed characters. */
  boolean composes() {
    return description.tokenizer().contains("qwen");
  }

  String sha256() {
    return ModelDigest.of(description.files());
  }

  /** What computes, besides the model: equal texts mean equal bits. */
  String engineIdentity() {
    return LlamaServiceFactory.NAME
        + " "
        + LlamaRuntime.RELEASE
        + " "
        + engine.build().platform()
        + " cpu "
        + description.quantization()
        + " length="
        + capacity
        + " rule="
        + RULE
        + " "
        + ProcessorFeatures.detect();
  }
}
