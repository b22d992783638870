package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.doctown.docpack.answer.Explanation;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints a question to a model, its raw answer and what the gates made of it. All of it is text of
 * a repository or a model: what a terminal would act on is shown instead.
 */
final class ExplanationText {
  private static final int KEY_DIGITS = 12;

  /** Why each gate drops. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("schema", "the answer is not what the task's schema asks for"),
          Map.entry("evidence", "it cites nothing of what the model was shown"),
          Map.entry("support", "other lines around could support it better than those it cites"),
          Map.entry("identifiers", "it names code that the repository does not have"),
          Map.entry("literals", "a number, text or option of it is not in the lines it cites"),
          Map.entry("relations", "neither the graph nor the lines say what it says of two names"),
          Map.entry("negations", "what code does not do cannot be checked"),
          Map.entry("parameters", "it does not agree with the signature"),
          Map.entry("commands", "the repository has no such command"),
          Map.entry("examples", "the example is no source of the repository, nor calls it rightly"),
          Map.entry("hygiene", "it says nothing new, or holds what does not belong there"),
          Map.entry("repetition", "it was said of another subject before"));

  private final PrintStream out;

  ExplanationText(PrintStream out) {
    this.out = out;
  }

  void print(Explanation explanation) {
    GenerationRow generation = explanation.generation();
    out.println(
        OneLine.of(generation.getTask())
            + "  "
            + start(generation.getGenerationKey())
            + "  model "
            + start(generation.getModel())
            + ", seed "
            + generation.getSeed()
            + ", "
            + Quantities.count(generation.getPromptTokens())
            + " tokens read, "
            + Quantities.count(generation.getWrittenTokens())
            + " written");
    block("Prompt", generation.getPrompt());
    block("Answer", generation.getOutput());
    out.println();
    out.println("Kept (" + explanation.kept().size() + ")");
    explanation.kept().forEach(each -> out.println("  " + StatementLines.of(each)));
    out.println();
    out.println("Dropped (" + explanation.dropped().size() + ")");
    List<String> texts = texts(generation.getOutput());
    explanation.dropped().forEach(each -> print(each, texts));
    out.println();
  }

  private static String start(String digest) {
    return OneLine.of(digest.substring(0, Math.min(KEY_DIGITS, digest.length())));
  }

  private void block(String heading, String text) {
    out.println();
    out.println(heading);
    text.lines().forEach(line -> out.println("  │ " + UnsafeCharacters.shownIn(line)));
  }

  private void print(Rejection rejection, List<String> texts) {
    int number = rejection.getStatement();
    String said =
        number < 0
            ? "the whole answer"
            : number < texts.size() ? number + " " + OneLine.of(texts.get(number)) : number + "";
    String gate = rejection.getGate();
    out.println("  " + said);
    out.println(
        "    by "
            + OneLine.of(gate)
            + ": "
            + REASONS.getOrDefault(gate, "a gate of a later doctown"));
  }

  /** The statements of an answer in their order, as far as it can be read. */
  private static List<String> texts(String answer) {
    List<String> texts = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(answer)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
          texts.add(json.getText());
        }
      }
    } catch (IOException e) {
      return texts;
    }
    return texts;
  }
}
