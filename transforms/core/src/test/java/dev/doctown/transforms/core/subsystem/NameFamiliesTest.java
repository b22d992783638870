package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameFamiliesTest {
  private static final List<String> SUBJECTS =
      List.of(
          "Amber", "Birch", "Cedar", "Delta", "Ebony", "Fjord", "Grove", "Haven", "Islet", "Jetty",
          "Knoll", "Ledge", "Marsh", "Notch", "Ocean", "Plain", "Quarry", "Ridge", "Shoal",
          "Taiga");

  private static String[] paths(String folder, List<String> subjects, String ending) {
    return subjects.stream()
        .map(subject -> folder + subject + ending + ".c")
        .toArray(String[]::new);
  }

  /** Names that share no word with many others. */
  private static String[] others(String folder, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> folder + SUBJECTS.get(i) + SUBJECTS.get((i + 1) % SUBJECTS.size()) + ".c")
        .toArray(String[]::new);
  }

  private static List<String> told(InputBuilder input) {
    return Subsystems.of(input.build()).stream()
        .map(subsystem -> subsystem.name() + " " + subsystem.files().size())
        .toList();
  }

  /** As in htop: meters and panels, all of which use the same few files. */
  @Test
  void filesOfAFlatFolderWhoseNamesEndAlikeStandTogether() {
    InputBuilder input = new InputBuilder("tool");
    input.files(FileCategory.SOURCE, paths("", SUBJECTS, "Meter"));
    input.files(FileCategory.SOURCE, paths("", SUBJECTS.subList(0, 15), "Panel"));
    input.files(FileCategory.SOURCE, paths("", SUBJECTS.subList(0, 15), ""));
    assertEquals(List.of("Tool 15", "Meters 20", "Panels 15"), told(input));
  }

  /** As in traccar, whose protocols have a decoder each. */
  @Test
  void allWordsThatAFamilySharesAreItsName() {
    InputBuilder input = new InputBuilder("tool");
    input.files(FileCategory.SOURCE, paths("src/", SUBJECTS, "ProtocolDecoder"));
    input.files(FileCategory.SOURCE, paths("src/", SUBJECTS, "Protocol"));
    input.files(FileCategory.SOURCE, paths("src/", SUBJECTS, "ProtocolEncoder"));
    assertEquals(
        List.of("Protocol decoders 20", "Protocol encoders 20", "Protocols 20"), told(input));
  }

  /** As in jq: its values of JSON, and all else. */
  @Test
  void oneFamilyStandsBesideAllOthersWhereItIsAQuarter() {
    InputBuilder input = new InputBuilder("tool");
    input.files(FileCategory.SOURCE, paths("src/", SUBJECTS, ""));
    input.files(FileCategory.SOURCE, others("src/", 10));
    input.files(FileCategory.SOURCE, paths("src/val_", SUBJECTS.subList(0, 10), ""));
    assertEquals(List.of("Tool 30", "Val 10"), told(input));

    InputBuilder less = new InputBuilder("tool");
    less.files(FileCategory.SOURCE, paths("src/", SUBJECTS, ""));
    less.files(FileCategory.SOURCE, others("src/", 11));
    less.files(FileCategory.SOURCE, paths("src/val_", SUBJECTS.subList(0, 9), ""));
    assertEquals(List.of("Tool 40"), told(less));
  }

  @Test
  void aWordThatHardlyAnyOrNearlyAllNamesShareMakesNoFamily() {
    InputBuilder few = new InputBuilder("tool");
    few.files(FileCategory.SOURCE, paths("", SUBJECTS, ""));
    few.files(FileCategory.SOURCE, others("", 20));
    few.files(FileCategory.SOURCE, "AmberMeter.c", "BirchMeter.c", "CedarPanel.c", "DeltaPanel.c");
    assertEquals(List.of("Tool 44"), told(few));

    InputBuilder all = new InputBuilder("tool");
    all.files(FileCategory.SOURCE, paths("", SUBJECTS, "MainMeter"));
    all.files(FileCategory.SOURCE, paths("", SUBJECTS, "SideMeter"));
    all.files(FileCategory.SOURCE, paths("", SUBJECTS.subList(0, 10), "Panel"));
    assertEquals(List.of("Tool 50"), told(all));
  }
}
