package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.doctown.docpack.answer.Definition;
import dev.doctown.docpack.answer.RelatedSymbol;
import dev.doctown.docpack.answer.Relation;
import dev.doctown.docpack.answer.SymbolAnswer;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is known of a symbol for programs: everything, without the source. */
final class SymbolJson {
  private SymbolJson() {}

  static String of(SymbolAnswer answer) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("symbols");
          for (Definition symbol : answer.symbols()) {
            write(json, symbol);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("subsystems");
          for (String subsystem : answer.subsystems()) {
            json.writeString(subsystem);
          }
          json.writeEndArray();
          json.writeObjectFieldStart("relations");
          for (Relation relation : answer.relations()) {
            write(json, relation);
          }
          json.writeEndObject();
          json.writeArrayFieldStart("examples");
          for (UsageExample example : answer.examples()) {
            write(json, example);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("statements");
          for (Statement statement : answer.statements()) {
            write(json, statement);
          }
          json.writeEndArray();
        });
  }

  /** Symbols of different names, of which one is to be picked. */
  static String choice(List<Definition> symbols) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("symbols");
          for (Definition symbol : symbols) {
            write(json, symbol);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Definition definition) throws IOException {
    json.writeStartObject();
    write(json, definition.symbol());
    json.writeArrayFieldStart("declarations");
    for (SymbolRow declaration : definition.declarations()) {
      json.writeStartObject();
      write(json, declaration);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SymbolRow symbol) throws IOException {
    json.writeStringField("id", symbol.getSymbolId());
    json.writeStringField("kind", symbol.getKind());
    json.writeStringField("name", symbol.getQualifiedName());
    json.writeStringField("signature", symbol.getSignature());
    json.writeStringField("visibility", symbol.getVisibility());
    json.writeStringField("path", symbol.getPath());
    json.writeNumberField("start_line", symbol.getStartLine());
    json.writeNumberField("end_line", symbol.getEndLine());
    json.writeStringField("documentation", symbol.getDocComment());
  }

  private static void write(JsonGenerator json, Relation relation) throws IOException {
    json.writeObjectFieldStart(relation.kind().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("symbols");
    for (RelatedSymbol symbol : relation.symbols()) {
      json.writeStartObject();
      json.writeStringField("id", symbol.id());
      json.writeStringField("kind", symbol.kind());
      json.writeStringField("name", symbol.name());
      json.writeStringField("path", symbol.path());
      json.writeNumberField("line", symbol.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("uncertain", relation.uncertain());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Statement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", statement.getText());
    json.writeStringField("aspect", statement.getAspect());
    json.writeStringField("subject", statement.getSubject());
    json.writeStringField("support", statement.getSupport());
    json.writeArrayFieldStart("evidence");
    for (Evidence place : statement.getEvidence()) {
      json.writeStartObject();
      json.writeStringField("path", place.getPath());
      json.writeNumberField("start_line", place.getStartLine());
      json.writeNumberField("end_line", place.getEndLine());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("generation_key", statement.getGenerationKey());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UsageExample example) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", example.getPath());
    json.writeNumberField("start_line", example.getStartLine());
    json.writeNumberField("end_line", example.getEndLine());
    json.writeStringField("code", example.getCode());
    json.writeEndObject();
  }
}
