package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known each day of a run beside the {@linkplain ForceMetric numbers of forces}.
 *
 * <p>The names that files may refer to and the metrics that the model records are both made of
 * these, so that they are the same. A new kind does not compile until the model reads it.
 */
public enum MetricKind {
  /** Area that a side holds. */
  AREA_HELD(Owner.SIDE, "areaHeld", Unit.KM2, false, "area held"),
  /** Level of the standing rung; missing when none stands. */
  RUNG(Owner.LADDER, "rung", Unit.LEVEL, true, "Standing rung"),
  /** Level of the highest rung that has stood so far; missing when none has. */
  PEAK_RUNG(Owner.LADDER, "peakRung", Unit.LEVEL, true, "Highest rung so far"),
  /** The escalation index, under the scale that the ladder selects. */
  INDEX(Owner.LADDER, "index", Unit.SEVERITY, false, "Escalation index"),
  /** The escalation index under another scale of the ladder. */
  SCALE_INDEX(Owner.SCALE, "index", Unit.SEVERITY, false, "Escalation index"),
  /** Level of the standing rung of a channel; missing when none stands. */
  CHANNEL_RUNG(Owner.CHANNEL, "rung", Unit.LEVEL, true, "Standing rung"),
  /** What an observer believes of a proposition. */
  BELIEF(Owner.OBSERVER, "belief", Unit.PROBABILITY, false, "belief in"),
  /** What an observer takes a number of soldiers to be; missing before any report. */
  ESTIMATE(Owner.OBSERVER, "estimate", Unit.PERSONNEL, true, "estimate for"),
  /** Level of an actor's highest standing action; missing when none stands. */
  ACTOR_RUNG(Owner.ACTOR, "rung", Unit.LEVEL, true, "highest standing action");

  /** Whose number it is, and so how its name is made. */
  public enum Owner {
    /** A side: {@code SIDE.key}; only where there is a map. */
    SIDE,
    /** The ladder: {@code key}; only where it has rungs. */
    LADDER,
    /** A scale that the ladder does not select: {@code key.SCALE}. */
    SCALE,
    /** A channel of the ladder: {@code key.CHANNEL}. */
    CHANNEL,
    /** An actor: {@code ACTOR.key}; only where the ladder has rungs. */
    ACTOR,
    /** An actor that observes, with a proposition: {@code ACTOR.key.PROPOSITION}. */
    OBSERVER
  }

  private final Owner owner;
  private final String key;
  private final Unit unit;
  private final boolean absentAtTimes;
  private final String label;

  MetricKind(Owner owner, String key, Unit unit, boolean absentAtTimes, String label) {
    this.owner = owner;
    this.key = key;
    this.unit = unit;
    this.absentAtTimes = absentAtTimes;
    this.label = label;
  }

  /** Whose number it is. */
  public Owner owner() {
    return owner;
  }

  /** The part of its name that does not tell whose it is. */
  public String key() {
    return key;
  }

  /** Its unit. */
  public Unit unit() {
    return unit;
  }

  /** Whether there are times when it has no value. */
  public boolean absentAtTimes() {
    return absentAtTimes;
  }

  /** Words for charts and tables. */
  public String label() {
    return label;
  }

  /**
   * A metric of a scenario.
   *
   * @param kind what kind
   * @param of the id of the side or actor, the scale, or the channel; empty for the ladder
   * @param proposition the proposition, for an observer; empty for others
   */
  public record Named(MetricKind kind, String of, String proposition) {
    /** Its name in files. */
    public String name() {
      return kind.name(of, proposition);
    }
  }

  /**
   * The ids of a scenario that metrics are named after: they are known even where other parts of a
   * file are broken.
   *
   * @param sides the sides whose area is measured
   * @param ladder whether the ladder has rungs
   * @param scales the scales that it names and does not select
   * @param channels the channels of its rungs
   * @param actors all actors
   * @param observers the actors that observe
   * @param propositions what they hold beliefs of
   * @param counted those of the propositions that are about a number of soldiers
   */
  public record Ids(
      List<String> sides,
      boolean ladder,
      List<String> scales,
      List<String> channels,
      List<String> actors,
      List<String> observers,
      List<String> propositions,
      Set<String> counted) {
    public Ids {
      sides = List.copyOf(sides);
      scales = List.copyOf(scales);
      channels = List.copyOf(channels);
      actors = List.copyOf(actors);
      observers = List.copyOf(observers);
      propositions = List.copyOf(propositions);
      counted = Set.copyOf(counted);
    }

    /** The ids of a scenario; without a map, no side's area is measured. */
    public static Ids of(Scenario scenario) {
      List<Ladder.Rung> rungs = scenario.ladder().rungs();
      Intelligence intelligence = scenario.intelligence();
      return new Ids(
          scenario.theatre().map().stream()
              .flatMap(map -> scenario.sides().stream().map(Side::id))
              .toList(),
          !rungs.isEmpty(),
          scenario.ladder().otherScales(),
          rungs.stream().map(Ladder.Rung::channel).distinct().toList(),
          scenario.states().stream().map(Actor::id).toList(),
          List.copyOf(intelligence.observers().keySet()),
          List.copyOf(intelligence.propositions().keySet()),
          intelligence.propositions().entrySet().stream()
              .filter(proposition -> proposition.getValue().isAboutPersonnel())
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    }

    /**
     * All metrics beside those of forces: of sides, of the ladder, its scales and its channels,
     * then actor by actor.
     */
    public List<Named> metrics() {
      List<Named> all = new ArrayList<>();
      sides.forEach(side -> add(all, Owner.SIDE, side, ""));
      if (ladder) {
        add(all, Owner.LADDER, "", "");
        scales.forEach(scale -> add(all, Owner.SCALE, scale, ""));
      }
      channels.forEach(channel -> add(all, Owner.CHANNEL, channel, ""));
      Set<String> acting = new LinkedHashSet<>(actors);
      Set<String> observing = new LinkedHashSet<>(observers);
      Set<String> states = new LinkedHashSet<>(actors);
      states.addAll(observers);
      for (String state : states) {
        if (ladder && acting.contains(state)) {
          add(all, Owner.ACTOR, state, "");
        }
        if (observing.contains(state)) {
          propositions.forEach(proposition -> add(all, Owner.OBSERVER, state, proposition));
        }
      }
      return all;
    }

    /** The same by their names. */
    public Map<String, Named> byName() {
      Map<String, Named> byName = new LinkedHashMap<>();
      metrics().forEach(metric -> byName.put(metric.name(), metric));
      return byName;
    }

    private void add(List<Named> all, Owner owner, String of, String proposition) {
      for (MetricKind kind : MetricKind.values()) {
        if (kind.owner == owner && (kind != ESTIMATE || counted.contains(proposition))) {
          all.add(new Named(kind, of, proposition));
        }
      }
    }
  }

  /**
   * Its name in files.
   *
   * @param of the id of the side or actor, the scale, or the channel; not used for the ladder
   * @param proposition the proposition, for an observer; not used for others
   */
  public String name(String of, String proposition) {
    return switch (owner) {
      case SIDE, ACTOR -> of + "." + key;
      case LADDER -> key;
      case SCALE, CHANNEL -> key + "." + of;
      case OBSERVER -> of + "." + key + "." + proposition;
    };
  }
}
