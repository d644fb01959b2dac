package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.PersonnelAccount;
import org.brinksim.model.world.World;
import org.junit.jupiter.api.Test;

/** Whatever the scenario, no soldier is lost or made, and every number stays where it belongs. */
class RandomScenariosTest {

  private static final int SCENARIOS = 300;

  @Test
  void theBooksBalanceAfterEveryStepOfEveryScenario() {
    TreeSet<String> seen = new TreeSet<>();
    for (int seed = 0; seed < SCENARIOS; seed++) {
      SteppedRun run = RandomScenarios.of(seed).start(seed);
      check(run, seed);
      for (int step = 1; step <= run.compiled().scenario().steps(); step++) {
        run.step();
        check(run, seed);
        run.world()
            .forces()
            .forEach(
                f ->
                    f.formations()
                        .forEach(g -> g.elements().forEach(e -> seen.add(e.status().name()))));
      }
      run.world().log().events().forEach(e -> seen.add(e.kind().name()));
      Event.acts(run.world().log().events())
          .filter(act -> act.cause() instanceof ActCause.Joint)
          .forEach(act -> seen.add("JOINT"));
    }

    // The scenarios reach what they are meant to reach.
    // Nothing is changed by hand in them: see TwinRunsTest.
    Set<EventKind> byHand = EnumSet.of(EventKind.INTERVENTION, EventKind.SETTING);
    for (EventKind kind : EnumSet.complementOf(EnumSet.copyOf(byHand))) {
      assertThat(seen).contains(kind.name());
    }
    assertThat(seen).doesNotContain("INTERVENTION", "SETTING");
    assertThat(seen).contains("JOINT", "TRAINING", "TRANSIT", "RESERVE", "LINE", "RESTING");
  }

  private static void check(SteppedRun run, int seed) {
    for (ForceState force : run.world().forces()) {
      checkAccount(force, seed);
      force.formations().forEach(f -> f.elements().forEach(e -> checkElement(e, seed)));
    }
    checkGround(run.world(), seed);
    checkMetrics(run, seed);
  }

  /**
   * Half a million of these in a run of the test: a plain condition, and words only for a failure.
   */
  private static void holds(boolean condition, int seed, String what, double value) {
    if (!condition) {
      throw new AssertionError(what + " is " + value + " in the scenario of seed " + seed);
    }
  }

  private static void checkAccount(ForceState force, int seed) {
    int present = 0;
    int convalescent = 0;
    for (FormationState formation : force.formations()) {
      holds(formation.pool() >= 0, seed, "pool", formation.pool());
      present += formation.pool() + formation.inElements();
      convalescent += formation.convalescent();
    }
    PersonnelAccount t = force.account();
    int accounted =
        present + t.killed() + convalescent + t.invalided() + t.captured() + t.withdrawn();
    holds(accounted == t.arrived(), seed, "accounted less arrived", accounted - t.arrived());
    holds(t.committed() >= 0 && t.committed() <= t.arrived(), seed, "committed", t.committed());
  }

  private static void checkElement(Element element, int seed) {
    int strength = element.strength();
    holds(strength >= 1 && strength <= element.establishment(), seed, "strength", strength);
    isShare(element.training(), seed, "training");
    isShare(element.integration(), seed, "integration");
    isShare(element.cohesion(), seed, "cohesion");
    holds(element.quality() >= 0 && element.quality() < 4, seed, "quality", element.quality());
    boolean inLine = element.status() == ElementStatus.LINE;
    holds(element.cell() != Elements.NOWHERE == inLine, seed, "cell", element.cell());
    holds(inLine || !element.inContact(), seed, "strength in contact behind the line", strength);
  }

  private static void isShare(double value, int seed, String what) {
    holds(value >= 0 && value <= 1, seed, what, value);
  }

  private static void checkGround(World world, int seed) {
    Ground ground = world.ground();
    boolean hex = ground.topology().isHex();
    int cells = ground.topology().cells();
    int[][] counted = new int[world.sides().size()][cells];
    int[][] soldiers = new int[world.sides().size()][cells];
    for (int i = 0; i < world.inLine().size(); i++) {
      int element = world.inLine().get(i);
      int side = world.elements().side(element);
      counted[side][world.elements().cell(element)]++;
      soldiers[side][world.elements().cell(element)] += world.elements().strength(element);
    }
    int held = 0;
    for (int side = 0; side < counted.length; side++) {
      int inLine = 0;
      int soldiersInLine = 0;
      for (int cell = 0; cell < cells; cell++) {
        int here = counted[side][cell];
        holds(
            ground.elements(side, cell) == here,
            seed,
            "count of a cell",
            ground.elements(side, cell));
        int there = soldiers[side][cell];
        holds(ground.soldiers(side, cell) == there, seed, "soldiers of a cell", there);
        int most = world.combat().cellCapacity() + world.combat().elementSize() / 2;
        holds(!hex || here <= 1 || there <= most, seed, "capacity of a cell", there);
        boolean stands = hex && here > 0;
        holds(
            !stands || ground.holder(cell) == side, seed, "holder of a cell", ground.holder(cell));
        holds(
            ground.progress(cell) >= 0 && ground.progress(cell) < 1,
            seed,
            "progress",
            ground.progress(cell));
        inLine += here;
        soldiersInLine += there;
      }
      holds(ground.inLine(side) == inLine, seed, "count of the line", ground.inLine(side));
      holds(
          ground.soldiersInLine(side) == soldiersInLine, seed, "soldiers in line", soldiersInLine);
      long most = ground.topology().lineCapacity(side) + world.combat().elementSize() / 2L;
      holds(hex || inLine <= 1 || soldiersInLine <= most, seed, "line capacity", soldiersInLine);
      held += ground.held(side);
    }
    holds(held == (hex ? cells : 0), seed, "sum of cells held", held);
  }

  private static void checkMetrics(SteppedRun run, int seed) {
    for (Metric metric : run.compiled().metrics()) {
      double value = metric.reader().applyAsDouble(run.world());
      String name = metric.name();
      if (Double.isNaN(value)) {
        holds(mayBeAbsent(run, name), seed, name, value);
        continue;
      }
      holds(Double.isFinite(value), seed, name, value);
      holds(!name.startsWith("f") || value >= 0, seed, name, value);
      if (metric.unit().equals("fraction") && !name.endsWith("casualtiesShare")) {
        isShare(value, seed, name);
      }
      // Priors lie between 0.1 and 0.9 here.
      boolean belief = metric.unit().equals("probability");
      holds(!belief || value > 0.00099 && value < 0.99901, seed, name, value);
    }
  }

  /**
   * A rung while none stands, an estimate before a report, a mean of elements where there are none,
   * a share of nobody.
   */
  private static boolean mayBeAbsent(SteppedRun run, String metric) {
    if (metric.contains("rung") || metric.contains("Rung") || metric.contains(".estimate.")) {
      return true;
    }
    String force = metric.substring(0, metric.indexOf('.'));
    if (metric.endsWith(".engagedShare")) {
      return run.now(force + ".present") == 0;
    }
    if (metric.endsWith(".casualtiesShare")) {
      return run.now(force + ".arrived") == 0;
    }
    boolean mean =
        metric.endsWith(".training")
            || metric.endsWith(".integration")
            || metric.endsWith(".cohesion");
    return mean && run.elements(force).isEmpty();
  }
}
