package org.brinksim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.brinksim.benchmarks.Contest.Entrant;
import org.brinksim.experiment.Experiment;
import org.brinksim.text.Template;

/** How the time of a run grows with what is in it. */
final class GrowthSection implements Section {

  private static final int[] ELEMENTS = {132, 264, 528, 1_056};

  /** Elements of crisis-core that are not of red's trained formation. */
  private static final int ELSEWHERE = 52;

  private static final int SOLDIERS_OF_AN_ELEMENT = 500;
  private static final int[] LINE_LIMIT = {40, 24};

  /** A tenth of the fire, so that both sides stand to the end. */
  private static final String[] LONG_FIGHT = {
    "lam=0.001", "forces.red.fires=0.4", "forces.blue.fires=0.4"
  };

  @Override
  public String id() {
    return "growth";
  }

  @Override
  public String title() {
    return "Growth";
  }

  @Override
  public String measure(Effort effort) {
    Table table = new Table("with", "from, to", "exponent", "processor ms a run");
    table.row(row("elements", ELEMENTS, this::elements, effort));
    table.row(row("elements in contact, nobody hit", ELEMENTS, this::unhurt, effort));
    table.row(row("elements behind the line, nobody hit", ELEMENTS, this::behind, effort));
    table.row(row("days", new int[] {90, 180, 360, 720}, this::days, effort));
    table.row(row("exchanges a day", new int[] {4, 16, 64, 256}, this::exchanges, effort));
    return """
        The exponent is the slope of log time on log size: 1 is linear. Runs of crisis-core on one thread. With more elements
        they are the smaller, and as many soldiers stand in the line; with more of them behind the line there are more
        soldiers, and as many elements stand in it. Days and exchanges are with a tenth of the fire, so that both sides last.

        """
        + table;
  }

  private Experiment elements(int elements) {
    return BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE, finer(elements));
  }

  private Experiment unhurt(int elements) {
    return BenchmarkScenarios.quiet(finer(elements));
  }

  private static String[] finer(int elements) {
    int times = elements / ELEMENTS[0];
    return new String[] {
      "combat.elementSize=" + SOLDIERS_OF_AN_ELEMENT / times,
      "theatre.lineCapacity.red=" + LINE_LIMIT[0] * times,
      "theatre.lineCapacity.blue=" + LINE_LIMIT[1] * times
    };
  }

  private Experiment behind(int elements) {
    int old = (elements - ELSEWHERE) * SOLDIERS_OF_AN_ELEMENT;
    return BenchmarkScenarios.quiet(
        "forces.red.formations.old.establishment=" + old,
        "forces.red.formations.old.waves.0.personnel=" + old);
  }

  private Experiment days(int days) {
    return longFight("horizonDays=" + days);
  }

  private Experiment exchanges(int exchanges) {
    return longFight("combat.substepsPerDay=" + exchanges);
  }

  private static Experiment longFight(String set) {
    List<String> all = new ArrayList<>(List.of(LONG_FIGHT));
    all.add(set);
    return BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE, all.toArray(new String[0]));
  }

  private static String[] row(
      String what, int[] sizes, IntFunction<Experiment> scenario, Effort effort) {
    List<Entrant> entrants =
        Arrays.stream(sizes)
            .mapToObj(size -> new Entrant(BenchmarkScenarios.runs(scenario.apply(size)), 1))
            .toList();
    double[] millis =
        new Contest(entrants)
            .paces(effort).stream()
                .mapToDouble(p -> 1000 / p.perProcessorSecond().median())
                .toArray();
    return new String[] {
      what,
      Template.fill("%,d to %,d", sizes[0], sizes[sizes.length - 1]),
      Template.fill("%.2f", Slope.of(sizes, millis)),
      Arrays.stream(millis)
          .mapToObj(m -> Template.fill("%.2f", m))
          .collect(Collectors.joining(", "))
    };
  }
}
