package dev.doctown.transforms.treesitter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call, annotation or construction that a pattern knows.
 *
 * @param pattern what it says
 * @param receiver what stands before its name; empty for nothing
 * @param expression from where its receiver begins, to behind its arguments
 * @param name its name
 * @param roles what its arguments are
 * @param bare positional arguments that have no role
 * @param enclosing index of the innermost symbol around it, for an annotation the one that has it
 */
record Call(
    CallPattern pattern,
    String receiver,
    Span expression,
    Span name,
    Map<String, List<Span>> roles,
    List<Span> bare,
    int enclosing) {

  @Nullable Span role(String role) {
    List<Span> spans = roles.getOrDefault(role, List.of());
    return spans.isEmpty() ? null : spans.get(0);
  }

  Call within(int symbol) {
    return new Call(pattern, receiver, expression, name, roles, bare, symbol);
  }
}
