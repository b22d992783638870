package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an ONNX file declares, read in Java before native code sees the file.
 *
 * <p>Source: onnx.proto of ONNX 1.x. ModelProto: 7 graph. GraphProto: 5 initializer, 11 input, 12
 * output. TensorProto: 1 dims, 2 data_type, 8 name, 13 external_data. ValueInfoProto: 1 name, 2
 * type. TypeProto: 1 tensor_type with 1 elem_type and 2 shape, whose 1 are the dimensions.
 *
 * @param inputs what must be fed, without the initializers that old files list as well
 * @param outputs what comes out, in the file's order
 * @param externalData files beside the model that hold weights, relative to it, sorted
 * @param precision lowest precision of weight matrices: fp32, fp16, bf16, int8 or int4
 */
record OnnxGraph(
    List<Tensor> inputs, List<Tensor> outputs, List<String> externalData, String precision) {

  static final int FLOAT = 1;
  static final int UINT8 = 2;
  static final int INT8 = 3;
  static final int INT32 = 6;
  static final int INT64 = 7;
  static final int FLOAT16 = 10;
  static final int BFLOAT16 = 16;
  static final int UINT4 = 21;
  static final int INT4 = 22;

  static final int RANK_UNKNOWN = -1;

  /**
   * A declared input or output.
   *
   * @param type ONNX's number of the element type
   * @param rank number of dimensions, or {@link #RANK_UNKNOWN}
   */
  record Tensor(String name, int type, int rank) {}

  /**
   * Walks the whole file.
   *
   * @throws IOException if it is no complete ONNX file; the message says where it breaks
   */
  static OnnxGraph read(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new IOException("it is empty");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Walk(new ProtobufReader(in)).model(size);
    }
  }

  private static final class Walk {
    private final ProtobufReader reader;
    private final List<Tensor> inputs = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();
    private final Set<String> initializers = new HashSet<>();
    private final TreeSet<String> externalData = new TreeSet<>(Utf8Order.INSTANCE);
    private final Set<Integer> matrixTypes = new HashSet<>();

    Walk(ProtobufReader reader) {
      this.reader = reader;
    }

    OnnxGraph model(long end) throws IOException {
      boolean graphSeen = false;
      while (reader.hasMore(end)) {
        if (reader.nextField() == 7) {
          graph(reader.enter());
          graphSeen = true;
        } else {
          reader.skip();
        }
      }
      if (!graphSeen) {
        throw new IOException("it holds no graph");
      }
      inputs.removeIf(input -> initializers.contains(input.name()));
      return new OnnxGraph(
          List.copyOf(inputs), List.copyOf(outputs), List.copyOf(externalData), precision());
    }

    private void graph(long end) throws IOException {
      while (reader.hasMore(end)) {
        switch (reader.nextField()) {
          case 5 -> initializer(reader.enter());
          case 11 -> inputs.add(valueInfo(reader.enter()));
          case 12 -> outputs.add(valueInfo(reader.enter()));
          default -> reader.skip();
        }
      }
    }

    private void initializer(long end) throws IOException {
      int type = 0;
      while (reader.hasMore(end)) {
        switch (reader.nextField()) {
          case 2 -> type = (int) reader.integer();
          case 8 -> initializers.add(reader.string());
          case 13 -> externalEntry(reader.enter());
          default -> reader.skip();
        }
      }
      matrixTypes.add(type);
    }

    private void externalEntry(long end) throws IOException {
      String key = "";
      String value = "";
      while (reader.hasMore(end)) {
        switch (reader.nextField()) {
          case 1 -> key = reader.string();
          case 2 -> value = reader.string();
          default -> reader.skip();
        }
      }
      if (key.equals("location")) {
        externalData.add(value);
      }
    }

    private Tensor valueInfo(long end) throws IOException {
      String name = "";
      int[] typeAndRank = {0, RANK_UNKNOWN};
      while (reader.hasMore(end)) {
        switch (reader.nextField()) {
          case 1 -> name = reader.string();
          case 2 -> type(reader.enter(), typeAndRank);
          default -> reader.skip();
        }
      }
      return new Tensor(name, typeAndRank[0], typeAndRank[1]);
    }

    private void type(long end, int[] typeAndRank) throws IOException {
      while (reader.hasMore(end)) {
        if (reader.nextField() == 1) {
          tensorType(reader.enter(), typeAndRank);
        } else {
          reader.skip();
        }
      }
    }

    private void tensorType(long end, int[] typeAndRank) throws IOException {
      while (reader.hasMore(end)) {
        switch (reader.nextField()) {
          case 1 -> typeAndRank[0] = (int) reader.integer();
          case 2 -> typeAndRank[1] = dimensions(reader.enter());
          default -> reader.skip();
        }
      }
    }

    private int dimensions(long end) throws IOException {
      int count = 0;
      while (reader.hasMore(end)) {
        if (reader.nextField() == 1) {
          count++;
        }
        reader.skip();
      }
      return count;
    }

    private String precision() {
      if (matrixTypes.contains(UINT4) || matrixTypes.contains(INT4)) {
        return "int4";
      }
      if (matrixTypes.contains(UINT8) || matrixTypes.contains(INT8)) {
        return "int8";
      }
      if (matrixTypes.contains(BFLOAT16)) {
        return "bf16";
      }
      return matrixTypes.contains(FLOAT16) ? "fp16" : "fp32";
    }
  }
}
