package org.brinksim.cli.rare;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.input.RunInput;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.rare.RareRung;
import org.brinksim.rare.SplittingPlan;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that asks for the probability of a rung which hardly any run reaches. */
public final class RareOption {

  /** Options of a run that leaves a directory of runs. */
  private static final List<String> OTHERS =
      List.of(
          "--resume",
          "--shard",
          "--dry-run",
          "--series",
          "--events",
          "--lab",
          "--no-charts",
          "--theme",
          "--master",
          "--format",
          "--engine");

  @Option(
      names = "--rare",
      paramLabel = "RUNG",
      description =
          "In place of a run: how probable it is that a rung of the ladder is ever reached, by"
              + " adaptive multilevel splitting, for rungs that few runs or none reach. -n says how"
              + " many runs it begins with, at least 200; it takes some runs more. --out DIR keeps"
              + " the numbers in DIR/rare.json.")
  private String rung;

  /** Whether it is asked for. */
  public boolean isAsked() {
    return rung != null;
  }

  /**
   * Refuses what does not go with it, before anything is read.
   *
   * @param runs how many runs are asked for
   * @throws ParameterException with every problem
   */
  public void refuseOthers(int runs, CommandLine command) {
    List<String> problems = new ArrayList<>();
    OTHERS.stream()
        .filter(command.getParseResult()::hasMatchedOption)
        .map(name -> name + " does not go with --rare, which leaves no runs; leave one out")
        .forEach(problems::add);
    int fewest = SplittingPlan.GROUPS * SplittingPlan.FEWEST;
    if (runs < fewest) {
      problems.add(
          Template.fill(
              "--replications is %d; must be at least %d with --rare: %d groups of %d",
              runs, fewest, SplittingPlan.GROUPS, SplittingPlan.FEWEST));
    }
    refuse(problems, command);
  }

  /**
   * The rung that is asked for.
   *
   * @throws ParameterException when there is no such rung, or no levels lead to it
   */
  RareRung of(RunInput input, CommandLine command) {
    if (input.study().isPresent()) {
      refuse(List.of("--rare is for a scenario, and this is a study"), command);
    }
    List<String> rungs = input.scenario().ladder().rungs().stream().map(Rung::id).toList();
    if (!rungs.contains(rung)) {
      refuse(
          List.of(
              Template.fill("--rare \"%s\" names no rung of this scenario.", rung)
                  + Suggestion.advice(rung, rungs, "rungs")),
          command);
    }
    RareRung asked = new RareRung(input.scenario(), input.design().interventions(), rung);
    if (!asked.hasLevels()) {
      refuse(
          List.of(
              Template.fill(
                  "--rare %s: no act with a hazard stands on this rung or reaches it, so that nothing"
                      + " tells how near a run came. Maybe count the runs of a plain run: see"
                      + " daysTo.%s",
                  rung, rung)),
          command);
    }
    return asked;
  }

  private static void refuse(List<String> problems, CommandLine command) {
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join(System.lineSeparator(), problems));
    }
  }
}
