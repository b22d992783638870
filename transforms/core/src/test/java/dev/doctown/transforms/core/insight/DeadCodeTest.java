package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nothing mentions, in applications and in libraries. */
class DeadCodeTest {
  private static SampleCode application() {
    return new SampleCode()
        .file("a/A", 99)
        .function("main", 1, 2)
        .function("unused", 10, 19)
        .function("mentioned", 20, 22)
        .function("decorated", 30, 32)
        .symbol("hidden", "function", "private", 40, 42)
        .file("a/global.d.ts", 9)
        .type("Window", 1, 3)
        .file("b/B", 99)
        .function("called", 1, 2)
        .call("main", "called", 1);
  }

  @Test
  void whatToolsCallByNameIsNotDead() {
    SampleCode sample = application().function("FuzzParse", 50, 52).function("DllMain", 60, 62);
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    assertEquals(List.of("Nothing uses unused", "Nothing uses hidden"), dead(sample, main));
  }

  private static List<String> dead(SampleCode sample, EntryPointRow... entryPoints) {
    BitSet attached = new BitSet();
    attached.set(Integer.parseInt(sample.id("decorated")));
    DeadCode dead = new DeadCode(sample.build(), List.of(entryPoints), attached);
    WordCounts words = new WordCounts(dead.names());
    words.add("unused() {} mentioned() {} decorated() {} hidden() {} FuzzParse DllMain");
    words.add("'mentioned' unusedness called Window");
    return Titles.of(dead.of(words));
  }

  @Test
  void whatNothingMentionsIsDeadInAnApplication() {
    SampleCode sample = application();
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    assertEquals(List.of("Nothing uses unused", "Nothing uses hidden"), dead(sample, main));
  }

  @Test
  void onlyWhatIsInternalIsDeadInALibrary() {
    SampleCode sample = application();
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    EntryPointRow library = new EntryPointRow("a/A", 1, "library", "a", null);
    assertEquals(List.of("Nothing uses hidden"), dead(sample, main, library));
  }

  @Test
  void whatOnlyToolsBuildIsNotDead() {
    SampleCode sample = new SampleCode().language("Go").file("a/A", 9).function("main", 1, 2);
    sample.file("a/rules", 9).symbol("ruled", "function", "private", 1, 2);
    DeadCode dead = new DeadCode(sample.build(), List.of(), new BitSet());
    WordCounts words = new WordCounts(dead.names());
    words.add("ruled");
    assertEquals(List.of("Nothing uses ruled"), Titles.of(dead.of(words)));
    dead.leaveOut(1);
    assertEquals(List.of(), dead.of(words));
  }
}
