package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final List<String> OTHERS =
      List.of(
          "void listen() { socket.accept(); }",
          "void close() { socket.close(); }",
          "String host(String name) { return name.strip(); }",
          "int timeout() { return seconds * 1000; }",
          "boolean isOpen() { return socket.isOpen(); }",
          "void log(String message) { out.println(message); }");

  private final Asked asked = Asked.task().others(OTHERS);
  private final Gates gates =
      new Gates(WordIndex.builder().add(Asked.SOURCE + Asked.CARD).build(), null);

  private static Claim claim(int number, String text, String... labels) {
    return new Claim(number, "detail", null, text, List.of(labels));
  }

  @Test
  void eachClaimIsAStatementOrARejection() {
    Judged judged =
        gates.judge(
            asked.get(),
            List.of(
                claim(0, "Hands the stripped text to `frobnicate`.", "C1"),
                claim(1, "Throws an exception when the port is out of range.", "C1", "X9"),
                claim(2, "Reads the digits.", "X9"),
                claim(3, "Ports end at 70000.", "C1")),
            "key");

    assertEquals(
        List.of(
            new Statement(
                "Throws an exception when the port is out of range.",
                "detail",
                null,
                "supported",
                List.of(new Evidence("src/Ports.java", 10, 20, null)),
                "key",
                1)),
        judged.statements());
    assertEquals(
        List.of(
            new Rejection("key", 0, "identifiers"),
            new Rejection("key", 2, "evidence"),
            new Rejection("key", 3, "literals")),
        judged.rejections());
  }

  @Test
  void evidenceIsThatOfTheCitedPartsInTheirOrder() {
    Judged judged =
        gates.judge(asked.get(), List.of(claim(0, "Decodes digits of the port.", "K1", "C1")), "k");

    assertEquals(
        List.of(
            new Evidence("src/Ports.java", 10, 20, null),
            new Evidence("src/Ports.java", 40, 44, null)),
        judged.statements().get(0).getEvidence());
  }

  @Test
  void noClaimsNoJudgement() {
    assertEquals(new Judged(List.of(), List.of()), gates.judge(asked.get(), List.of(), "key"));
  }
}
