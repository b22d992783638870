package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CBuildTest {
  private static boolean isLeftOut(String... lines) {
    return CBuild.isLeftOut(List.of(lines), lines.length);
  }

  @Test
  void aMainThatAMacroOfTrialsAsksForIsLeftOut() {
    assertTrue(isLeftOut("#ifdef SDS_TEST_MAIN", "int main(void) {"));
    assertTrue(isLeftOut("# if defined( ZMALLOC_TEST )", "int main(void) {"));
    assertTrue(isLeftOut("#if TEST", "#ifndef _WIN32", "int main(void) {"));
  }

  @Test
  void whatAnyBuildHasIsNot() {
    assertFalse(isLeftOut("int main(void) {"));
    assertFalse(isLeftOut("#ifdef _WIN32", "int main(void) {"));
    assertFalse(isLeftOut("#ifdef TEST", "#include <x.h>", "#endif", "int main(void) {"));
    assertFalse(isLeftOut("#ifdef TEST", "#else", "int main(void) {"));
    assertFalse(isLeftOut("#ifndef TEST", "int main(void) {"));
    assertFalse(isLeftOut("#ifdef LATEST_MAINLINE", "int main(void) {"));
    assertFalse(isLeftOut("#endif", "int main(void) {"));
  }
}
