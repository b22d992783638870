package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which sentences say nothing that was not said. */
class SaidBeforeTest {
  private final SaidBefore said = SaidBefore.ofOne();

  @Test
  void theSameWordsInAnotherOrderNumberOrCaseSayNothingNew() {
    assertFalse(said.repeats("summary", "Adds 2 weights of all parcels."));

    assertTrue(said.repeats("summary", "Adds 2 weights of all parcels."));
    assertTrue(said.repeats("detail", "Of all Parcels, adds weight: 7."));
    assertTrue(said.repeats("step", "`addsWeights` of all parcel"));
    assertFalse(said.repeats("summary", "Adds the weights of all parcels."));
  }

  @Test
  void ofSeveralSubjectsOrderAndNumbersTell() {
    SaidBefore many = SaidBefore.ofMany();
    assertFalse(many.repeats("summary", "Converts JSON to XML."));
    assertFalse(many.repeats("summary", "Converts XML to JSON."));
    assertFalse(many.repeats("summary", "Encodes values of 16 bits."));
    assertFalse(many.repeats("summary", "Encodes values of 32 bits."));
    assertTrue(many.repeats("detail", "encodes value of 32 `bit`"));
  }

  @Test
  void parametersResultsAndExceptionsMayMeanTheSame() {
    assertFalse(said.repeats("parameter", "The parcel to weigh."));
    assertFalse(said.repeats("parameter", "The parcel to weigh."));
    assertFalse(said.repeats("returns", "The parcel to weigh."));
    assertFalse(said.repeats("throws", "The parcel to weigh."));
    assertFalse(said.repeats("summary", "The parcel to weigh."));
  }

  @Test
  void endingsThatAreNoPluralsCount() {
    assertFalse(said.repeats("summary", "Tells whether it has a class."));
    assertFalse(said.repeats("summary", "Tells whether it has a clas."));
    assertFalse(said.repeats("summary", "Is on."));
    assertFalse(said.repeats("summary", "I on."));
  }

  @Test
  void whatHasNoWordsRepeatsNothing() {
    assertFalse(said.repeats("summary", "42."));
    assertFalse(said.repeats("summary", "42."));
  }
}
