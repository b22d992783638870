package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins scraps to a neighbour: the one that shares the smallest syntax node with it, then the one
 * of its kind, then the smaller one, then the one before it.
 *
 * <p>A scrap stays alone when no neighbour has room, where a top-level type or function would come
 * together with another definition, and between two definitions of which one is in pieces.
 */
final class Scraps {
  private final SourceText text;
  private final ChunkBudget budget;
  private final Map<Integer, Joint> joints;

  /**
   * @param joints by their place, of all nodes that were split; of nested nodes that meet in one
   *     place the outermost. Where there is none, a leaf was cut.
   */
  Scraps(SourceText text, ChunkBudget budget, Map<Integer, Joint> joints) {
    this.text = text;
    this.budget = budget;
    this.joints = joints;
  }

  List<ChunkSpan> joined(List<Part> parts) {
    List<Part> done = new ArrayList<>(parts.size());
    Part open = parts.isEmpty() ? null : parts.get(0);
    for (int i = 1; open != null; i++) {
      Part before = done.isEmpty() ? null : done.get(done.size() - 1);
      Part next = i < parts.size() ? parts.get(i) : null;
      if (next != null && isScrap(open) && goesToNext(before, open, next)) {
        open = join(open, next);
        continue;
      }
      if (before != null && isScrap(open) && mayJoin(before, open)) {
        done.set(done.size() - 1, join(before, open));
      } else {
        done.add(open);
      }
      open = next;
    }
    return done.stream().map(Part::span).toList();
  }

  private boolean goesToNext(@Nullable Part before, Part scrap, Part next) {
    return mayJoin(scrap, next)
        && (before == null || !mayJoin(before, scrap) || isNearer(next, scrap, before));
  }

  private boolean isScrap(Part part) {
    return budget.isScrap(size(part));
  }

  private int size(Part part) {
    return text.size(part.span().start(), part.span().end());
  }

  private boolean isNearer(Part next, Part scrap, Part before) {
    int depthBefore = depth(scrap);
    int depthNext = depth(next);
    if (depthBefore != depthNext) {
      return depthNext > depthBefore;
    }
    boolean likeBefore = before.span().kind() == scrap.span().kind();
    boolean likeNext = next.span().kind() == scrap.span().kind();
    return likeBefore == likeNext ? size(next) < size(before) : likeNext;
  }

  /** How deep in the tree the place is where a part meets the one before it. */
  private int depth(Part part) {
    Joint joint = joints.get(part.span().start());
    return joint == null ? Integer.MAX_VALUE : joint.scope().depth();
  }

  private boolean mayJoin(Part one, Part other) {
    if (!budget.fits(size(one), size(other))) {
      return false;
    }
    Joint joint = joints.get(other.span().start());
    if (joint == null) {
      return true;
    }
    boolean whole =
        joint.before().start() >= one.span().start() && joint.after().end() <= other.span().end();
    return (whole || !joint.isBetweenDefinitions())
        && (!joint.scope().topLevel() || one.holding().goesWith(other.holding()));
  }

  private Part join(Part one, Part other) {
    ChunkSpan first = one.span();
    ChunkSpan second = other.span();
    ChunkSpan span =
        new ChunkSpan(
            first.start(),
            second.end(),
            kind(one, other),
            Math.max(first.describedBefore(), second.describedBefore()));
    return new Part(span, one.holding().and(other.holding()));
  }

  private ChunkKind kind(Part one, Part other) {
    ChunkKind first = one.span().kind();
    ChunkKind second = other.span().kind();
    if (first == ChunkKind.DEFINITION && second == ChunkKind.DEFINITION) {
      Joint joint = joints.get(other.span().start());
      boolean two =
          joint != null
              && joint.before().role() == Role.DEFINITION
              && joint.after().role() == Role.DEFINITION;
      return two ? ChunkKind.MEMBERS : ChunkKind.DEFINITION;
    }
    if (first.defines() || second.defines()) {
      return first.defines() && (!second.defines() || first.compareTo(second) <= 0)
          ? first
          : second;
    }
    return size(one) >= size(other) ? first : second;
  }
}
