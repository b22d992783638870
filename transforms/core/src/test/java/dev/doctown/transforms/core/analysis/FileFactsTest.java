package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.subsystem.FolderHeading;
import dev.doctown.transforms.core.subsystem.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileFactsTest {
  @Test
  void aReadmesSentenceStandsOnItsOwnLine() {
    List<FolderHeading> headings = new ArrayList<>();
    FileFacts.addHeading(
        "kit/README.md",
        "![logo](x.png)\n\n# Kit\n\nKit makes kits of the parts that a workshop has. Often.\n",
        headings);
    assertEquals(
        List.of(
            new FolderHeading(
                "kit",
                "Kit",
                new Statement(
                    "Kit makes kits of the parts that a workshop has.", "kit/README.md", 5, 5))),
        headings);
  }
}
