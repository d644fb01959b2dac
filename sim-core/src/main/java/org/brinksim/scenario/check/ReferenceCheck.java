package org.brinksim.scenario.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.InheritanceChain;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.Unit;
import org.brinksim.text.NearestName;

/** Whether everything that is referred to is there, and can be referred to from that place. */
final class ReferenceCheck {
  private final BindingIndex facts;
  private final InheritanceChain chain;
  private final Problems problems;
  private final Vocabulary vocabulary;

  private ReferenceCheck(BindingIndex facts, InheritanceChain chain, Problems problems) {
    this.facts = facts;
    this.chain = chain;
    this.problems = problems;
    this.vocabulary = new Vocabulary(facts);
  }

  /**
   * Looks at every text that names something else, and at every key of a map that does.
   *
   * @param chain the files that the scenario extends, for a flag that only they set
   */
  static void check(BindingIndex facts, InheritanceChain chain, Problems problems) {
    ReferenceCheck check = new ReferenceCheck(facts, chain, problems);
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      boolean mapValue = leaf.field().shape() instanceof Shape.Mapping;
      if (!mapValue && leaf.value() instanceof String name) {
        check.refersTo(leaf.field()).ifPresent(to -> check.named(to, name, leaf.spot()));
      }
    }
    for (BindingIndex.MapKey key : facts.mapKeys()) {
      check.refersTo(key.field()).ifPresent(to -> check.named(to, key.key(), key.spot()));
    }
    check.guards();
  }

  /** What a field's text names, as its record says by {@link Refers}. */
  private Optional<Refers.To> refersTo(Shape.Field field) {
    return Optional.ofNullable(field.component().getAnnotation(Refers.class)).map(Refers::value);
  }

  /** Guards name drivers by their kind and the rest of the driver's name. */
  private void guards() {
    for (BindingIndex.Placed<Actor.Subject> subject : facts.all(Actor.Subject.class)) {
      Driver driver = subject.record().driver();
      Spot spot = subject.at(driver.kind().key());
      named(Refers.To.DRIVER, driver.name(), driver.kind().prefix(), spot);
    }
  }

  private void named(Refers.To kind, String name, Spot spot) {
    named(kind, name, "", spot);
  }

  /**
   * Reports a name that is not known.
   *
   * @param given the part of the name that another key gives, so that it is not written at the spot
   */
  private void named(Refers.To kind, String name, String given, Spot spot) {
    String state = stateOf(spot);
    Set<String> known = vocabulary.names(kind, state);
    if (known.contains(name)) {
      unusable(kind, name, state).ifPresent(message -> problems.add(spot, message));
      return;
    }
    if (vocabulary.unknown(kind)) {
      return;
    }
    if (isDriver(kind, name, Driver.Kind.FLAG)) {
      unknownFlag(Driver.named(name).of(), spot);
      return;
    }
    problems.add(
        spot,
        "names \""
            + name.substring(given.length())
            + "\", which is not a known "
            + kind.words()
            + "."
            + NearestName.of(name, offered(kind, known, state, spot, given))
                .map(near -> " Did you mean \"" + near.substring(given.length()) + "\"?")
                .orElseGet(() -> Suggestion.listed(written(alike(name, known), given), "names")));
  }

  /** Names as they stand at a spot, where another key gives their first part. */
  private static List<String> written(Set<String> names, String given) {
    return names.stream()
        .filter(name -> name.startsWith(given))
        .map(name -> name.substring(given.length()))
        .toList();
  }

  /** The names that could stand at a spot: usable there, and not a key beside it already. */
  private Set<String> offered(
      Refers.To kind, Set<String> known, String state, Spot spot, String given) {
    Set<String> offered = new LinkedHashSet<>(known);
    offered.removeIf(name -> !name.startsWith(given) || unusable(kind, name, state).isPresent());
    for (BindingIndex.MapKey key : facts.mapKeys()) {
      if (Objects.equals(key.spot().path().parent(), spot.path().parent())) {
        offered.remove(key.key());
      }
    }
    return offered;
  }

  /** Of names with dots, those of the same first word; the first words where that is unknown. */
  private static Set<String> alike(String name, Set<String> known) {
    boolean dotted = known.stream().anyMatch(n -> n.contains("."));
    if (!dotted || NearestName.of(name, known).isPresent()) {
      return known;
    }
    String first = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : name;
    Set<String> same = new LinkedHashSet<>(known);
    same.removeIf(n -> !n.startsWith(first));
    Set<String> firsts = new LinkedHashSet<>();
    known.forEach(n -> firsts.add(n.contains(".") ? n.substring(0, n.indexOf('.')) + ".…" : n));
    return same.isEmpty() ? firsts : same;
  }

  /**
   * A flag that no effect sets any more may have been set by a file below, whose effect was taken
   * out; then the advice is to keep it.
   */
  private void unknownFlag(String flag, Spot spot) {
    if (vocabulary.unknown(Refers.To.FLAG)) {
      return;
    }
    String flags =
        setByALayer(flag)
            ? "no effect sets any more. Maybe keep the effect, with probability 0"
            : "no effect ever sets." + Suggestion.advice(flag, vocabulary.flags(), "flags");
    problems.add(spot, "reads the flag \"" + flag + "\", which " + flags);
  }

  /** The state in whose part of the file a spot lies: the first word of its qualified name. */
  private static String stateOf(Spot spot) {
    String name = spot.path().qualifiedName();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isDriver(Refers.To kind, String name, Driver.Kind which) {
    return kind == Refers.To.DRIVER && Driver.of(name).filter(d -> d.is(which)).isPresent();
  }

  /** What a reference lacks beside a name that is known; empty when nothing. */
  private Optional<String> unusable(Refers.To kind, String name, String state) {
    if (kind == Refers.To.ACTION && name.startsWith(state + ".")) {
      return Optional.of(
          "names \""
              + name
              + "\", an action of the same state; must be one of another state. Maybe give this"
              + " action its effects too");
    }
    Optional<MetricKind.Named> metric =
        kind == Refers.To.METRIC ? vocabulary.metric(name) : Optional.empty();
    // What a side holds is known only where there is a map.
    boolean area =
        metric.filter(m -> m.kind().owner() == MetricKind.Owner.SIDE).isPresent()
            || isDriver(kind, name, Driver.Kind.AREA_LOST);
    if (area && facts.the(Theatre.Mixed.class).isPresent()) {
      return Optional.of("names \"" + name + "\", which needs a theatre of type hex");
    }
    boolean seen =
        isDriver(kind, name, Driver.Kind.BELIEF) || isDriver(kind, name, Driver.Kind.ESTIMATE);
    if (seen && !facts.names(Intelligence.Observer.class).contains(state)) {
      return Optional.of(
          "reads \""
              + name
              + "\", but \""
              + state
              + "\" is no observer. Maybe add it to intelligence.observers");
    }
    boolean estimated =
        isDriver(kind, name, Driver.Kind.ESTIMATE)
            || metric.filter(m -> m.kind() == MetricKind.ESTIMATE).isPresent();
    return estimated ? uncounted(name) : Optional.empty();
  }

  /** A share or another fraction has no estimate: reports count soldiers. */
  private Optional<String> uncounted(String name) {
    String proposition = name.substring(name.lastIndexOf('.') + 1);
    BindingIndex.Placed<Intelligence.Proposition> placed =
        facts.byKey(Intelligence.Proposition.class).get(proposition);
    boolean personnel =
        placed == null
            || ForceMetric.of(placed.record().quantity())
                .map(m -> m.unit() == Unit.PERSONNEL)
                .orElse(true);
    return personnel
        ? Optional.empty()
        : Optional.of(
            "estimates \""
                + proposition
                + "\", whose quantity is "
                + placed.record().quantity()
                + "; only a number of personnel can be estimated");
  }

  /** Whether an effect of some layer sets a flag. */
  private boolean setByALayer(String flag) {
    List<String> flags = new ArrayList<>();
    chain.roots().forEach(root -> collect(root, flags));
    return flags.contains(flag);
  }

  /** The flags that effects anywhere below a node set. */
  private static void collect(Node node, List<String> flags) {
    if (node instanceof Node.Items list) {
      list.items().forEach(item -> collect(item, flags));
    } else if (node instanceof Node.Entries map) {
      if (map.get("effects").orElse(null) instanceof Node.Items effects) {
        effects.items().stream()
            .filter(e -> e instanceof Node.Entries)
            .forEach(e -> ((Node.Entries) e).text("flag").ifPresent(flags::add));
      }
      map.entries().values().forEach(entry -> collect(entry.value(), flags));
    }
  }
}
