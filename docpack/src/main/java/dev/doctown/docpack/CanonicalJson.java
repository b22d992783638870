package dev.doctown.docpack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form for one value: UTF-8, keys in bytewise order, two spaces of indent, LF, a
 * newline at the end. A value is null, a String, Boolean, Long, a List of values or a Map from
 * String to values; there are no floating-point numbers.
 */
public final class CanonicalJson {
  private static final int MAXIMUM_DEPTH = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
          .build();

  private CanonicalJson() {}

  public static byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""));
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      generator.setPrettyPrinter(printer);
      write(generator, value);
    } catch (IOException e) {
      throw new AssertionError("memory takes every byte", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      TreeMap<String, @Nullable Object> sorted = new TreeMap<>(Utf8Order.INSTANCE);
      map.forEach((key, each) -> sorted.put((String) key, each));
      generator.writeStartObject();
      for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
        generator.writeFieldName(entry.getKey());
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object each : list) {
        write(generator, each);
      }
      generator.writeEndArray();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  /**
   * Parses one JSON value. A number that is no Long is given as its text, since another version may
   * have written it.
   */
  public static @Nullable Object parse(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = parse(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows behind the value");
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw new IOException(
          "its JSON is nested deeper, or has longer names or texts, than any docpack's", e);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "its JSON goes wrong at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr(),
          e);
    }
  }

  private static @Nullable Object parse(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "the text ends early");
    }
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING, VALUE_NUMBER_FLOAT -> parser.getText();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? parser.getText()
              : (Object) parser.getLongValue();
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(parse(parser));
        }
        yield list;
      }
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new TreeMap<>(Utf8Order.INSTANCE);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, parse(parser));
        }
        yield map;
      }
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new JsonParseException(parser, "unexpected " + token);
    };
  }
}
