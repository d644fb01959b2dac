package org.brinksim.scenario.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.Law;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.When;

/**
 * Whether whatever names a claim is what the claim says: a number its figure, an event its date, an
 * action what stands at the start. What only leans on a claim is an assumption that it inspired.
 */
final class ClaimCheck {
  private static final String CLAIMS = "claims";
  private static final String CLAIM = "claim";
  private static final String ASSUMPTION = "assumption";
  private static final String INSPIRED = "inspired";

  /** A number that a place can name a claim for. */
  private record Written(Spot spot, Law law, String unit) {}

  private final BindingIndex facts;
  private final Problems problems;
  private final Map<String, BindingIndex.Placed<Claim>> claims;

  private ClaimCheck(BindingIndex facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
    this.claims = facts.byKey(Claim.class);
  }

  static void check(BindingIndex facts, Problems problems) {
    ClaimCheck check = new ClaimCheck(facts, problems);
    check.claims.values().removeIf(claim -> !check.range(claim));
    facts.byKey(Parameter.class).values().forEach(check::parameter);
    facts.all(CalendarEvent.class).forEach(check::event);
    facts.all(Actor.Action.class).forEach(check::action);
    facts.all(Basis.Claimed.class).forEach(check::place);
  }

  /** A range from low to high; of one that is none, no more is said. */
  private boolean range(BindingIndex.Placed<Claim> it) {
    Optional<List<Double>> wrong =
        it.record().range().filter(range -> !(range.get(0) < range.get(1)));
    wrong.ifPresent(
        range ->
            problems.add(
                it.at("range"),
                "is ["
                    + NumberSyntax.text(range.get(0))
                    + ", "
                    + NumberSyntax.text(range.get(1))
                    + "]; the first number must be below the second"));
    return wrong.isEmpty();
  }

  private void parameter(BindingIndex.Placed<Parameter> it) {
    Parameter parameter = it.record();
    leaning(it, parameter.assumption(), parameter.inspired());
    parameter
        .claim()
        .filter(name -> parameter.assumption().isEmpty())
        .ifPresent(name -> figure(it.at(CLAIM), parameter.law(), parameter.unit(), name));
  }

  /** What leans on a claim is an assumption. */
  private void leaning(
      BindingIndex.Placed<?> it, Optional<String> assumption, List<String> inspired) {
    if (!inspired.isEmpty() && assumption.isEmpty()) {
      problems.add(
          it.at(INSPIRED),
          "names what an assumption leans on, but there is none. Maybe add "
              + ASSUMPTION
              + ", or leave "
              + INSPIRED
              + " out");
    }
  }

  private void figure(Spot spot, Law law, String unit, String name) {
    BindingIndex.Placed<Claim> claim = claims.get(name);
    if (claim != null) {
      new ClaimedFigure(claim.record())
          .fault(law, unit, name)
          .ifPresent(fault -> problems.add(spot, fault + advice(name)));
    }
  }

  private static String advice(String name) {
    return ". Maybe give an " + ASSUMPTION + " in its place, with " + INSPIRED + ": [" + name + "]";
  }

  /** Of an event a claim can hold the date. */
  private void event(BindingIndex.Placed<CalendarEvent> it) {
    CalendarEvent event = it.record();
    leaning(it, event.assumption(), event.inspired());
    Optional<String> name = event.claim().filter(claims::containsKey);
    if (name.isEmpty()) {
      return;
    }
    String found = claims.get(name.get()).record().value().map(v -> v.text()).orElse("no date");
    if (!(event.date() instanceof When.OnDate on)) {
      problems.add(
          it.at(CLAIM),
          "names the claim \""
              + name.get()
              + "\", but the day is no date that a claim could hold"
              + advice(name.get()));
    } else if (!found.equals(written(on.date()))) {
      problems.add(
          it.at(CLAIM),
          "names the claim \""
              + name.get()
              + "\", which says "
              + found
              + "; must say "
              + on.date()
              + ", the event's date"
              + advice(name.get()));
    }
  }

  private static String written(LocalDate date) {
    return date.toString();
  }

  /**
   * That an action stands at the start can be claimed; its numbers cannot. One that a variant keeps
   * from standing there, without a hazard, never happens: its claim is left alone.
   */
  private void action(BindingIndex.Placed<Actor.Action> it) {
    Actor.Action action = it.record();
    leaning(it, action.assumption(), action.inspired());
    boolean chance = action.hazardPerDay().isPresent() && !action.standingAtStart();
    if (chance && action.claim().isPresent()) {
      problems.add(
          it.at(CLAIM),
          "names the claim \""
              + action.claim().get()
              + "\", on which its hazard cannot rest; only an action that stands at the start may"
              + " name one"
              + advice(action.claim().get()));
    }
  }

  private void place(BindingIndex.Placed<Basis.Claimed> it) {
    String place = it.spot().path().step();
    List<Written> numbers =
        numbers().stream()
            .filter(n -> AssumptionCheck.covers(place, n.spot().path().toString()))
            .toList();
    if (numbers.size() == 1) {
      Written number = numbers.get(0);
      figure(it.spot(), number.law(), number.unit(), it.record().claim());
    } else if (!numbers.isEmpty()) {
      problems.add(
          it.spot(),
          "names a claim for "
              + numbers.size()
              + " numbers; must be the place of one"
              + advice(it.record().claim()));
    }
  }

  /** All numbers that the file writes out, and distributions beside those of parameters. */
  private List<Written> numbers() {
    List<Written> numbers = new ArrayList<>();
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      String unit = leaf.field().key().unit();
      boolean claimed = AssumptionCheck.covers(CLAIMS, leaf.spot().path().toString());
      if (claimed || Law.holds(leaf.holder())) {
        continue;
      }
      if (leaf.value() instanceof Quantity quantity && quantity.parameter().isEmpty()) {
        numbers.add(new Written(leaf.spot(), new ConstantLaw(quantity.number()), unit));
      } else if (leaf.value() instanceof Number number) {
        numbers.add(new Written(leaf.spot(), new ConstantLaw(number.doubleValue()), unit));
      }
    }
    facts
        .all(When.Drawn.class)
        .forEach(it -> numbers.add(new Written(it.spot(), it.record().law(), "day")));
    facts
        .all(Combat.Breakpoint.Drawn.class)
        .forEach(it -> numbers.add(new Written(it.spot(), it.record().law(), "fraction")));
    facts
        .all(Combat.Tempo.class)
        .forEach(
            it ->
                numbers.add(
                    new Written(
                        it.at("fatigueAtStart"), it.record().fatigueAtStart(), "fraction")));
    return numbers;
  }
}
