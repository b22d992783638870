package dev.doctown.transforms.llama.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts a GGUF file of version 3 together; tensors are of type F32. */
public final class GgufBytes {
  private static final int ALIGNMENT = 32;

  private record Tensor(String name, long[] dimensions, float[] data) {}

  private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
  private final List<Tensor> tensors = new ArrayList<>();
  private int propertyCount;

  public GgufBytes number(String name, int value) {
    property(name, 4);
    properties.writeBytes(u32(value));
    return this;
  }

  public GgufBytes real(String name, float value) {
    property(name, 6);
    properties.writeBytes(u32(Float.floatToRawIntBits(value)));
    return this;
  }

  public GgufBytes truth(String name, boolean value) {
    property(name, 7);
    properties.write(value ? 1 : 0);
    return this;
  }

  public GgufBytes text(String name, String value) {
    property(name, 8);
    properties.writeBytes(string(value));
    return this;
  }

  public GgufBytes texts(String name, List<String> values) {
    property(name, 9);
    properties.writeBytes(u32(8));
    properties.writeBytes(u64(values.size()));
    values.forEach(value -> properties.writeBytes(string(value)));
    return this;
  }

  public GgufBytes numbers(String name, List<Integer> values) {
    property(name, 9);
    properties.writeBytes(u32(5));
    properties.writeBytes(u64(values.size()));
    values.forEach(value -> properties.writeBytes(u32(value)));
    return this;
  }

  public GgufBytes tensor(String name, float[] data, long... dimensions) {
    tensors.add(new Tensor(name, dimensions.clone(), data.clone()));
    return this;
  }

  /** The numbers of a tensor. */
  public float[] data(String name) {
    return tensors.stream()
        .filter(tensor -> tensor.name().equals(name))
        .findFirst()
        .orElseThrow()
        .data()
        .clone();
  }

  public byte[] toByteArray() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(u32(3));
    out.writeBytes(u64(tensors.size()));
    out.writeBytes(u64(propertyCount));
    out.writeBytes(properties.toByteArray());
    long offset = 0;
    for (Tensor tensor : tensors) {
      out.writeBytes(string(tensor.name()));
      out.writeBytes(u32(tensor.dimensions().length));
      for (long dimension : tensor.dimensions()) {
        out.writeBytes(u64(dimension));
      }
      out.writeBytes(u32(0));
      out.writeBytes(u64(offset));
      offset += padded(tensor.data().length * (long) Float.BYTES);
    }
    pad(out);
    for (Tensor tensor : tensors) {
      ByteBuffer data =
          ByteBuffer.allocate(tensor.data().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      data.asFloatBuffer().put(tensor.data());
      out.writeBytes(data.array());
      pad(out);
    }
    return out.toByteArray();
  }

  private void property(String name, int type) {
    properties.writeBytes(string(name));
    properties.writeBytes(u32(type));
    propertyCount++;
  }

  private static void pad(ByteArrayOutputStream out) {
    out.writeBytes(new byte[(int) (padded(out.size()) - out.size())]);
  }

  private static long padded(long size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static byte[] string(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + bytes.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] u32(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] u64(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }
}
