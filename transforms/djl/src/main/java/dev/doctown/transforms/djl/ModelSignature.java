package dev.doctown.transforms.djl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which of a graph's inputs gets what, and which output is read.
 *
 * <p>The output is {@code sentence_embedding} if there is one (a finished vector), else {@code
 * token_embeddings}, else {@code last_hidden_state}, else the first with two or three dimensions.
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
  private static final List<String> OUTPUTS =
      List.of("sentence_embedding", "token_embeddings", "last_hidden_state");

  /**
   * Reads it off a graph.
   *
   * @param file the model, for messages
   */
  static ModelSignature of(OnnxGraph graph, Path file) {
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
    return new ModelSignature(List.copyOf(inputs), output(graph, file));
  }

  private static String output(OnnxGraph graph, Path file) {
    List<String> readable = new ArrayList<>();
    for (OnnxGraph.Tensor tensor : graph.outputs()) {
      boolean numbers = tensor.type() == OnnxGraph.FLOAT || tensor.type() == OnnxGraph.FLOAT16;
      boolean shaped =
          tensor.rank() == 2 || tensor.rank() == 3 || tensor.rank() == OnnxGraph.RANK_UNKNOWN;
      if (numbers && shaped) {
        readable.add(tensor.name());
      }
    }
    for (String name : OUTPUTS) {
      if (readable.contains(name)) {
        return name;
      }
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
