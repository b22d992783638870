package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PackNameTest {
  @Test
  void aPackIsNamedAfterItsRepository() {
    assertEquals("commons-lang.docpack", PackName.of("commons-lang"));
    assertEquals("Node_2.js.docpack", PackName.of("Node_2.js"));
    assertEquals("문서.docpack", PackName.of("문서"));
  }

  @Test
  void aNameThatIsNoPlainFileNameBecomesOne() {
    assertEquals("my-project.docpack", PackName.of("my project"));
    assertEquals("31mred.docpack", PackName.of("\u001b[31mred"));
    assertEquals("gnp.exe.docpack", PackName.of("\u202egnp.exe"));
    assertEquals("rf.docpack", PackName.of("-rf"));
    assertEquals("github.docpack", PackName.of(".github"));
    assertEquals("a-b.docpack", PackName.of("a\\b"));
    assertEquals("repository.docpack", PackName.of(".."));
    assertEquals("repository.docpack", PackName.of(""));
  }
}
