package org.brinksim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.benchmarks.BrinkCommand.Times;
import org.brinksim.benchmarks.Contest.Entrant;
import org.brinksim.benchmarks.Contest.Pace;
import org.brinksim.text.Template;

/** Brink beside the flat loop, in the same minutes. */
final class CrisisCoreSection implements Section {

  private static final long SEED = 1;
  private static final String PACE = "%,.0f";
  private static final String RATIO = "%.2f";

  private static final Entrant BRINK =
      new Entrant(
          BenchmarkScenarios.runs(BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE)), 1);
  private static final Entrant BY_MODEL = new Entrant(FlatLoop.runs(FlatLoop.Rules.MODEL, SEED), 1);
  private static final Entrant BY_WORKLOAD =
      new Entrant(FlatLoop.runs(FlatLoop.Rules.WORKLOAD, SEED), 1);

  @Override
  public String id() {
    return BenchmarkScenarios.CRISIS_CORE;
  }

  @Override
  public String title() {
    return "crisis-core beside a flat loop";
  }

  @Override
  public String measure(Effort effort) {
    String law = LawCheck.run(effort.lawRuns());
    List<Pace> engine =
        new Contest(
                List.of(
                    BRINK,
                    BY_MODEL,
                    BY_WORKLOAD,
                    twice(BRINK),
                    twice(BY_MODEL),
                    twice(BY_WORKLOAD)))
            .paces(effort);
    BrinkCommand.prepare();
    double start = BrinkCommand.start();
    AllIn one = AllIn.of(effort, 1, start);
    AllIn two = AllIn.of(effort, 2, start);
    Table paces =
        new Table(
            "runs/s", "one thread", "two threads", "efficiency of two", "one, by processor time");
    paces.row(row("Brink, engine", engine.get(0), engine.get(3)));
    paces.row(row("Brink, all in", one.brink(), two.brink()));
    paces.row(row("flat loop, rules of the model", engine.get(1), engine.get(4)));
    paces.row(row("flat loop, rules of the workload", engine.get(2), engine.get(5)));
    Table ratios =
        new Table(
            "ratio to the flat loop",
            "one thread",
            "two threads",
            "of the efficiencies",
            "one, by processor time");
    ratios.row(ratios("engine, rules of the model", engine, 1));
    ratios.row(ratios("engine, rules of the workload", engine, 2));
    ratios.row(ratios("all in, rules of the model", one.toModel(), two.toModel()));
    ratios.row(ratios("all in, rules of the workload", one.toWorkload(), two.toWorkload()));
    return introduction(effort, start) + paces + "\n" + ratios + sameLaw(law, effort);
  }

  private static Entrant twice(Entrant entrant) {
    return new Entrant(entrant.workload(), 2);
  }

  /**
   * The whole command with the flat loop timed before and after it.
   *
   * @param brink its pace, its start left out
   * @param model the pace of the loop by the model's rules, mean of before and after
   * @param workload the pace of the loop by those of the workload
   */
  private record AllIn(Pace brink, Pace model, Pace workload) {

    Pace toModel() {
      return brink.over(model);
    }

    Pace toWorkload() {
      return brink.over(workload);
    }

    static AllIn of(Effort effort, int threads, double start) {
      List<Pace> brink = new ArrayList<>();
      List<Pace> model = new ArrayList<>();
      List<Pace> workload = new ArrayList<>();
      for (int round = 0; round < effort.commandRounds(); round++) {
        Pace modelBefore = pace(BY_MODEL, threads, effort);
        Pace workloadBefore = pace(BY_WORKLOAD, threads, effort);
        brink.add(command(effort, threads, start));
        workload.add(mean(workloadBefore, pace(BY_WORKLOAD, threads, effort)));
        model.add(mean(modelBefore, pace(BY_MODEL, threads, effort)));
      }
      return new AllIn(joined(brink), joined(model), joined(workload));
    }

    private static Pace command(Effort effort, int threads, double start) {
      String scenario = BenchmarkScenarios.text(BenchmarkScenarios.CRISIS_CORE);
      Times times = BrinkCommand.run(scenario, effort.commandRuns(), threads);
      return new Pace(
          new Samples(effort.commandRuns() / (times.end() - start)),
          new Samples(effort.commandRuns() / (times.processor() - start)));
    }

    private static Pace pace(Entrant loop, int threads, Effort effort) {
      return Contest.pace(new Entrant(loop.workload(), threads), effort);
    }

    private static Pace mean(Pace before, Pace after) {
      return new Pace(
          new Samples((before.perSecond().median() + after.perSecond().median()) / 2),
          new Samples(
              (before.perProcessorSecond().median() + after.perProcessorSecond().median()) / 2));
    }

    private static Pace joined(List<Pace> paces) {
      return new Pace(
          new Samples(paces.stream().mapToDouble(p -> p.perSecond().median()).toArray()),
          new Samples(paces.stream().mapToDouble(p -> p.perProcessorSecond().median()).toArray()));
    }
  }

  private static String introduction(Effort effort, double start) {
    return Template.fill(
        """
        132 elements without space, 180 days of 4 exchanges, six states with five actions. The flat loop is written by hand
        for this scenario alone (`FlatLoop`), once by the rules of [model.md](model.md), which Brink follows, and once by
        those of the workload that tools are compared by: a breakpoint drawn at the start and training in the line, too. It
        draws a binomial number for each element in the line and each exchange. *Engine* is Brink within one process; *all
        in* is `brink run -n %,d --no-charts` with all its tables, less the start of Java and of the command (%.2f s). Each ratio
        is of two timed one after the other; beside a whole command the loop is timed before and after it. The efficiency of
        two threads is their pace over twice that of one. By processor time, runs are divided by the seconds that processors spent
        on the process: what else the machine does is not in that, but what Java compiles and collects is.

        """,
        effort.commandRuns(), start);
  }

  private static String[] row(String name, Pace one, Pace two) {
    return new String[] {
      name,
      one.perSecond().text(PACE),
      two.perSecond().text(PACE),
      efficiency(one.perSecond(), two.perSecond()).text(RATIO),
      one.perProcessorSecond().text(PACE)
    };
  }

  private static String[] ratios(String name, List<Pace> engine, int loop) {
    return ratios(
        name, engine.get(0).over(engine.get(loop)), engine.get(3).over(engine.get(3 + loop)));
  }

  private static String[] ratios(String name, Pace one, Pace two) {
    return new String[] {
      name,
      one.perSecond().text(RATIO),
      two.perSecond().text(RATIO),
      two.perSecond().over(one.perSecond()).text(RATIO),
      one.perProcessorSecond().text(RATIO)
    };
  }

  /** The pace of two threads over twice that of one. */
  private static Samples efficiency(Samples one, Samples two) {
    return two.over(one).map(ratio -> ratio / 2);
  }

  private static String sameLaw(String law, Effort effort) {
    return Template.fill(
            """

            That both do the same work: means of %,d runs of Brink and of the flat loop by the model's rules, which must lie
            within four standard errors of each other.

            """,
            effort.lawRuns())
        + law;
  }
}
