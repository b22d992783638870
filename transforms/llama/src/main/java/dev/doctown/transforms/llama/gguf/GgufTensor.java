package dev.doctown.transforms.llama.gguf;

/**
 * A tensor's place.
 *
 * @param name as the architecture calls it
 * @param type how its numbers are stored
 * @param elements how many numbers it has
 * @param offset of its first byte from the beginning of the data
 */
public record GgufTensor(String name, TensorType type, long elements, long offset) {

  /** Bytes it takes. */
  public long bytes() {
    return type.bytes(elements);
  }
}
