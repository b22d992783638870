package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;

/**
 * How a rest is taken apart: by communities where they are clear, and by those without the ties to
 * its {@link Hubs} where these are clear too; else it is one part.
 *
 * @param groups the part of each unit
 * @param core the part of the hubs and of what is tied to nothing else, or {@link #NONE}
 */
record RestParts(int[] groups, int core) {
  /** No part. */
  static final int NONE = -1;

  /**
   * The modularity of a rest's own graph from which its communities count as clear: what Newman and
   * Girvan (2004) found to mark structure. Below it, communities are not what a person would tell
   * apart, and move with every edit.
   */
  private static final long CLEAR = 3 * Objective.ONE / 10;

  /** The same of a rest that is too large to be of use as one subsystem. */
  private static final long CLEAR_OF_HUGE = Objective.ONE / 8;

  static RestParts of(RestUnits units, Granularity granularity) {
    int files = Arrays.stream(units.ties().files()).sum();
    RestParts together = new RestParts(new int[units.ties().size()], NONE);
    if (files < granularity.oversized()) {
      return together;
    }
    long clear = files < granularity.huge() ? CLEAR : CLEAR_OF_HUGE;
    long target = files * 100L / granularity.usual();
    TiedUnits ties = units.ties();
    int[] communities = Communities.of(units.withNames(ties), target, granularity.least(), NONE);
    if (modularity(ties, communities) < clear) {
      return together;
    }
    RestParts beside = besideHubs(units, target, granularity);
    return modularity(units.withoutHubs(), beside.groups()) >= clear
        ? beside
        : new RestParts(communities, NONE);
  }

  private static RestParts besideHubs(RestUnits units, long target, Granularity granularity) {
    int hub = hub(units);
    TiedUnits ties = units.withoutHubs();
    int[] communities = Communities.of(units.withNames(ties), target, granularity.least(), hub);
    int[] groups = new int[communities.length];
    for (int unit = 0; unit < groups.length; unit++) {
      groups[unit] = communities[units.hubs()[unit] ? hub : unit];
    }
    groups = Communities.numbered(groups);
    return new RestParts(groups, hub == NONE ? NONE : groups[hub]);
  }

  /** The first of the units that are hubs. */
  private static int hub(RestUnits units) {
    for (int unit = 0; unit < units.hubs().length; unit++) {
      if (units.hubs()[unit]) {
        return unit;
      }
    }
    return NONE;
  }

  private static long modularity(TiedUnits units, int[] groups) {
    int count = Communities.count(groups);
    TiedUnits joined = units.joined(groups, count);
    Objective own = new Objective(units.total(), 1, 100);
    long[] degrees = joined.degrees();
    long modularity = 0;
    for (int group = 0; group < count; group++) {
      modularity += own.modularity(joined.inside()[group], degrees[group]);
    }
    return modularity;
  }
}
