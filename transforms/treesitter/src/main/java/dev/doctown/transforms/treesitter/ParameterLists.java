package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared parameters of each definition. */
final class ParameterLists {
  private static final int LIMIT = 200;

  private final SourceText source;
  private final OneLine oneLine;
  private final ParameterTags tags;
  private final Map<Span, List<Match>> byList = new HashMap<>();

  ParameterLists(
      Matches matches,
      Definitions definitions,
      LanguageRules rules,
      SourceText source,
      OneLine oneLine) {
    this.source = source;
    this.oneLine = oneLine;
    this.tags = rules.parameterTags();
    List<Span> lists = new ArrayList<>();
    for (Definition definition : definitions.all()) {
      Span list = definition.part(Capture.PARAMETERS);
      if (list != null) {
        lists.add(list);
      }
    }
    lists.sort(Span.OUTER_FIRST);
    List<Match> parameters = matches.of(Capture.PARAMETER);
    int[] owners = NestedSpans.enclosing(lists, parameters.stream().map(Match::span).toList());
    Set<Span> single = Set.copyOf(lists);
    for (int i = 0; i < owners.length; i++) {
      // A lone parameter without parentheses is its own list.
      Span own = parameters.get(i).span();
      Span owner = single.contains(own) ? own : owners[i] < 0 ? null : lists.get(owners[i]);
      if (owner != null) {
        List<Match> list = byList.computeIfAbsent(owner, key -> new ArrayList<>());
        if (!insideLast(list, parameters.get(i))) {
          list.add(parameters.get(i));
        }
      }
    }
  }

  /** A parameter inside another belongs to a function type or to a function that is its default. */
  private static boolean insideLast(List<Match> list, Match parameter) {
    if (list.isEmpty()) {
      return false;
    }
    Span last = list.get(list.size() - 1).span();
    return last.contains(parameter.span()) && !last.equals(parameter.span());
  }

  /** The parameters of a definition in order, described by its doc comment. */
  List<SourceParameter> of(Definition definition, @Nullable String documentation) {
    Span list = definition.part(Capture.PARAMETERS);
    List<Match> parameters = list == null ? List.of() : byList.getOrDefault(list, List.of());
    if (parameters.isEmpty()) {
      return List.of();
    }
    Map<String, String> described = documentation == null ? Map.of() : tags.read(documentation);
    List<SourceParameter> result = new ArrayList<>();
    for (Match parameter : parameters) {
      Span name = parameter.part(Capture.NAME);
      String text = name == null ? "" : Texts.name(source.text(name));
      String bare = text.replaceFirst("^[*&.]+", "");
      result.add(
          new SourceParameter(
              text,
              type(parameter, name),
              line(parameter.part(Capture.DEFAULT)),
              described.get(bare)));
    }
    return isNothing(result) ? List.of() : result;
  }

  /** C's way to say that there are no parameters. */
  private static boolean isNothing(List<SourceParameter> parameters) {
    return parameters.size() == 1
        && parameters.get(0).name().isEmpty()
        && "void".equals(parameters.get(0).type());
  }

  /** The captured type, or for {@code @parameter.declarator} all of it but name and default. */
  private @Nullable String type(Match parameter, @Nullable Span name) {
    if (!parameter.word().equals("declarator")) {
      return line(parameter.part(Capture.TYPE));
    }
    Span all = parameter.span();
    Span value = parameter.part(Capture.DEFAULT);
    int end = value == null ? all.end() : value.start();
    String line =
        name == null
            ? oneLine.of(new Span(all.start(), end), LIMIT)
            : oneLine.of(new Span(all.start(), name.start()), new Span(name.end(), end), LIMIT);
    return value == null ? line : line.replaceFirst("\\s*=$", "");
  }

  private @Nullable String line(@Nullable Span span) {
    return span == null ? null : oneLine.of(span, LIMIT);
  }
}
