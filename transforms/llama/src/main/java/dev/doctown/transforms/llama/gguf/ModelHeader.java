package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ModelDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads what a model says of itself out of the headers of its files. */
public final class ModelHeader {
  /** Far more than any model has layers, heads, numbers or tokens of context. */
  private static final long LARGEST = 1L << 28;

  private final GgufFile first;
  private final String architecture;

  private ModelHeader(GgufFile first) {
    this.first = first;
    this.architecture =
        first
            .text("general.architecture")
            .orElseThrow(
                () -> invalid("it names no architecture", "a language model in GGUF format"));
  }

  /**
   * Describes a model.
   *
   * @param path its file, or any file of a split one
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND} or {@link ErrorCode#MODEL_INVALID}
   */
  public static ModelDescription describe(Path path) {
    List<GgufFile> files = new ArrayList<>();
    for (Path file : SplitFiles.of(path)) {
      files.add(GgufReader.read(file));
    }
    return new ModelHeader(files.get(0)).describe(files);
  }

  private ModelDescription describe(List<GgufFile> files) {
    List<GgufTensor> tensors = files.stream().flatMap(file -> file.tensors().stream()).toList();
    if (tensors.isEmpty()) {
      throw invalid("it has no tensors", "a model with weights, not a vocabulary");
    }
    String template = first.text("tokenizer.chat_template").orElse("");
    return new ModelDescription(
        first.text("general.name").orElse(String.valueOf(first.path().getFileName())),
        architecture,
        tensors.stream().mapToLong(GgufTensor::elements).sum(),
        Quantization.of(first, tensors),
        property("context_length").orElse(0),
        property("embedding_length").orElse(0),
        property("block_count").orElse(0),
        first.count("tokenizer.ggml.tokens").orElse(property("vocab_size").orElse(0)),
        tokenizer(),
        ChatFamily.recognize(template).map(ChatFamily::familyName).orElse(null),
        !template.isEmpty(),
        ModelPurpose.of(first, architecture, tensors),
        files.stream().mapToLong(GgufFile::fileBytes).sum(),
        cacheBytesPerToken(),
        files.stream().map(GgufFile::path).toList());
  }

  private OptionalLong property(String name) {
    OptionalLong value = first.number(architecture + "." + name);
    if (value.isPresent() && (value.getAsLong() < 0 || value.getAsLong() > LARGEST)) {
      throw invalid(architecture + "." + name + " is " + value.getAsLong(), "from 0 to " + LARGEST);
    }
    return value;
  }

  private String tokenizer() {
    String model = first.text("tokenizer.ggml.model").orElse("none");
    return first.text("tokenizer.ggml.pre").map(pre -> model + " (" + pre + ")").orElse(model);
  }

  /** Keys and values of every layer, two bytes a number. */
  private long cacheBytesPerToken() {
    long heads = Math.max(1, property("attention.head_count").orElse(1));
    long headLength = property("embedding_length").orElse(0) / heads;
    long keys = property("attention.key_length").orElse(headLength);
    long values = property("attention.value_length").orElse(headLength);
    long layers = property("block_count").orElse(0);
    long keyValueHeads = property("attention.head_count_kv").orElse(heads);
    try {
      return Math.multiplyExact(
          Math.multiplyExact(layers, keyValueHeads), (keys + values) * Short.BYTES);
    } catch (ArithmeticException e) {
      throw invalid("a token of context takes more memory than there is", "a sound model");
    }
  }

  private DoctownException invalid(String what, String expected) {
    return new DoctownException(
        ErrorCode.MODEL_INVALID, first.path() + ": " + what + "; expected " + expected);
  }
}
