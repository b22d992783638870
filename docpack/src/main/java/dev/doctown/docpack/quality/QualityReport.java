package dev.doctown.docpack.quality;

import dev.doctown.docpack.CanonicalJson;
import dev.doctown.docpack.JsonMember;
import dev.doctown.docpack.TableSource;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a pack, and the form in which they stand in it.
 *
 * @param metrics in bytewise order of their names
 */
public record QualityReport(List<Metric> metrics) {
  /** The entry of a pack that holds its report. */
  public static final String ENTRY = "quality.json";

  private static final long FORMAT = 1;

  public QualityReport {
    metrics = List.copyOf(metrics);
  }

  /** Measures a pack from its pages and tables. */
  public static QualityReport of(FinishedPack pack) throws IOException {
    FileFacts files = FileFacts.read(pack.tables());
    RemoteLinks remote = new RemoteLinks(pack.description().source());
    Citations citations = new Citations(files, remote);
    NamedPlaces names = new NamedPlaces(files, remote);
    FlowSteps flows = new FlowSteps(files, remote);
    Counts counts = new Counts();
    PublicSymbols symbols = new PublicSymbols(files);
    InternalLinks links = new InternalLinks(pack.entries());
    Diagrams diagrams = new Diagrams(pack.tables());
    Commands commands = new Commands(files);
    for (String entry : pack.entries()) {
      if (entry.endsWith(".md") || entry.equals("llms.txt")) {
        String text = new String(pack.read(entry), StandardCharsets.UTF_8);
        Page page = PageReader.read(files, entry, text);
        citations.add(page);
        names.add(page);
        flows.add(page);
        counts.add(page);
        symbols.add(page, remote);
        links.add(page);
        diagrams.add(page);
        commands.add(page);
      } else if (entry.endsWith(".svg")) {
        links.addDrawing(entry, new String(pack.read(entry), StandardCharsets.UTF_8));
      }
    }
    WordedStatement.All worded = WordedStatement.read(pack.tables());
    List<Metric> metrics = new ArrayList<>();
    metrics.add(citations.metric(pack.tables(), worded));
    metrics.add(names.metric(pack.tables(), worded));
    metrics.add(Quotations.metric(pack.tables()));
    metrics.addAll(symbols.metrics(pack.tables()));
    metrics.add(links.metric(diagrams));
    metrics.add(commands.metric(pack.tables()));
    metrics.add(flows.metric(pack.tables()));
    metrics.add(counts.metric(pack.tables()));
    metrics.add(EmbeddedChunks.metric(pack.description(), pack.tables(), files));
    metrics.addAll(ShownTexts.metrics(pack.tables()));
    metrics.addAll(worded(pack.tables(), worded));
    metrics.sort(Comparator.comparing(Metric::name, Utf8Order.INSTANCE));
    return new QualityReport(metrics);
  }

  private static List<Metric> worded(TableSource tables, WordedStatement.All worded) {
    if (worded.isEmpty()) {
      String reason = "no model wrote any of it";
      return List.of(
          Metric.without("M2", "100 %", reason),
          Metric.without("M3", "<= 1 %", reason),
          Metric.without("M5", ">= 99.5 %", reason),
          Metric.without("M10_statements", null, reason),
          Metric.without("M10_tasks", null, reason),
          Metric.without("M11_supported", null, reason),
          Metric.without("M12_literals", ">= 99 %", reason),
          Metric.without("M12_relations", ">= 99 %", reason));
    }
    List<Metric> metrics = new ArrayList<>(WordedFigures.metrics(tables, worded));
    metrics.addAll(WordedClaims.metrics(tables, worded.kept()));
    return metrics;
  }

  /** The metric of that name. */
  public Metric metric(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric " + name));
  }

  /** The report as it stands in a pack. */
  public byte[] toJson() {
    SortedMap<String, Object> members = new TreeMap<>(Utf8Order.INSTANCE);
    for (Metric metric : metrics) {
      Map<String, @Nullable Object> member = new TreeMap<>(Utf8Order.INSTANCE);
      member.put("value", metric.value());
      member.put("of", metric.of());
      member.put("goal", metric.goal());
      member.put("passes", metric.passes());
      member.put("failures", metric.failures());
      if (metric.reason() != null) {
        member.put("reason", metric.reason());
      }
      members.put(metric.name(), member);
    }
    return CanonicalJson.write(Map.of("format", FORMAT, "metrics", members));
  }

  /**
   * Reads a report.
   *
   * @throws IOException when it is none of this format, saying what is wrong
   */
  public static QualityReport parse(byte[] json) throws IOException {
    JsonMember document = JsonMember.document(json);
    if (document.member("format").number() != FORMAT) {
      throw new IOException("its format is not " + FORMAT);
    }
    List<Metric> metrics = new ArrayList<>();
    for (Map.Entry<String, JsonMember> entry : document.member("metrics").members().entrySet()) {
      JsonMember metric = entry.getValue();
      List<String> failures = new ArrayList<>();
      for (JsonMember failure : metric.member("failures").elements()) {
        failures.add(failure.text());
      }
      JsonMember reason = metric.members().get("reason");
      metrics.add(
          new Metric(
              entry.getKey(),
              metric.member("value").numberOrNull(),
              metric.member("of").numberOrNull(),
              metric.member("goal").textOrNull(),
              metric.member("passes").flag(),
              reason == null ? null : reason.textOrNull(),
              failures));
    }
    return new QualityReport(metrics);
  }
}
