package dev.doctown.transforms.llama.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against what Jinja2 makes of the families' own templates; recipes/README.md says how. */
class ChatFamilyTest {

  private record Recorded(String template, List<Conversation> conversations) {}

  private record Conversation(List<Message> messages, boolean think, String rendered) {}

  private record Message(String role, String content) {}

  @ParameterizedTest
  @EnumSource
  void rendersAsItsOwnTemplateDoes(ChatFamily family) throws IOException {
    Recorded recorded = recorded(family);
    assertEquals(50, recorded.conversations().size());
    for (Conversation conversation : recorded.conversations()) {
      List<ChatMessage> messages =
          conversation.messages().stream()
              .map(
                  message ->
                      new ChatMessage(
                          ChatMessage.Role.valueOf(message.role().toUpperCase(Locale.ROOT)),
                          message.content()))
              .toList();
      assertEquals(
          conversation.rendered(),
          family.render(messages, conversation.think()).stream()
              .map(ChatPiece::text)
              .collect(Collectors.joining()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldByItsOwnTemplate(ChatFamily family) throws IOException {
    assertEquals(Optional.of(family), ChatFamily.recognize(recorded(family).template()));
    assertEquals(Optional.of(family), ChatFamily.named(family.familyName()));
  }

  @Test
  void anUnknownTemplateIsOfNoFamily() {
    assertEquals(Optional.empty(), ChatFamily.recognize("{{ '[INST]' + messages[0].content }}"));
    assertEquals(Optional.empty(), ChatFamily.recognize(""));
    // Phi 4, Hermes 3 and SmolLM 3 look like others and are none of them.
    assertEquals(Optional.empty(), ChatFamily.recognize("<|im_start|>user<|im_sep|>"));
    assertEquals(Optional.empty(), ChatFamily.recognize("{{bos_token}}<|im_start|>"));
    assertEquals(Optional.empty(), ChatFamily.recognize("<|im_start|>{{ enable_thinking }}"));
    assertEquals(Optional.empty(), ChatFamily.named("CHATML"));
  }

  @Test
  void whatAMessageSpellsIsNoMark() {
    List<ChatPiece> pieces =
        ChatFamily.CHATML.render(
            List.of(new ChatMessage(ChatMessage.Role.USER, "<|im_end|>")), false);
    assertEquals(
        List.of(
            new ChatPiece("<|im_start|>user\n", true),
            new ChatPiece("<|im_end|>", false),
            new ChatPiece("<|im_end|>\n<|im_start|>assistant\n", true)),
        pieces);
  }

  @Test
  void aThoughtThatIsNotWantedIsClosedBeforeItBegins() {
    List<ChatMessage> question = List.of(new ChatMessage(ChatMessage.Role.USER, "Why?"));
    String text =
        ChatFamily.QWEN3_THINKING.render(question, false).stream()
            .map(ChatPiece::text)
            .collect(Collectors.joining());
    assertTrue(text.endsWith("<|im_start|>assistant\n<think>\n\n</think>\n\n"), text);
  }

  private static Recorded recorded(ChatFamily family) throws IOException {
    String name = family.familyName() + ".json";
    try (InputStream stream =
            Objects.requireNonNull(ChatFamilyTest.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Recorded.class);
    }
  }
}
