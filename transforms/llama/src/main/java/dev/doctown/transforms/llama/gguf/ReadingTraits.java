package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.spi.ModelDescription;
import java.util.List;
import java.util.Optional;

/**
 * How a model reads whole texts, as its header says.
 *
 * @param pooling {@code pooling_type}, as llama.cpp numbers it; empty where it is not said
 * @param causal whether tokens see only those before them
 * @param head whether it has a classification head
 * @param labels what the head's outputs are called; empty where it has one without a name
 */
public record ReadingTraits(
    Optional<Integer> pooling, boolean causal, boolean head, List<String> labels) {
  private static final int LARGEST_POOLING = 4;

  public ReadingTraits {
    labels = List.copyOf(labels);
  }

  /** Reads the header of a model once more. */
  public static ReadingTraits of(ModelDescription model) {
    GgufFile first = GgufReader.read(model.files().get(0));
    String architecture = model.architecture();
    boolean head =
        model.files().stream()
            .flatMap(file -> GgufReader.read(file).tensors().stream())
            .anyMatch(tensor -> tensor.name().startsWith("cls."));
    return new ReadingTraits(
        first.number(architecture + ".pooling_type").stream()
            .filter(type -> type >= 0 && type <= LARGEST_POOLING)
            .mapToObj(type -> (int) type)
            .findFirst(),
        !(first.properties().get(architecture + ".attention.causal")
                instanceof GgufValue.Truth truth)
            ? !architecture.contains("bert")
            : truth.value(),
        head,
        labels(first, architecture));
  }

  private static List<String> labels(GgufFile file, String architecture) {
    return file.properties().get(architecture + ".classifier.output_labels")
            instanceof GgufValue.Sequence sequence
        ? sequence.elements().stream()
            .filter(GgufValue.Text.class::isInstance)
            .map(element -> ((GgufValue.Text) element).value())
            .toList()
        : List.of();
  }
}
