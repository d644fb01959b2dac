package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.intervention.InvalidInterventionsException;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/**
 * That a run in which something is changed by hand is the run without it until the day of the
 * change, to the last bit, and another one afterwards.
 *
 * <p>Seeds are fixed: a failure is a change of the model or of a scenario, never chance.
 */
class TwinRunsTest {
  private static final long SEED = 20241105L;
  private static final int CUTS = 200;
  private static final int REPLICATIONS = 40;
  private static final String[] SCENARIOS = {"kursk-2024", "strait"};

  private final Map<String, ReadScenario> read = new TreeMap<>();
  private final Map<String, CompiledScenario> compiled = new TreeMap<>();
  private final Map<String, List<String>> inFlight = new TreeMap<>();

  private ReadScenario read(String id) {
    return read.computeIfAbsent(
        id,
        name ->
            new ScenarioReader(ShippedScenarios::find)
                .read(ShippedScenarios.find(name).orElseThrow(), List.of()));
  }

  private Completed run(String id, int replication, Interventions interventions) {
    return run(id, replication, Map.of(), interventions);
  }

  private Completed run(
      String id, int replication, Map<String, Double> pinned, Interventions interventions) {
    CompiledScenario scenario =
        compiled.computeIfAbsent(id, name -> CompiledScenario.of(read(name).scenario()));
    DesignPoint point = new DesignPoint(scenario, List.of(), pinned, 0, interventions);
    return (Completed)
        Experiment.of(List.of(), List.of(point), SEED).run(Run.ofFirstPoint(replication));
  }

  private static List<Event> before(Completed run, double day) {
    return run.events().stream().filter(event -> event.day() < day).toList();
  }

  private List<float[]> seriesBefore(Completed run, String id, double day) {
    int days = 0;
    while (read(id).scenario().dayOf(days) < day) {
      days++;
    }
    List<float[]> series = new ArrayList<>();
    for (String metric : run.series().metrics().names()) {
      series.add(Arrays.copyOf(run.series().of(metric), days));
    }
    return series;
  }

  /** One of each kind in turn, at random: a day on which it can first be noticed goes with it. */
  private Intervention random(String id, Random random, int kind) {
    List<String> acts =
        read(id).scenario().states().stream()
            .flatMap(state -> state.actions().stream().map(a -> state.id() + "." + a.id()))
            .toList();
    int horizon = read(id).scenario().horizonDays();
    String act = acts.get(random.nextInt(acts.size()));
    double day = 1 + random.nextInt(horizon - 1);
    return switch (kind) {
      case 0 -> StruckAct.never(act);
      case 1 -> new StruckAct(act, OptionalDouble.of(day));
      case 2 -> new ForcedAct(act, day);
      case 3 ->
          new StruckEvent(
              read(id)
                  .scenario()
                  .calendar()
                  .get(random.nextInt(read(id).scenario().calendar().size()))
                  .id());
      default -> {
        List<String> names = inFlight(id);
        String name = names.get(random.nextInt(names.size()));
        yield changed(id, name, day).orElseThrow().all().get(0);
      }
    };
  }

  private List<String> inFlight(String id) {
    return inFlight.computeIfAbsent(
        id,
        of ->
            read(of).scenario().parameters().keySet().stream()
                .filter(name -> changed(of, name, 1).isPresent())
                .toList());
  }

  /** A parameter set to a value that it may well have; empty where it cannot change in flight. */
  private Optional<Interventions> changed(String id, String name, double day) {
    double value = read(id).scenario().parameters().get(name).law().quantile(0.9);
    try {
      return Optional.of(
          InterventionReader.of(
              read(id),
              new AskedInterventions(
                  List.of(), List.of(), List.of(new Change("" + day, name + "=" + value)))));
    } catch (InvalidInterventionsException e) {
      return Optional.empty();
    }
  }

  /** The day of a change: the first on which something is told or done by hand. */
  private static double cut(Intervention made, Completed twin, int horizon) {
    if (made instanceof StruckAct act && act.fromDay().isPresent()) {
      return act.fromDay().getAsDouble();
    }
    if (made instanceof ForcedAct act) {
      return act.day();
    }
    if (made instanceof Intervention.ChangedNumber number) {
      return number.fromDay();
    }
    return twin.events().stream()
        .filter(Event.Intervention.class::isInstance)
        .mapToDouble(Event::day)
        .min()
        .orElse(horizon + 1.0);
  }

  @Test
  void aTwinRunIsTheOriginalUntilTheDayOfTheChangeAndAnotherAfterwards() {
    Random random = new Random(SEED);
    int others = 0;
    for (int i = 0; i < CUTS; i++) {
      String id = SCENARIOS[i % SCENARIOS.length];
      int replication = random.nextInt(REPLICATIONS);
      Intervention made = random(id, random, (i / SCENARIOS.length) % 5);
      Completed original = run(id, replication, Interventions.NONE);
      Completed twin = run(id, replication, Interventions.of(made));
      double cut = cut(made, twin, read(id).scenario().horizonDays());

      String what = id + ", replication " + replication + ": " + made.text();
      assertThat(before(twin, cut)).as(what).isEqualTo(before(original, cut));
      List<float[]> expected = seriesBefore(original, id, cut);
      List<float[]> found = seriesBefore(twin, id, cut);
      for (int m = 0; m < expected.size(); m++) {
        assertThat(found.get(m)).as(what).isEqualTo(expected.get(m));
      }
      assertThat(twin.parameters().get(0)).isEqualTo(original.parameters().get(0));
      boolean untouched = twin.events().equals(original.events());
      boolean noted = twin.events().stream().anyMatch(Event.Intervention.class::isInstance);
      assertThat(untouched && noted).as(what).isFalse();
      others += untouched ? 0 : 1;
    }
    // Most acts and events come in a run; a struck one that does not come leaves it as it is.
    assertThat(others).isGreaterThan(CUTS / 2);
  }

  /**
   * A number that may change in flight is read by whoever uses it when it is used, so that a run in
   * which it changes in the first step is the run in which it had that value from the start.
   */
  @Test
  void aNumberThatChangesInTheFirstStepHadItsValueFromTheStart() {
    List<String> unlike = new ArrayList<>();
    int same = 0;
    for (String id : SCENARIOS) {
      for (String name : inFlight(id)) {
        double value = read(id).scenario().parameters().get(name).law().quantile(0.9);
        for (int r = 0; r < 2; r++) {
          Completed whole = run(id, r, Map.of(name, value), Interventions.NONE);
          Completed inFlight = run(id, r, changed(id, name, 1).orElseThrow());
          List<Event> events =
              inFlight.events().stream().filter(e -> !(e instanceof Event.Setting)).toList();
          if (events.equals(whole.events())) {
            same++;
          } else {
            unlike.add(id + " " + name + " " + r);
          }
        }
      }
    }
    assertThat(unlike).isEmpty();
    assertThat(same).isGreaterThan(60);
  }
}
