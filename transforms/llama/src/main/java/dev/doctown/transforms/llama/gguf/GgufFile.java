package dev.doctown.transforms.llama.gguf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The header of a GGUF file of version 2 or 3, little-endian.
 *
 * <p>Layout, after the specification in ggml's {@code docs/gguf.md}: {@code GGUF}, version (u32),
 * number of tensors (u64), number of properties (u64); the properties (name, type, value); the
 * tensors (name, number of dimensions (u32), dimensions (u64 each), type (u32), offset (u64));
 * zeros up to the alignment; the data. A string is its length (u64) and its bytes; an array is its
 * elements' type (u32), their number (u64) and the elements.
 *
 * @param path the file
 * @param fileBytes its size
 * @param version of the format
 * @param properties by name, as the file orders them; long arrays without their elements
 * @param tensors as the file orders them
 * @param dataOffset where the first tensor's bytes begin
 */
public record GgufFile(
    Path path,
    long fileBytes,
    int version,
    Map<String, GgufValue> properties,
    List<GgufTensor> tensors,
    long dataOffset) {

  /** A property that is a text. */
  public Optional<String> text(String name) {
    return properties.get(name) instanceof GgufValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** A property that is a whole number; of an array of numbers, the largest. */
  public OptionalLong number(String name) {
    GgufValue value = properties.get(name);
    if (value instanceof GgufValue.Whole whole) {
      return OptionalLong.of(whole.value());
    }
    if (value instanceof GgufValue.Sequence sequence) {
      return sequence.elements().stream()
          .filter(GgufValue.Whole.class::isInstance)
          .mapToLong(element -> ((GgufValue.Whole) element).value())
          .max();
    }
    return OptionalLong.empty();
  }

  /** The elements of an array of whole numbers, where they were kept. */
  public List<Long> numbers(String name) {
    if (properties.get(name) instanceof GgufValue.Sequence sequence) {
      return sequence.elements().stream()
          .filter(GgufValue.Whole.class::isInstance)
          .map(element -> ((GgufValue.Whole) element).value())
          .toList();
    }
    return List.of();
  }

  /** How many elements a property has that is an array. */
  public OptionalLong count(String name) {
    return properties.get(name) instanceof GgufValue.Sequence sequence
        ? OptionalLong.of(sequence.count())
        : OptionalLong.empty();
  }
}
