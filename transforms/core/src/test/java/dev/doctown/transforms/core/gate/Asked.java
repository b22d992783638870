package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.schemas.tables.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task about a method of a small class, and sentences that answer it. */
final class Asked {
  static final String SOURCE =
      """
      public static int parsePort(String text, int fallback) throws PortException {
        if (text.isEmpty()) {
          return fallback;
        }
        int port = Numbers.decode(text.strip());
        if (port > 65535) {
          throw new PortException("port out of range");
        }
        log.fine("PORT_VARIABLE --port /ports/list");
        return port;
      }
      """;

  static final String CARD = "int decode(String digits)\nReads digits.\n";

  private final List<PromptPart> parts = new ArrayList<>();
  private String form = "member";
  private String name = "parsePort";
  private String signature =
      "public static int parsePort(String text, int fallback) throws PortException";
  private String kind = "method";
  private String language = "Java";
  private @Nullable String comment;
  private @Nullable String returns = "int";
  private List<String> parameters = List.of("text", "fallback");
  private List<String> related = List.of("calls decode");
  private List<String> others = List.of();

  private Asked() {
    part("Source of the method", "C1", SOURCE, 10, 20);
    part("What it calls", "K1", CARD, 40, 44);
  }

  static Asked task() {
    return new Asked();
  }

  Asked part(String heading, @Nullable String label, String text, int from, int to) {
    parts.add(
        new PromptPart(
            heading, label, text, false, 0, new Evidence("src/Ports.java", from, to, null)));
    return this;
  }

  Asked form(String form) {
    this.form = form;
    return this;
  }

  Asked kind(String kind) {
    this.kind = kind;
    return this;
  }

  Asked language(String language) {
    this.language = language;
    return this;
  }

  Asked docComment(String comment) {
    this.comment = comment;
    return this;
  }

  Asked returns(@Nullable String returns) {
    this.returns = returns;
    return this;
  }

  Asked parameters(String... parameters) {
    this.parameters = List.of(parameters);
    return this;
  }

  Asked related(String... related) {
    this.related = List.of(related);
    return this;
  }

  Asked others(List<String> others) {
    this.others = others;
    return this;
  }

  /** Only the part with this text can be cited. */
  Asked source(String text) {
    parts.clear();
    return part("Source of the method", "C1", text, 10, 20);
  }

  Asked named(String name, String signature) {
    this.name = name;
    this.signature = signature;
    return this;
  }

  DocumentationTask get() {
    return new DocumentationTask(
        "5d0c",
        1,
        form,
        name,
        kind,
        language,
        signature,
        comment,
        "src/Ports.java",
        10,
        20,
        7L,
        parameters,
        returns,
        related,
        parts,
        others,
        false,
        0L);
  }

  /** A detail that cites the source. */
  CitedClaim says(String text) {
    return says("detail", null, text);
  }

  CitedClaim says(String aspect, @Nullable String subject, String text) {
    return cites(aspect, subject, text, "C1");
  }

  CitedClaim cites(String aspect, @Nullable String subject, String text, String... labels) {
    return CitedClaim.of(get(), new Claim(0, aspect, subject, text, List.of(labels)));
  }
}
