package dev.doctown.transforms.core.generation;

import dev.doctown.docpack.CanonicalJson;
import dev.doctown.transforms.core.gate.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer's claims, in the order of {@link AnswerSchema}. What was generated under a grammar is
 * read as if it had not been: whatever is not as the schema says makes the whole answer none.
 */
final class AnswerReader {
  private final List<Claim> claims = new ArrayList<>();

  private AnswerReader() {}

  /** The claims; empty for an answer that is not as it should be. */
  static Optional<List<Claim>> read(String answer) {
    try {
      @Nullable Object value = CanonicalJson.parse(answer.getBytes(StandardCharsets.UTF_8));
      AnswerReader reader = new AnswerReader();
      reader.object(value);
      return reader.claims.isEmpty() ? Optional.empty() : Optional.of(reader.claims);
    } catch (IOException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private void object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> answer)) {
      throw new ClassCastException("an answer that is no object");
    }
    one("summary", answer.get(AnswerSchema.SUMMARY));
    many("detail", null, answer.get(AnswerSchema.DETAILS));
    many("parameter", "name", answer.get(AnswerSchema.PARAMETERS));
    one("returns", answer.get(AnswerSchema.RETURNS));
    many("complexity", null, answer.get(AnswerSchema.COMPLEXITY));
    many("", "category", answer.get(AnswerSchema.INSIGHTS));
    many("step", null, answer.get(AnswerSchema.STEPS));
  }

  private void many(String aspect, @Nullable String key, @Nullable Object values) {
    if (values != null) {
      for (Object each : (List<?>) values) {
        Map<?, ?> statement = (Map<?, ?>) each;
        String named = key == null ? null : (String) statement.get(key);
        if (aspect.isEmpty() && named != null) {
          add(named, null, statement);
        } else {
          add(aspect, named, statement);
        }
      }
    }
  }

  private void one(String aspect, @Nullable Object statement) {
    if (statement != null) {
      add(aspect, null, (Map<?, ?>) statement);
    }
  }

  private void add(String aspect, @Nullable String subject, Map<?, ?> statement) {
    List<String> labels = new ArrayList<>();
    Object text = statement.get("text");
    Object cites = statement.get("cites");
    if (text == null || cites == null) {
      throw new ClassCastException("a statement without text or citations");
    }
    ((List<?>) cites).forEach(label -> labels.add((String) label));
    claims.add(
        new Claim(
            claims.size(),
            aspect,
            subject,
            ((String) text).strip(),
            labels.stream().distinct().toList()));
  }
}
