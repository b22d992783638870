package dev.doctown.transforms.spi;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model file says of itself, read from its header alone.
 *
 * @param name the name its makers gave it, or the file's name
 * @param architecture the computation graph it needs, such as {@code qwen3}
 * @param parameters numbers in all tensors
 * @param quantization how most of them are stored, such as {@code Q4_K_M}
 * @param contextLength tokens it was trained to see, 0 when it does not say
 * @param embeddingLength numbers of one vector of its state
 * @param layers blocks of its network
 * @param vocabularySize tokens it knows
 * @param tokenizer algorithm and variant of its tokenizer, such as {@code gpt2 (qwen2)}
 * @param chatFamily the family of its chat template, null when it has none that is known
 * @param hasChatTemplate whether it carries a chat template at all
 * @param role what it is made for
 * @param fileBytes size of all its files
 * @param cacheBytesPerToken memory that one token of context takes
 * @param files the files it lies in: more than one when it is split
 */
public record ModelDescription(
    String name,
    String architecture,
    long parameters,
    String quantization,
    long contextLength,
    long embeddingLength,
    long layers,
    long vocabularySize,
    String tokenizer,
    @Nullable String chatFamily,
    boolean hasChatTemplate,
    ModelRole role,
    long fileBytes,
    long cacheBytesPerToken,
    List<Path> files) {

  public ModelDescription {
    files = List.copyOf(files);
  }

  /**
   * Memory that running it takes at most, as an estimate: weights, context and the buffers of one
   * step.
   *
   * @param context tokens of context, all sequences together
   */
  public long memoryBytes(long context) {
    long stepTokens = 512;
    long step = stepTokens * (vocabularySize + 16 * embeddingLength) * Float.BYTES;
    return fileBytes + context * cacheBytesPerToken + step;
  }
}
