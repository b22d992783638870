package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.schemas.tables.Evidence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A claim as the gates read it.
 *
 * @param cited the parts with a place whose labels it cites, in the order of the task
 */
record CitedClaim(DocumentationTask task, Claim claim, Wording wording, List<PromptPart> cited) {

  static CitedClaim of(DocumentationTask task, Claim claim) {
    Set<String> labels = Set.copyOf(claim.labels());
    List<PromptPart> cited =
        task.getParts().stream()
            .filter(part -> part.getEvidence() != null)
            .filter(part -> part.getLabel() != null && labels.contains(part.getLabel()))
            .toList();
    return new CitedClaim(task, claim, Wording.of(claim.text()), cited);
  }

  /** The lines it cites. */
  String citedText() {
    return cited.stream().map(PromptPart::getText).collect(Collectors.joining("\n"));
  }

  /** Where these lines stand, each place once. */
  List<Evidence> evidence() {
    Set<Evidence> places = new LinkedHashSet<>();
    cited.stream().map(PromptPart::getEvidence).filter(Objects::nonNull).forEach(places::add);
    return List.copyOf(places);
  }
}
