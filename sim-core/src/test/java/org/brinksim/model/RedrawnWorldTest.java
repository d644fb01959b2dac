package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

/**
 * Copies of a run that are made just before states decide, and that go on by dice of their own:
 * what rare rungs are estimated from.
 */
class RedrawnWorldTest {

  private static final int SCENARIOS = 60;

  private static CrisisModel started(Experiment experiment, int replication) {
    CrisisModel model = experiment.model(Run.ofFirstPoint(replication), new EventLog(false));
    model.start();
    return model;
  }

  private static void toEnd(CrisisModel model) {
    while (model.stepsMade() < model.world().scenario().steps()) {
      model.step();
    }
    model.world().checkConservation();
  }

  private static List<Integer> recorded(CrisisModel model) {
    List<Integer> bits = new ArrayList<>();
    for (float value : model.recording().values()) {
      bits.add(Float.floatToIntBits(value));
    }
    return bits;
  }

  /** A copy of a run of a random scenario, made within a random step just before decisions. */
  private static final class Case {
    private final CrisisModel original;
    private final CrisisModel copy;
    private final int step;

    Case(int seed) {
      Experiment experiment = RandomScenarios.of(seed).experiment(seed);
      original = started(experiment, 0);
      int steps = original.world().scenario().steps();
      step = 1 + new RandomStreams(seed, 0).stream("copy").nextInt(steps);
      AtomicReference<CrisisModel> made = new AtomicReference<>();
      original.beforeDecisions(
          model -> {
            if (model.stepsMade() == step) {
              made.set(model.copy(new EventLog(false)));
            }
          });
      toEnd(original);
      copy = made.get();
    }
  }

  @Test
  void aCopyWithinAStepGoesTheWayOfItsOriginal() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Case its = new Case(seed);
      its.copy.readDrivers();
      its.copy.finishStep();
      toEnd(its.copy);

      assertThat(recorded(its.copy)).as("seed " + seed).isEqualTo(recorded(its.original));
    }
  }

  @Test
  void aCopyWithOtherDiceKeepsWhatHasBeenAndGoesAnotherWay() {
    int different = 0;
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Case its = new Case(seed);
      its.copy.world().redraw(new RandomStreams(seed + 1_000L, 0));
      for (int event = 0; event < its.copy.world().calendar().events(); event++) {
        assertThat(its.copy.world().calendar().isDue(event, its.copy.world().day()))
            .as("seed " + seed + ": an event that has not come lies ahead")
            .isFalse();
      }
      its.copy.readDrivers();
      its.copy.finishStep();
      toEnd(its.copy);

      int times = its.original.world().scenario().steps() + 1;
      List<Integer> was = recorded(its.original);
      List<Integer> is = recorded(its.copy);
      for (int metric = 0; metric < was.size(); metric += times) {
        assertThat(is.subList(metric, metric + its.step))
            .as("seed " + seed)
            .isEqualTo(was.subList(metric, metric + its.step));
      }
      different += is.equals(was) ? 0 : 1;
    }
    assertThat(different).isGreaterThan(SCENARIOS / 2);
  }

  /**
   * Other dice from some step on are no other law: of the responses of 300 runs of a scenario, the
   * means with and without differ by no more than chance. False alarm: some 40 differences, each
   * beyond 4.5 standard errors once in 150,000.
   */
  @Test
  void otherDiceAreOfTheSameLaw() {
    int compared = 0;
    for (int seed = 0; seed < 3; seed++) {
      Experiment experiment = RandomScenarios.of(seed).experiment(seed);
      int responses = experiment.layout().responses().size();
      Moments[] plain = Moments.of(responses);
      Moments[] redrawn = Moments.of(responses);
      for (int r = 0; r < 300; r++) {
        CrisisModel model = started(experiment, r);
        toEnd(model);
        add(plain, experiment, model);
        CrisisModel other = started(experiment, 300 + r);
        int steps = other.world().scenario().steps();
        int step = new RandomStream(RandomStream.word(seed, r)).nextInt(steps);
        RandomStreams fresh = new RandomStreams(seed + 77L, r);
        other.beforeDecisions(
            its -> {
              if (its.stepsMade() == step + 1) {
                its.world().redraw(fresh);
              }
            });
        toEnd(other);
        add(redrawn, experiment, other);
      }
      for (int i = 0; i < responses; i++) {
        if (plain[i].n == 300 && redrawn[i].n == 300 && plain[i].error() > 0) {
          compared++;
          assertThat(Math.abs(plain[i].mean() - redrawn[i].mean()))
              .as("seed " + seed + ", response " + experiment.layout().responses().get(i).name())
              .isLessThan(4.5 * Math.hypot(plain[i].error(), redrawn[i].error()));
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static void add(Moments[] moments, Experiment experiment, CrisisModel model) {
    for (int i = 0; i < moments.length; i++) {
      double value = experiment.responses(0, model).get(i);
      if (!Double.isNaN(value)) {
        moments[i].add(value);
      }
    }
  }

  /** Sums of a response. */
  private static final class Moments {
    private int n;
    private double sum;
    private double squares;

    static Moments[] of(int size) {
      Moments[] all = new Moments[size];
      for (int i = 0; i < size; i++) {
        all[i] = new Moments();
      }
      return all;
    }

    void add(double value) {
      n++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return sum / n;
    }

    /** The standard error of the mean. */
    double error() {
      return Math.sqrt(Math.max(0, squares / n - mean() * mean()) / n);
    }
  }
}
