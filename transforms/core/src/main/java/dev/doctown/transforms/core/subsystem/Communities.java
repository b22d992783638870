package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;

/**
 * Groups units that are tied closely: moves each to the group that gains most by {@link Objective},
 * in the units' order until nothing moves, and does the same with the groups (Louvain's method, in
 * integers and without chance); then takes apart what does not hang together (Leiden's guarantee)
 * and joins groups that are too small to the one they are tied to most.
 */
final class Communities {
  private static final int ROUNDS = 32;

  private Communities() {}

  /**
   * The group of each unit, numbered from 0 by their first units.
   *
   * @param target the number of groups that there should be about, in hundredths
   * @param least files of a group
   * @param home a unit whose group takes in what is too small and tied to no other; without one,
   *     which is -1, the largest does
   */
  static int[] of(TiedUnits units, long target, int least, int home) {
    int files = Arrays.stream(units.files()).sum();
    Objective objective = new Objective(units.total(), files, target);
    int[] groups = Ties.identity(units.size());
    TiedUnits level = units;
    while (true) {
      int[] moved = numbered(moved(level, objective));
      int count = count(moved);
      if (count == level.size()) {
        break;
      }
      groups = composed(groups, moved);
      level = units.joined(groups, count);
    }
    groups = numbered(connected(units, groups));
    return withoutSmall(units, groups, least, home);
  }

  private static int[] moved(TiedUnits units, Objective objective) {
    Ties ties = Ties.of(units);
    int size = units.size();
    int[] groups = Ties.identity(size);
    long[] degrees = units.degrees();
    long[] degreeOf = degrees.clone();
    long[] filesOf = new long[size];
    int[] membersOf = new int[size];
    for (int unit = 0; unit < size; unit++) {
      filesOf[unit] = units.files()[unit];
      membersOf[unit] = 1;
    }
    long[] toGroup = new long[size];
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (int unit = 0; unit < size; unit++) {
        int own = groups[unit];
        long degree = degrees[unit];
        int files = units.files()[unit];
        degreeOf[own] -= degree;
        filesOf[own] -= files;
        membersOf[own]--;
        for (int i = ties.start(unit); i < ties.start(unit + 1); i++) {
          toGroup[groups[ties.other(i)]] += ties.weight(i);
        }
        int best = own;
        long gain =
            membersOf[own] == 0
                ? 0
                : objective.ofJoining(toGroup[own], degree, degreeOf[own], files, filesOf[own]);
        for (int i = ties.start(unit); i < ties.start(unit + 1); i++) {
          int other = groups[ties.other(i)];
          if (other == own) {
            continue;
          }
          long joining =
              objective.ofJoining(toGroup[other], degree, degreeOf[other], files, filesOf[other]);
          if (joining > gain || (joining == gain && best != own && other < best)) {
            best = other;
            gain = joining;
          }
        }
        for (int i = ties.start(unit); i < ties.start(unit + 1); i++) {
          toGroup[groups[ties.other(i)]] = 0;
        }
        groups[unit] = best;
        degreeOf[best] += degree;
        filesOf[best] += files;
        membersOf[best]++;
        changed |= best != own;
      }
    }
    return groups;
  }

  /** The components of each group. */
  private static int[] connected(TiedUnits units, int[] groups) {
    int[] roots = Ties.identity(units.size());
    for (int i = 0; i < units.left().length; i++) {
      int a = units.left()[i];
      int b = units.right()[i];
      if (groups[a] == groups[b]) {
        a = root(roots, a);
        b = root(roots, b);
        roots[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int unit = 0; unit < roots.length; unit++) {
      roots[unit] = root(roots, unit);
    }
    return roots;
  }

  private static int root(int[] roots, int unit) {
    int root = unit;
    while (roots[root] != root) {
      roots[root] = roots[roots[root]];
      root = roots[root];
    }
    return root;
  }

  /**
   * Joins groups that are too small to the one they are tied to most: first those that are tied to
   * a large one or to none, all at once, else the smallest.
   */
  private static int[] withoutSmall(TiedUnits units, int[] groups, int least, int home) {
    int[] joined = groups;
    while (count(joined) > 1) {
      TiedUnits level = units.joined(joined, count(joined));
      int[] into = Ties.identity(level.size());
      Ties ties = Ties.of(level);
      long[] weights = new long[level.size()];
      int refuge = home < 0 ? largest(level) : joined[home];
      int smallest = -1;
      boolean found = false;
      for (int group = 0; group < level.size(); group++) {
        if (level.files()[group] >= least || group == refuge) {
          continue;
        }
        if (smallest < 0 || level.files()[group] < level.files()[smallest]) {
          smallest = group;
        }
        int closest = closest(level, ties, weights, group, refuge);
        if (level.files()[closest] >= least || closest == refuge) {
          into[group] = closest;
          found = true;
        }
      }
      if (smallest < 0) {
        return joined;
      }
      if (!found) {
        into[smallest] = closest(level, ties, weights, smallest, refuge);
      }
      joined = numbered(composed(joined, into));
    }
    return joined;
  }

  private static int largest(TiedUnits level) {
    int largest = 0;
    for (int group = 1; group < level.size(); group++) {
      largest = level.files()[group] > level.files()[largest] ? group : largest;
    }
    return largest;
  }

  /** The group that a group is tied to most; the refuge when it is tied to none. */
  private static int closest(TiedUnits level, Ties ties, long[] weights, int group, int refuge) {
    int closest = -1;
    for (int i = ties.start(group); i < ties.start(group + 1); i++) {
      weights[ties.other(i)] += ties.weight(i);
    }
    for (int i = ties.start(group); i < ties.start(group + 1); i++) {
      int other = ties.other(i);
      boolean closer =
          closest < 0
              || weights[other] > weights[closest]
              || (weights[other] == weights[closest]
                  && (level.files()[other] > level.files()[closest]
                      || (level.files()[other] == level.files()[closest] && other < closest)));
      closest = closer ? other : closest;
    }
    for (int i = ties.start(group); i < ties.start(group + 1); i++) {
      weights[ties.other(i)] = 0;
    }
    return closest < 0 ? refuge : closest;
  }

  private static int[] composed(int[] groups, int[] groupsOfGroups) {
    return Arrays.stream(groups).map(group -> groupsOfGroups[group]).toArray();
  }

  /** The groups, numbered from 0 by their first units. */
  static int[] numbered(int[] groups) {
    int[] numbers = new int[groups.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] numbered = new int[groups.length];
    for (int unit = 0; unit < groups.length; unit++) {
      if (numbers[groups[unit]] < 0) {
        numbers[groups[unit]] = next++;
      }
      numbered[unit] = numbers[groups[unit]];
    }
    return numbered;
  }

  static int count(int[] groups) {
    return Arrays.stream(groups).max().orElse(-1) + 1;
  }
}
