package org.brinksim.results.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which inputs are swapped as one: what cannot be swapped alone goes with what it needs, until
 * every mixture that is wanted can be run.
 */
final class Grouping {

  /** With so many inputs, or fewer, every mixture is run: 64 of them. */
  static final int MOST_EXACT = 6;

  private final Mixtures mixtures;
  private final List<Group> groups = new ArrayList<>();

  /** Inputs by their numbers, and why they are one. */
  private record Group(BitSet inputs, Optional<String> why) {}

  private Grouping(Mixtures mixtures) {
    this.mixtures = mixtures;
    for (int i = 0; i < mixtures.names().size(); i++) {
      BitSet one = new BitSet();
      one.set(i);
      groups.add(new Group(one, Optional.empty()));
    }
  }

  /** The groups of the inputs that differ, each as the numbers of its inputs. */
  static Grouping of(Mixtures mixtures) {
    Grouping grouping = new Grouping(mixtures);
    while (grouping.joined()) {
      // Each turn leaves one group fewer.
    }
    return grouping;
  }

  /** Whether every mixture is run. */
  boolean isExact() {
    return groups.size() <= MOST_EXACT;
  }

  /** The groups as inputs. */
  List<Swap> swaps() {
    return groups.stream().map(this::swap).toList();
  }

  private Swap swap(Group group) {
    List<Integer> inputs = group.inputs().stream().boxed().toList();
    return new Swap(
        inputs.stream().map(mixtures.names()::get).collect(Collectors.joining(" + ")),
        inputs.stream().flatMap(i -> mixtures.places(i).stream()).toList(),
        group.why());
  }

  /**
   * The mixtures that are wanted, each as the groups that are the other's: the baseline first, then
   * the other. Of few groups all sets, at their own numbers; of many each alone, then all but each.
   */
  List<BitSet> wanted() {
    List<BitSet> wanted = new ArrayList<>();
    int all = groups.size();
    if (isExact()) {
      for (long set = 0; set < 1L << all; set++) {
        wanted.add(BitSet.valueOf(new long[] {set}));
      }
      return wanted;
    }
    BitSet other = new BitSet();
    other.set(0, all);
    wanted.add(new BitSet());
    wanted.add(other);
    for (int g = 0; g < all; g++) {
      wanted.add(flipped(new BitSet(), g));
    }
    for (int g = 0; g < all; g++) {
      wanted.add(flipped(other, g));
    }
    return wanted;
  }

  /** The inputs of groups. */
  BitSet inputs(BitSet chosen) {
    BitSet inputs = new BitSet();
    chosen.stream().forEach(g -> inputs.or(groups.get(g).inputs()));
    return inputs;
  }

  private Optional<String> problem(BitSet chosen) {
    return mixtures.problem(inputs(chosen));
  }

  /** Joins groups for the first mixture that cannot be run; false when all can. */
  private boolean joined() {
    if (groups.size() < 2) {
      return false;
    }
    for (BitSet mixture : smallestFirst()) {
      Optional<String> problem = problem(mixture);
      if (problem.isPresent()) {
        join(needing(mixture), problem.orElseThrow());
        return true;
      }
    }
    return false;
  }

  private List<BitSet> smallestFirst() {
    return wanted().stream().sorted((a, b) -> Integer.compare(stray(a), stray(b))).toList();
  }

  /** How far a mixture is from either scenario. */
  private int stray(BitSet mixture) {
    return Math.min(mixture.cardinality(), groups.size() - mixture.cardinality());
  }

  /** The groups that stray from a scenario, with the first one that mends it, or with all. */
  private BitSet needing(BitSet mixture) {
    BitSet strays = (BitSet) mixture.clone();
    if (2 * mixture.cardinality() > groups.size()) {
      strays.flip(0, groups.size());
    }
    for (int g = 0; g < groups.size(); g++) {
      if (!strays.get(g) && problem(flipped(mixture, g)).isEmpty()) {
        return flipped(strays, g);
      }
    }
    if (strays.cardinality() == 1) {
      strays.set(0, groups.size());
    }
    return strays;
  }

  private void join(BitSet chosen, String problem) {
    Optional<String> why =
        chosen.stream()
            .mapToObj(g -> groups.get(g).why())
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Optional.of(problem));
    Group together = new Group(inputs(chosen), why);
    List<Group> left = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (g == chosen.nextSetBit(0)) {
        left.add(together);
      } else if (!chosen.get(g)) {
        left.add(groups.get(g));
      }
    }
    groups.clear();
    groups.addAll(left);
  }

  private static BitSet flipped(BitSet set, int bit) {
    BitSet flipped = (BitSet) set.clone();
    flipped.flip(bit);
    return flipped;
  }
}
