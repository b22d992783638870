package dev.doctown.docpack.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores by repository and category; each mean is over repositories. */
final class RetrievalReport {
  private final Map<String, Map<String, List<Double>>> scores = new LinkedHashMap<>();

  void add(RetrievalQuery query, double score) {
    scores
        .computeIfAbsent(query.repository(), name -> new TreeMap<>())
        .computeIfAbsent(query.category(), name -> new ArrayList<>())
        .add(score);
  }

  double mean() {
    return mean(scores.values().stream().map(RetrievalReport::ofRepository).toList());
  }

  String header() {
    StringBuilder line = new StringBuilder(cell("")).append("    mean");
    for (String category : List.of("architecture", "semantic", "symbol")) {
      line.append(String.format(Locale.ROOT, "%13s", category));
    }
    scores.keySet().forEach(name -> line.append(String.format(Locale.ROOT, "%13s", name)));
    return line.toString();
  }

  String line(String title) {
    StringBuilder line = new StringBuilder(cell(title));
    line.append(String.format(Locale.ROOT, "%8.4f", mean()));
    for (String category : List.of("architecture", "semantic", "symbol")) {
      line.append(
          number(
              mean(
                  scores.values().stream()
                      .filter(categories -> categories.containsKey(category))
                      .map(categories -> mean(categories.getOrDefault(category, List.of())))
                      .toList())));
    }
    scores.values().forEach(categories -> line.append(number(ofRepository(categories))));
    return line.toString();
  }

  private static double ofRepository(Map<String, List<Double>> categories) {
    return mean(categories.values().stream().flatMap(List::stream).toList());
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%-26s", text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%13.3f", value);
  }
}
