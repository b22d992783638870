package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.gguf.GgufBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A small model of architecture bert, whose tokens see each other, with random weights. */
public final class RandomBert {
  /** Tokens it reads at once. */
  public static final int CONTEXT = 96;

  private static final int HIDDEN = 32;
  private static final int FEED = 64;
  private static final int MEAN = 1;
  private static final int RANK = 4;

  private final Random random = new Random(5);
  private final GgufBytes bytes = new GgufBytes();

  private RandomBert() {}

  /** Writes an embedding model that takes the mean. */
  public static Path writeEmbedder(Path folder) throws IOException {
    return Files.write(folder.resolve("bert.gguf"), file(MEAN, false));
  }

  /** Writes a reranker with a head of one output. */
  public static Path writeReranker(Path folder) throws IOException {
    return Files.write(folder.resolve("bert-reranker.gguf"), file(RANK, true));
  }

  private static byte[] file(int pooling, boolean head) {
    RandomBert model = new RandomBert();
    model.properties(pooling);
    model.weights(model.vocabulary(), head);
    return model.bytes.toByteArray();
  }

  private void properties(int pooling) {
    bytes.text("general.architecture", "bert").text("general.name", "Random bert");
    bytes.number("general.file_type", 0);
    bytes.number("bert.context_length", CONTEXT);
    bytes.number("bert.embedding_length", HIDDEN);
    bytes.number("bert.block_count", 1);
    bytes.number("bert.feed_forward_length", FEED);
    bytes.number("bert.attention.head_count", 2);
    bytes.real("bert.attention.layer_norm_epsilon", 1e-12f);
    bytes.truth("bert.attention.causal", false);
    bytes.number("bert.pooling_type", pooling);
  }

  private int vocabulary() {
    List<String> tokens = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    List<Integer> types = new ArrayList<>(List.of(3, 3, 3, 3, 3));
    for (char letter = '!'; letter <= '~'; letter++) {
      if (!Character.isUpperCase(letter)) {
        tokens.add("\u2581" + letter);
        tokens.add(String.valueOf(letter));
        types.addAll(List.of(1, 1));
      }
    }
    bytes.text("tokenizer.ggml.model", "bert").text("tokenizer.ggml.pre", "default");
    bytes.texts("tokenizer.ggml.tokens", tokens).numbers("tokenizer.ggml.token_type", types);
    bytes.number("tokenizer.ggml.token_type_count", 2);
    bytes.number("tokenizer.ggml.padding_token_id", 0);
    bytes.number("tokenizer.ggml.unknown_token_id", 1);
    bytes.number("tokenizer.ggml.bos_token_id", 2);
    bytes.number("tokenizer.ggml.cls_token_id", 2);
    // The key is spelled like this.
    bytes.number("tokenizer.ggml.seperator_token_id", 3);
    bytes.number("tokenizer.ggml.mask_token_id", 4);
    return tokens.size();
  }

  private void weights(int tokens, boolean head) {
    matrix("token_embd", HIDDEN, tokens);
    matrix("token_types", HIDDEN, 2);
    matrix("position_embd", HIDDEN, CONTEXT);
    norm("token_embd_norm");
    for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
      layer(name, HIDDEN, HIDDEN);
    }
    norm("blk.0.attn_output_norm");
    layer("ffn_up", HIDDEN, FEED);
    layer("ffn_down", FEED, HIDDEN);
    norm("blk.0.layer_output_norm");
    if (head) {
      matrix("cls", HIDDEN, HIDDEN);
      bytes.tensor("cls.bias", new float[HIDDEN], HIDDEN);
      matrix("cls.output", HIDDEN, 1);
      bytes.tensor("cls.output.bias", new float[1], 1);
    }
  }

  private void layer(String name, long in, int out) {
    matrix("blk.0." + name, in, out);
    bytes.tensor("blk.0." + name + ".bias", new float[out], out);
  }

  private void norm(String name) {
    float[] ones = new float[HIDDEN];
    Arrays.fill(ones, 1);
    bytes.tensor(name + ".weight", ones, HIDDEN);
    bytes.tensor(name + ".bias", new float[HIDDEN], HIDDEN);
  }

  private void matrix(String name, long columns, long rows) {
    float[] data = new float[(int) (columns * rows)];
    for (int index = 0; index < data.length; index++) {
      data[index] = (float) (random.nextGaussian() / Math.sqrt((double) columns));
    }
    bytes.tensor(name + ".weight", data, columns, rows);
  }
}
