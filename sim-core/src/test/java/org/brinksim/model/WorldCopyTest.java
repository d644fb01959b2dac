package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.PersonnelAccount;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** A copy of a run goes the same way as its original, and neither touches the other. */
class WorldCopyTest {

  private static final int SCENARIOS = 60;

  /** All that a run leaves, to the bit. */
  private record Trace(
      List<Integer> recorded,
      List<Long> responses,
      List<List<Object>> accounts,
      List<List<Object>> elements,
      List<Event> events) {

    static Trace of(CrisisModel model, CompiledScenario compiled) {
      List<Integer> recorded = new ArrayList<>();
      for (float value : model.recording().values()) {
        recorded.add(Float.floatToIntBits(value));
      }
      List<Long> responses = new ArrayList<>();
      for (ResponseDefinition response : compiled.responses()) {
        responses.add(
            Double.doubleToLongBits(
                response.reader().applyAsDouble(model.world(), model.recording())));
      }
      List<List<Object>> accounts = new ArrayList<>();
      for (ForceState force : model.world().forces()) {
        accounts.add(account(force.account()));
      }
      Elements all = model.world().elements();
      List<List<Object>> elements = new ArrayList<>();
      for (int e = 0; e < all.size(); e++) {
        elements.add(
            List.of(
                all.key(e),
                all.strength(e),
                all.status(e),
                all.cell(e),
                all.training(e),
                all.integration(e),
                all.cohesion(e),
                all.until(e),
                all.hits(e),
                all.untilHit(e),
                all.entries(e)));
      }
      return new Trace(
          recorded, responses, accounts, elements, List.copyOf(model.world().log().events()));
    }

    private static List<Object> account(PersonnelAccount a) {
      return List.of(
          a.arrived(),
          a.committed(),
          a.killed(),
          a.wounded(),
          a.invalided(),
          a.convalescent(),
          a.captured(),
          a.withdrawn(),
          a.elementsBroken(),
          a.casualties(),
          a.engagedDays());
    }
  }

  /** A random scenario, a run of it up to a random step, and what an uncopied run leaves. */
  private static final class Case {
    private final CompiledScenario compiled;
    private final CrisisModel original;
    private final Trace expected;
    private final int steps;

    Case(int seed) {
      Experiment experiment = RandomScenarios.of(seed).experiment(seed);
      compiled = experiment.scenario(0);
      steps = compiled.scenario().steps();
      CrisisModel undisturbed = start(experiment);
      toEnd(undisturbed);
      expected = trace(undisturbed);
      original = start(experiment);
      RandomStream random = new RandomStreams(seed, 0).stream("copy");
      for (int day = random.nextInt(steps); day > 0; day--) {
        original.step();
      }
    }

    private static CrisisModel start(Experiment experiment) {
      CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(true));
      model.start();
      return model;
    }

    CrisisModel copy(CrisisModel model) {
      return model.copy(model.world().log().copy());
    }

    Trace trace(CrisisModel model) {
      return Trace.of(model, compiled);
    }

    void toEnd(CrisisModel model) {
      while (model.stepsMade() < steps) {
        model.step();
      }
      model.world().checkConservation();
    }
  }

  @Test
  void aCopyAndItsOriginalGoTheWayOfAnUncopiedRun() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Case its = new Case(seed);
      CrisisModel copy = its.copy(its.original);
      CrisisModel copyOfCopy = its.copy(copy);
      assertThat(its.trace(copy)).as("seed " + seed).isEqualTo(its.trace(its.original));
      its.toEnd(its.original);
      its.toEnd(copy);
      its.toEnd(copyOfCopy);
      assertThat(its.trace(its.original)).as("original, seed " + seed).isEqualTo(its.expected);
      assertThat(its.trace(copy)).as("copy, seed " + seed).isEqualTo(its.expected);
      assertThat(its.trace(copyOfCopy)).as("second copy, seed " + seed).isEqualTo(its.expected);
    }
  }

  @Test
  void aCopyThatRunsFirstLeavesItsOriginalAsItWas() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Case its = new Case(seed);
      Trace before = its.trace(its.original);
      CrisisModel copy = its.copy(its.original);
      its.toEnd(copy);
      assertThat(its.trace(its.original)).as("seed " + seed).isEqualTo(before);
      its.toEnd(its.original);
      assertThat(its.trace(its.original)).as("seed " + seed).isEqualTo(its.expected);
    }
  }

  /** Both go by turns, which would mix what they shared. */
  @Test
  void somethingDoneToOneLeavesTheOtherAlone() {
    int different = 0;
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Case its = new Case(seed);
      CrisisModel copy = its.copy(its.original);
      CrisisModel changed = seed % 2 == 0 ? copy : its.original;
      CrisisModel other = seed % 2 == 0 ? its.original : copy;
      double day = changed.world().day();
      ForceState force = changed.world().forces().get(0);
      force.orderOut(day, day + 5);
      while (other.stepsMade() < its.steps) {
        changed.step();
        other.step();
      }
      assertThat(its.trace(other)).as("seed " + seed).isEqualTo(its.expected);
      different += its.trace(changed).equals(its.expected) ? 0 : 1;
    }
    assertThat(different).isGreaterThan(SCENARIOS / 2);
  }
}
