package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.gguf.GgufBytes;
import dev.doctown.transforms.llama.gguf.GgufFile;
import dev.doctown.transforms.llama.gguf.GgufReader;
import dev.doctown.transforms.llama.gguf.GgufValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Small models of random weights that llama.cpp loads, one byte a token: they say nothing sensible,
 * and reach every corner of a schema.
 */
public final class RandomModel {
  private static final int HIDDEN = 64;
  private static final int LAYERS = 2;
  private static final int HEADS = 4;
  private static final int KEY_VALUE_HEADS = 2;
  private static final int HEAD = HIDDEN / HEADS;
  private static final int FEED = 128;
  private static final int EXPERTS = 4;
  private static final int NORMAL = 1;
  private static final int CONTROL = 3;

  private static final String TOKENS = "tokenizer.ggml.tokens";
  private static final String TYPES = "tokenizer.ggml.token_type";
  private static final String MERGES = "tokenizer.ggml.merges";
  private static final Set<String> VOCABULARY = Set.of(TOKENS, TYPES, MERGES);

  /** What a model is made for. */
  public enum Purpose {
    WRITING(0),
    /** Vectors: the mean of all tokens. */
    MEAN(1),
    /** Vectors: the first token's. */
    FIRST(2),
    /** Vectors: the last token's. */
    LAST(3),
    /** Reranking by a head with the outputs yes and no. */
    HEAD(4),
    /** Reranking by the tokens yes and no. */
    ANSWER(0);

    private final int pooling;

    Purpose(int pooling) {
      this.pooling = pooling;
    }
  }

  private final String architecture;
  private final Purpose purpose;
  private final Random random = new Random(11);
  private final GgufBytes bytes = new GgufBytes();

  private RandomModel(String architecture, Purpose purpose) {
    this.architecture = architecture;
    this.purpose = purpose;
  }

  /**
   * Writes a model.
   *
   * @param architecture llama, qwen2, qwen3 or qwen3moe
   */
  public static Path write(Path folder, String architecture) throws IOException {
    return Files.write(
        folder.resolve("random-" + architecture + ".gguf"), bytes(architecture).toByteArray());
  }

  /** Writes a model of architecture qwen3 for another purpose. */
  public static Path write(Path folder, Purpose purpose) throws IOException {
    return Files.write(
        folder.resolve("random-" + purpose + ".gguf"), bytes("qwen3", purpose).toByteArray());
  }

  /**
   * Writes a model whose tokens are another's.
   *
   * @param tokensOf a model whose tokens are pieces of bytes that are merged
   */
  static Path write(Path folder, String architecture, Path tokensOf) throws IOException {
    RandomModel model = new RandomModel(architecture, Purpose.WRITING);
    model.properties();
    model.weights(model.vocabulary(GgufReader.read(tokensOf, VOCABULARY)));
    return Files.write(
        folder.resolve("random-" + architecture + "-vocabulary.gguf"), model.bytes.toByteArray());
  }

  /** The model's file. */
  public static GgufBytes bytes(String architecture) {
    return bytes(architecture, Purpose.WRITING);
  }

  /** The file of a model for a purpose. */
  public static GgufBytes bytes(String architecture, Purpose purpose) {
    RandomModel model = new RandomModel(architecture, purpose);
    model.properties();
    model.weights(model.vocabulary());
    return model.bytes;
  }

  private void properties() {
    bytes.text("general.architecture", architecture);
    bytes.text(
        "general.name", "Random " + architecture + (purpose == Purpose.ANSWER ? " Reranker" : ""));
    bytes.number("general.file_type", 0);
    bytes.number(architecture + ".context_length", 4096);
    bytes.number(architecture + ".embedding_length", HIDDEN);
    bytes.number(architecture + ".block_count", LAYERS);
    bytes.number(architecture + ".feed_forward_length", FEED);
    bytes.number(architecture + ".attention.head_count", HEADS);
    bytes.number(architecture + ".attention.head_count_kv", KEY_VALUE_HEADS);
    bytes.real(architecture + ".attention.layer_norm_rms_epsilon", 1e-6f);
    bytes.real(architecture + ".rope.freq_base", 10_000);
    if (architecture.equals("llama")) {
      bytes.number("llama.rope.dimension_count", HEAD);
    }
    if (isQwen3()) {
      bytes.number(architecture + ".attention.key_length", HEAD);
      bytes.number(architecture + ".attention.value_length", HEAD);
    }
    if (purpose.pooling > 0) {
      bytes.number(architecture + ".pooling_type", purpose.pooling);
    }
    if (purpose == Purpose.HEAD) {
      bytes.texts(architecture + ".classifier.output_labels", List.of("yes", "no"));
    }
    if (isMixture()) {
      bytes.number("qwen3moe.expert_count", EXPERTS);
      bytes.number("qwen3moe.expert_used_count", 2);
      bytes.number("qwen3moe.expert_feed_forward_length", FEED);
    }
  }

  /** Returns how many tokens there are. */
  private int vocabulary() {
    List<String> tokens = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    int shifted = 0;
    for (int value = 0; value < 256; value++) {
      boolean printable = (value >= 33 && value <= 126) || (value >= 161 && value != 173);
      tokens.add(String.valueOf((char) (printable ? value : 256 + shifted++)));
      types.add(NORMAL);
    }
    List<String> merges =
        purpose == Purpose.ANSWER
            ? List.of("y e", "ye s", "n o")
            : List.of("{ \"", "\" :", "\" ,", "t h", "e r", "i n", "a n");
    for (String merge : merges) {
      tokens.add(merge.replace(" ", ""));
      types.add(NORMAL);
    }
    for (String mark :
        List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>")) {
      tokens.add(mark);
      types.add(CONTROL);
    }
    bytes.text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", "qwen2");
    bytes.texts(TOKENS, tokens).numbers(TYPES, types);
    bytes.texts(MERGES, merges);
    bytes.number("tokenizer.ggml.bos_token_id", tokens.indexOf("<|endoftext|>"));
    boolean embeds = purpose == Purpose.MEAN || purpose == Purpose.FIRST || purpose == Purpose.LAST;
    bytes.number(
        "tokenizer.ggml.eos_token_id", tokens.indexOf(embeds ? "<|endoftext|>" : "<|im_end|>"));
    bytes.truth("tokenizer.ggml.add_bos_token", false);
    bytes.truth("tokenizer.ggml.add_eos_token", embeds);
    bytes.text(
        "tokenizer.chat_template",
        "{% for message in messages %}<|im_start|>{{ message.role }}\n"
            + "{{ message.content }}<|im_end|>\n"
            + "{% endfor %}{{ '<|im_start|>assistant\\n"
            + "' }}"
            + (isQwen3()
                ? "{% if not enable_thinking %}{{ '<think>\\n\\n</think>\\n\\n' }}{% endif %}"
                : ""));
    return tokens.size();
  }

  private int vocabulary(GgufFile other) {
    bytes.text("tokenizer.ggml.model", other.text("tokenizer.ggml.model").orElseThrow());
    bytes.text("tokenizer.ggml.pre", other.text("tokenizer.ggml.pre").orElseThrow());
    List<String> tokens = texts(other, TOKENS);
    bytes.texts(TOKENS, tokens).texts(MERGES, texts(other, MERGES));
    bytes.numbers(TYPES, other.numbers(TYPES).stream().map(Long::intValue).toList());
    bytes.number("tokenizer.ggml.eos_token_id", tokens.indexOf("<|im_end|>"));
    bytes.truth("tokenizer.ggml.add_bos_token", false);
    bytes.text("tokenizer.chat_template", other.text("tokenizer.chat_template").orElseThrow());
    return tokens.size();
  }

  private static List<String> texts(GgufFile file, String array) {
    return ((GgufValue.Sequence) Objects.requireNonNull(file.properties().get(array)))
        .elements().stream().map(element -> ((GgufValue.Text) element).value()).toList();
  }

  private void weights(int tokens) {
    tensor("token_embd", 1, HIDDEN, tokens);
    double flat = 1 / Math.sqrt(HIDDEN);
    for (int layer = 0; layer < LAYERS; layer++) {
      String block = "blk." + layer + ".";
      norm(block + "attn_norm", HIDDEN);
      tensor(block + "attn_q", flat, HIDDEN, HEAD * HEADS);
      tensor(block + "attn_k", flat, HIDDEN, HEAD * KEY_VALUE_HEADS);
      tensor(block + "attn_v", flat, HIDDEN, HEAD * KEY_VALUE_HEADS);
      tensor(block + "attn_output", flat, HEAD * HEADS, HIDDEN);
      if (architecture.equals("qwen2")) {
        bias(block + "attn_q", HEAD * HEADS);
        bias(block + "attn_k", HEAD * KEY_VALUE_HEADS);
        bias(block + "attn_v", HEAD * KEY_VALUE_HEADS);
      }
      if (isQwen3()) {
        norm(block + "attn_q_norm", HEAD);
        norm(block + "attn_k_norm", HEAD);
      }
      norm(block + "ffn_norm", HIDDEN);
      String experts = isMixture() ? "_exps" : "";
      long[] count = isMixture() ? new long[] {EXPERTS} : new long[0];
      if (isMixture()) {
        tensor(block + "ffn_gate_inp", flat, HIDDEN, EXPERTS);
      }
      tensor(block + "ffn_gate" + experts, flat, with(count, HIDDEN, FEED));
      tensor(block + "ffn_up" + experts, flat, with(count, HIDDEN, FEED));
      tensor(block + "ffn_down" + experts, 1 / Math.sqrt(FEED), with(count, FEED, HIDDEN));
    }
    norm("output_norm", HIDDEN);
    tensor("output", 0.35, HIDDEN, tokens);
    if (purpose == Purpose.HEAD) {
      tensor("cls.output", 0.35, HIDDEN, 2);
    }
  }

  private boolean isQwen3() {
    return architecture.startsWith("qwen3");
  }

  private boolean isMixture() {
    return architecture.equals("qwen3moe");
  }

  private static long[] with(long[] count, long first, long second) {
    return count.length == 0 ? new long[] {first, second} : new long[] {first, second, count[0]};
  }

  private void tensor(String name, double deviation, long... dimensions) {
    long elements = 1;
    for (long dimension : dimensions) {
      elements *= dimension;
    }
    float[] data = new float[(int) elements];
    for (int index = 0; index < data.length; index++) {
      data[index] = (float) (random.nextGaussian() * deviation);
    }
    bytes.tensor(name + ".weight", data, dimensions);
  }

  private void norm(String name, int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    bytes.tensor(name + ".weight", ones, length);
  }

  private void bias(String name, int length) {
    bytes.tensor(name + ".bias", new float[length], length);
  }
}
