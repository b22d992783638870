package dev.doctown.transforms.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Which of a graph's inputs gets what, and which output is read.
 *
 * <p>The output is {@code sentence_embedding} if there is one (a finished vector), else {@code
 * token_embeddings}, else {@code last_hidden_state}, else the first with two or three dimensions. A
 * reranker's is {@code logits}.
 *
 * @param inputs what to feed, in the graph's order
 * @param output name of the output to read
 */
record ModelSignature(List<Input> inputs, String output) {

  /** What an input is fed with. */
  enum Role {
    IDS,
    MASK,
    TYPES,
    POSITIONS
  }

  /**
   * An input.
   *
   * @param wide 64-bit integers, else 32-bit
   */
  record Input(String name, Role role, boolean wide) {}

  private static final Map<String, Role> ROLES =
      Map.of(
          "input_ids", Role.IDS,
          "attention_mask", Role.MASK,
          "token_type_ids", Role.TYPES,
          "position_ids", Role.POSITIONS);
  private static final String EXPECTED_INPUTS =
      "input_ids, and optionally attention_mask, token_type_ids, position_ids, as integers";
  private static final String SCORES = "logits";
  private static final List<String> OUTPUTS =
      List.of("sentence_embedding", "token_embeddings", "last_hidden_state");

  /**
   * Reads it off an embedding model's graph.
   *
   * @param file the model, for messages
   */
  static ModelSignature of(OnnxGraph graph, Path file) {
    return new ModelSignature(inputs(graph, file), output(graph, file));
  }

  /** Reads it off a reranker's graph, whose output is {@value #SCORES}. */
  static ModelSignature ofScores(OnnxGraph graph, Path file) {
    if (!readable(graph).contains(SCORES)) {
      throw ModelFault.invalid(
          file,
          "it is no reranker: its outputs are " + graph.outputs(),
          "a cross-encoder with the output " + SCORES);
    }
    return new ModelSignature(inputs(graph, file), SCORES);
  }

  private static List<Input> inputs(OnnxGraph graph, Path file) {
    List<Input> inputs = new ArrayList<>();
    for (OnnxGraph.Tensor tensor : graph.inputs()) {
      Role role = ROLES.get(tensor.name());
      boolean wide = tensor.type() == OnnxGraph.INT64;
      if (role == null || (!wide && tensor.type() != OnnxGraph.INT32)) {
        throw ModelFault.invalid(
            file,
            "it asks for the input '" + tensor.name() + "' of type " + tensor.type(),
            EXPECTED_INPUTS);
      }
      inputs.add(new Input(tensor.name(), role, wide));
    }
    if (inputs.stream().noneMatch(input -> input.role() == Role.IDS)) {
      throw ModelFault.invalid(file, "it has no input 'input_ids'", EXPECTED_INPUTS);
    }
    return List.copyOf(inputs);
  }

  /** Tensors of one sequence for the graph's inputs. */
  NDList feed(NDManager manager, long[] ids, long[] types) {
    NDList tensors = new NDList();
    for (Input input : inputs) {
      long[] values =
          switch (input.role()) {
            case IDS -> ids;
            case MASK -> LongStream.generate(() -> 1).limit(ids.length).toArray();
            case TYPES -> types;
            case POSITIONS -> LongStream.range(0, ids.length).toArray();
          };
      Shape shape = new Shape(1, values.length);
      NDArray tensor =
          input.wide()
              ? manager.create(LongBuffer.wrap(values), shape, DataType.INT64)
              : manager.create(
                  IntBuffer.wrap(LongStream.of(values).mapToInt(value -> (int) value).toArray()),
                  shape,
                  DataType.INT32);
      tensor.setName(input.name());
      tensors.add(tensor);
    }
    return tensors;
  }

  private static List<String> readable(OnnxGraph graph) {
    List<String> readable = new ArrayList<>();
    for (OnnxGraph.Tensor tensor : graph.outputs()) {
      boolean numbers = tensor.type() == OnnxGraph.FLOAT || tensor.type() == OnnxGraph.FLOAT16;
      boolean shaped =
          tensor.rank() == 2 || tensor.rank() == 3 || tensor.rank() == OnnxGraph.RANK_UNKNOWN;
      if (numbers && shaped) {
        readable.add(tensor.name());
      }
    }
    return readable;
  }

  private static String output(OnnxGraph graph, Path file) {
    List<String> readable = readable(graph);
    for (String name : OUTPUTS) {
      if (readable.contains(name)) {
        return name;
      }
    }
    if (readable.contains(SCORES)) {
      throw ModelFault.invalid(
          file, "it is a reranker or another classifier", "an embedding model");
    }
    if (readable.isEmpty()) {
      throw ModelFault.invalid(
          file,
          "none of its outputs " + graph.outputs() + " is a vector or a vector per token",
          String.join(" or ", OUTPUTS));
    }
    return readable.get(0);
  }
}
