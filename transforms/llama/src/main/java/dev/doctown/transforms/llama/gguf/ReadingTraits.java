package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.llama.binding.Pooling;
import dev.doctown.transforms.spi.ModelDescription;
import java.util.List;
import java.util.Optional;

/**
 * How a model reads whole texts, as its header says.
 *
 * @param pooling how tokens' vectors become one; empty where it is not said
 * @param causal whether tokens see only those before them
 * @param head whether it has a classification head
 * @param labels what the head's outputs are called; empty where it has one without a name
 */
public record ReadingTraits(
    Optional<Pooling> pooling, boolean causal, boolean head, List<String> labels) {

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
            .mapToObj(Pooling::of)
            .flatMap(Optional::stream)
            .findFirst(),
        first.properties().get(architecture + ".attention.causal") instanceof GgufValue.Truth truth
            ? truth.value()
            : !architecture.contains("bert"),
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
