package dev.doctown.transforms.core.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema of a task's answer. Labels and parameters are those of the task, so that no
 * answer cites what it was not shown. Fields stand in the order in which a model best writes them:
 * the text before what supports it.
 */
final class AnswerSchema {
  static final String SUMMARY = "summary";
  static final String DETAILS = "details";
  static final String PARAMETERS = "parameters";
  static final String RETURNS = "returns";
  static final String COMPLEXITY = "complexity";
  static final String INSIGHTS = "insights";
  static final String STEPS = "steps";

  /** Kinds of insight, as docpacks name them. */
  static final List<String> CATEGORIES = List.of("pattern", "design", "concern");

  private static final Set<String> NOTHING = Set.of("void", "None", "Unit", "()", "undefined");
  private static final int SHORTEST_TEXT = 12;
  private static final int LONGEST_TEXT = 280;
  private static final int MOST_LABELS = 3;
  private static final int MOST_PARAMETERS = 12;
  private static final int MOST_DETAILS = 4;
  private static final int MOST_SENTENCES = 6;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final List<String> labels;
  private final List<String> parameters;

  private AnswerSchema(JsonGenerator json, List<String> labels, List<String> parameters) {
    this.json = json;
    this.labels = labels;
    this.parameters = parameters;
  }

  /**
   * The schema for a task of which some parts are shown.
   *
   * @param shown parts of the prompt, of which at least one has a label
   */
  static String of(DocumentationTask task, List<PromptPart> shown) {
    List<String> labels =
        shown.stream().map(PromptPart::getLabel).filter(label -> label != null).toList();
    List<String> parameters =
        task.getParameters().stream()
            .filter(name -> !name.isBlank())
            .distinct()
            .limit(MOST_PARAMETERS)
            .toList();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new AnswerSchema(json, labels, parameters).write(task);
    } catch (IOException e) {
      throw new AssertionError("memory takes every character", e);
    }
    return text.toString();
  }

  private void write(DocumentationTask task) throws IOException {
    json.writeStartObject();
    switch (TaskForm.of(task.getForm())) {
      case MEMBER -> properties(ofMember(task));
      case TYPE, FILE, SUBSYSTEM -> properties(List.of(SUMMARY, DETAILS));
      case ARCHITECTURE -> properties(List.of(INSIGHTS));
      case QUICKSTART -> properties(List.of(SUMMARY, STEPS));
    }
    json.writeEndObject();
  }

  private List<String> ofMember(DocumentationTask task) {
    List<String> names = new ArrayList<>(List.of(SUMMARY, DETAILS));
    if (!parameters.isEmpty()) {
      names.add(PARAMETERS);
    }
    if (returns(task)) {
      names.add(RETURNS);
    }
    names.add(COMPLEXITY);
    return names;
  }

  private static boolean returns(DocumentationTask task) {
    String returns = task.getReturns();
    return returns != null && !NOTHING.contains(returns.strip());
  }

  private void properties(List<String> names) throws IOException {
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (String name : names) {
      json.writeFieldName(name);
      switch (name) {
        case DETAILS -> array(0, MOST_DETAILS, null, List.of());
        case PARAMETERS -> array(0, parameters.size(), "name", parameters);
        case COMPLEXITY -> array(0, 1, null, List.of());
        case INSIGHTS -> array(1, MOST_SENTENCES, "category", CATEGORIES);
        case STEPS -> array(1, MOST_SENTENCES, null, List.of());
        default -> statement(null, List.of());
      }
    }
    json.writeEndObject();
    required(names);
    json.writeBooleanField("additionalProperties", false);
  }

  private void array(int least, int most, @Nullable String key, List<String> values)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "array");
    json.writeFieldName("items");
    statement(key, values);
    json.writeNumberField("minItems", least);
    json.writeNumberField("maxItems", most);
    json.writeEndObject();
  }

  private void statement(@Nullable String key, List<String> values) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    if (key != null) {
      json.writeObjectFieldStart(key);
      choice(values);
      json.writeEndObject();
    }
    json.writeObjectFieldStart("text");
    json.writeStringField("type", "string");
    json.writeNumberField("minLength", SHORTEST_TEXT);
    json.writeNumberField("maxLength", LONGEST_TEXT);
    json.writeEndObject();
    json.writeObjectFieldStart("cites");
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    choice(labels);
    json.writeEndObject();
    json.writeNumberField("minItems", 1);
    json.writeNumberField("maxItems", MOST_LABELS);
    json.writeEndObject();
    json.writeEndObject();
    required(key == null ? List.of("text", "cites") : List.of(key, "text", "cites"));
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
  }

  private void choice(List<String> values) throws IOException {
    json.writeArrayFieldStart("enum");
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void required(List<String> names) throws IOException {
    json.writeArrayFieldStart("required");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
