package org.brinksim.scenario.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.ScalableNumber;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;

/** The names that can be referred to in one scenario, by kind. */
public final class Vocabulary {
  private final BindingIndex facts;
  private final Map<List<Object>, Set<String>> known = new HashMap<>();
  private Map<String, MetricKind.Named> owned;

  /** The names in a file, even where another part of it could not be bound. */
  public Vocabulary(BindingIndex facts) {
    this.facts = facts;
  }

  /**
   * All names of a kind.
   *
   * @param state the state in whose words the reference stands; empty outside of states
   */
  public Set<String> names(Refers.To kind, String state) {
    boolean own = kind == Refers.To.OWN_ACTION || kind == Refers.To.DRIVER;
    List<Object> question = List.of(kind, own ? state : "");
    Set<String> names = known.get(question);
    if (names == null) {
      names = new LinkedHashSet<>(collected(kind, state));
      known.put(question, names);
    }
    return names;
  }

  private List<String> collected(Refers.To kind, String state) {
    return switch (kind) {
      case CLAIM -> facts.names(Claim.class);
      case SIDE -> facts.names(Side.class);
      case FORCE -> facts.names(Force.class);
      case FORMATION -> facts.names(Force.Formation.class);
      case STATE -> facts.names(Actor.class);
      case OBSERVER -> facts.names(Intelligence.Observer.class);
      case ACTION -> facts.names(Actor.Action.class);
      case OWN_ACTION -> ownActions(state);
      case RUNG -> facts.names(Ladder.Rung.class);
      case SCALE -> facts.names(Ladder.Scale.class);
      case PROPOSITION -> facts.names(Intelligence.Proposition.class);
      case TERRAIN -> facts.names(Theatre.Terrain.class);
      case FLAG -> flags();
      case QUANTITY -> ForceMetric.keys();
      case FORCE_QUANTITY -> ofForces(ForceMetric.keys());
      case SCALABLE -> ofForces(ScalableNumber.keys());
      case METRIC -> metrics();
      case DRIVER -> drivers(state);
    };
  }

  /** Whether the list that declares names of a kind is itself broken, so that nothing is known. */
  boolean unknown(Refers.To kind) {
    return switch (kind) {
      case CLAIM -> lost(Claim.class);
      case SIDE -> lost(Side.class);
      case FORCE, FORCE_QUANTITY, SCALABLE -> lost(Force.class);
      case FORMATION -> lost(Force.class) || lost(Force.Formation.class);
      case STATE -> lost(Actor.class);
      case OBSERVER -> lost(Intelligence.Observer.class) || lost(Intelligence.class);
      case ACTION, OWN_ACTION -> lost(Actor.class) || lost(Actor.Action.class);
      case RUNG -> lost(Ladder.Rung.class) || lost(Ladder.class);
      case SCALE -> lost(Ladder.Scale.class) || lost(Ladder.class);
      case PROPOSITION -> lost(Intelligence.Proposition.class) || lost(Intelligence.class);
      case TERRAIN -> lost(Theatre.Terrain.class);
      case FLAG -> !facts.complete(Effect.class, Actor.class, CalendarEvent.class);
      case QUANTITY -> false;
      case METRIC, DRIVER ->
          lost(Force.class) || lost(Actor.class) || lost(Ladder.class) || lost(Intelligence.class);
    };
  }

  private boolean lost(Class<?> type) {
    return facts.hasNameless(type);
  }

  private List<String> ownActions(String state) {
    return facts.names(Actor.Action.class).stream()
        .filter(name -> name.startsWith(state + "."))
        .map(name -> name.substring(state.length() + 1))
        .toList();
  }

  /** The flags that some effect sets. */
  List<String> flags() {
    return facts.leaves().stream()
        .filter(leaf -> leaf.holder() == Effect.SetFlag.class)
        .map(leaf -> leaf.value().toString())
        .distinct()
        .toList();
  }

  private List<String> ofForces(List<String> parts) {
    return joined(facts.names(Force.class), parts);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return first.stream().flatMap(f -> second.stream().map(s -> f + "." + s)).toList();
  }

  private List<String> channels() {
    return facts.leaves().stream()
        .filter(l -> l.holder() == Ladder.Rung.class && l.field().name().equals("channel"))
        .map(l -> l.value().toString())
        .distinct()
        .toList();
  }

  private List<String> otherScales() {
    List<String> selected =
        facts.leaves().stream()
            .filter(l -> l.holder() == Ladder.class && l.field().name().equals("scale"))
            .map(l -> l.value().toString())
            .toList();
    return facts.names(Ladder.Scale.class).stream().filter(s -> !selected.contains(s)).toList();
  }

  /** The metric of a name, beside those of forces; empty where there is none. */
  Optional<MetricKind.Named> metric(String name) {
    return Optional.ofNullable(owned().get(name));
  }

  private List<String> metrics() {
    List<String> names = new ArrayList<>(ofForces(ForceMetric.keys()));
    names.addAll(owned().keySet());
    return names;
  }

  private Map<String, MetricKind.Named> owned() {
    if (owned == null) {
      owned = ids().byName();
    }
    return owned;
  }

  /** What metrics are named after; each proposition may prove to be about a number of soldiers. */
  private MetricKind.Ids ids() {
    List<String> propositions = facts.names(Intelligence.Proposition.class);
    return new MetricKind.Ids(
        facts.names(Side.class),
        !facts.names(Ladder.Rung.class).isEmpty(),
        otherScales(),
        channels(),
        facts.names(Actor.class),
        facts.names(Intelligence.Observer.class),
        propositions,
        Set.copyOf(propositions));
  }

  private List<String> traits(String state) {
    return facts.mapKeys().stream()
        .filter(k -> k.holder() == Actor.class && k.field().name().equals("traits"))
        .filter(k -> k.spot().path().qualifiedName().equals(state))
        .map(BindingIndex.MapKey::key)
        .toList();
  }

  private boolean hasSupport(String state) {
    return facts.all(Actor.Support.class).stream()
        .anyMatch(it -> it.spot().path().qualifiedName().equals(state));
  }

  private List<String> shocks() {
    return facts.mapKeys().stream()
        .filter(k -> k.holder() == Scenario.class && k.field().name().equals("shocks"))
        .map(BindingIndex.MapKey::key)
        .toList();
  }

  private List<String> drivers(String state) {
    List<String> names = new ArrayList<>();
    for (Driver.Kind kind : Driver.Kind.values()) {
      drivenBy(kind, state).forEach(of -> names.add(new Driver(kind, of).name()));
    }
    return names;
  }

  /** What drivers of a kind can be of. */
  private List<String> drivenBy(Driver.Kind kind, String state) {
    return switch (kind) {
      case BELIEF, ESTIMATE -> facts.names(Intelligence.Proposition.class);
      case CASUALTIES -> together(Driver.Troops.keys(), facts.names(Force.class));
      case RUNG -> together(Driver.Holder.keys(), facts.names(Actor.class));
      case AREA_LOST -> facts.names(Side.class);
      case ACTS -> together(facts.names(Actor.class), List.of(Driver.OTHERS));
      case DAYS_SINCE -> together(List.of(Driver.START), facts.names(Actor.Action.class));
      case PEAK_RUNG, INDEX -> List.of("");
      case FLAG -> flags();
      case STANDING -> facts.names(Actor.Action.class);
      case SUPPORT -> hasSupport(state) ? List.of("") : List.of();
      case SHOCK -> shocks();
      case TRAIT -> traits(state);
    };
  }

  private static List<String> together(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
