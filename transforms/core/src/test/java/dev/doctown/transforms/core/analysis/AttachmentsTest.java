package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  @Test
  void theNameOfAFunctionThatIsAValueOrOfAClassWithASupertypeNeedsNoMention() {
    assertEquals(
        List.of(true, true, true, true, true, true, false, false, false, false, false),
        Stream.of(
                "(function start() {",
                "    return function intercept (options) {",
                "const open = async function open() {",
                "!function run() {",
                "class Dependency extends EngineInfo {",
                "class Command(BaseCommand):",
                "class Alone {",
                "class Alone():",
                "function plain() {",
                "export async function exported() {",
                "  def function_of(x):")
            .map(line -> Attachments.isAttached(List.of(line), 1))
            .toList());
  }
}
