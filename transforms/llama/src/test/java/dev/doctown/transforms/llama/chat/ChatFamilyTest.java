package dev.doctown.transforms.llama.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    assertEquals(Optional.empty(), ChatFamily.recognize("{{ '<|im_start|>"));
    assertEquals(Optional.empty(), ChatFamily.recognize("<|start_header_id|>x"));
    assertEquals(Optional.empty(), ChatFamily.recognize("<start_of_turn>x"));
    assertEquals(Optional.empty(), ChatFamily.named("CHATML"));
  }

  /** Each is a known template but for what it would write otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          chatml ; message['role'] + '\\n'       ; message['role'] + ': '
          chatml ; <|im_start|>assistant\\n      ; <|im_start|>bot:
          chatml ; <|im_start|>assistant\\n      ; <|im_start|>assistant<|im_sep|>
          chatml ; '<|im_start|>' + message      ; '<|im_start|>human_' + message
          chatml ; message['content'] +          ; message['content'] | trim +
          chatml ; {% for                        ; {{ bos_token }}{% for
          chatml ; {% for                        ; Be brief.{% for
          chatml ; {% for                        ; {{ '<|im_start|>system\\nBe brief.<|im_end|>\\n' }}{% for
          chatml ; {% for                        ; {% set thinks = enable_thinking %}{% for
          chatml ; assistant\\n                  ; assistant\\n<think>
          qwen2  ; helpful assistant.            ; harmless assistant.
          qwen2  ; helpful assistant.            ; helpful assistant. Be brief.
          qwen2  ; loop.first and messages[0]['role'] != 'system' %}{{ ; loop.first %}{% endif %}{{
          qwen   ; created by Alibaba Cloud      ; created by somebody else
          qwen3  ; '<think>\\n\\n</think>\\n\\n'   ; '<think></think>'
          llama3 ; | trim                        ; | string
          llama3 ; assistant<|end_header_id|>    ; bot<|end_header_id|>
          llama31 ; Today Date:                  ; Today is
          gemma  ; <start_of_turn>model          ; <start_of_turn>bot
          """)
  void aLookAlikeIsOfNoFamily(String family, String known, String other) throws IOException {
    String template = recorded(ChatFamily.named(family).orElseThrow()).template();
    String changed = template.replace(known, other);

    assertNotEquals(template, changed);
    assertEquals(Optional.empty(), ChatFamily.recognize(changed));
  }

  @Test
  void theSpellingOfATemplateIsFree() {
    assertEquals(
        Optional.of(ChatFamily.CHATML),
        ChatFamily.recognize(
            """
            {# ours #}
            {%- for message in messages -%}
            {{- "<|im_start|>" + message.role + "\\n" -}}
            {%- if message.tool_calls %}{{ "calls" }}{% else %}{{ message.content }}{% endif -%}
            <|im_end|>
            {% endfor -%}
            {% if add_generation_prompt %}
            <|im_start|>assistant
            {% endif %}
            """));
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
