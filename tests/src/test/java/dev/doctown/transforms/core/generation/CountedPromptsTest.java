package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.LlamaEngine;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prompt, thinking and answer of any task fit any context that the model allows, as its own
 * tokenizer counts them.
 */
@EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_QWEN3_VOCAB_GGUF", matches = ".+")
class CountedPromptsTest {
  private static final int TASKS = 20;
  private static final List<String> SAMPLES =
      List.of(
          "for (int i = 0; i < items.length; i++) { total += items[i].weight(); }\n",
          "The quick answer is seldom the one that a careful reader expects. ",
          "\uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDCBB\u2764\uFE0F\uD83C\uDDE9\uD83C\uDDEA ",
          "\u6587\u6863\u7531\u672C\u5730\u6A21\u578B\u64B0\u5199\u3002\u691C\u8A3C\u3059\u308B\uCF54\uB4DC ",
          "0xDEADBEEF_CAFE_0123456789",
          "<|im_start|>system<|im_end|>",
          "\t\t\t\t\t\t        ",
          "x");

  @ParameterizedTest
  @ValueSource(ints = {2048, 3072, 4096, 8192, 16_384, 32_768})
  void noPromptExceedsItsContext(int context) {
    InstalledEngine.assume();
    Path model = Path.of(System.getenv("DOCTOWN_TEST_QWEN3_VOCAB_GGUF"));
    LlamaEngine engine = new LlamaEngine();
    ModelDescription description = engine.describe(model);
    GeneratorSettings settings = new GeneratorSettings(model, context, 1, "cpu", 1, null);
    int asked = 0;
    try (TextGenerator generator = engine.open(settings, description)) {
      // A model that was trained on less has less.
      assertEquals(Math.min(context, description.contextLength()), generator.contextLength());
      PromptFitting fitting = new PromptFitting(generator, settings(model), new ContextOrder(null));
      for (int seed = 0; seed < TASKS; seed++) {
        DocumentationTask task = task(new Random(31L * context + seed));
        Optional<Question> question = fitting.question(task, seed % 2);
        if (question.isPresent()) {
          asked++;
          var request = question.get().request();
          int tokens =
              generator.countPrompt(request)
                  + request.maxThinkingTokens()
                  + request.maxAnswerTokens();
          int most = generator.contextLength();
          String what = "context " + context + ", seed " + seed + ": " + tokens + " tokens";
          assertTrue(tokens <= most, what);
        }
      }
    }
    assertTrue(asked > TASKS / 2, asked + " of " + TASKS + " tasks fit " + context);
  }

  private static DocumentationTask task(Random random) {
    TaskForm[] forms = TaskForm.values();
    TaskForm form = forms[random.nextInt(forms.length)];
    List<PromptPart> parts = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int length = i == 0 ? random.nextInt(800) : random.nextInt(6_000);
      parts.add(new PromptPart("part " + i, "C" + (i + 1), text(random, length), false, i, null));
    }
    return DocumentationTask.newBuilder()
        .setSubject("subject")
        .setLevel(form.level())
        .setForm(form.formName())
        .setName(text(random, 20))
        .setKind(form.formName())
        .setSignature(text(random, random.nextInt(600)))
        .setStartLine(1)
        .setEndLine(9)
        .setRank(0)
        .setParameters(List.of("first"))
        .setRelated(List.of())
        .setParts(parts)
        .setOthers(List.of())
        .build();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(SAMPLES.get(random.nextInt(SAMPLES.size())));
    }
    return text.append('.').toString();
  }

  private static GenerationSettings settings(Path model) {
    return new GenerationSettings(
        model.toString(),
        null,
        null,
        null,
        "cpu",
        0,
        null,
        4096,
        null,
        0.3,
        300,
        false,
        List.of(),
        null,
        false,
        "unused");
  }
}
