package org.brinksim.cli.input;

import java.util.List;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.intervention.InvalidInterventionsException;
import org.brinksim.scenario.reading.ReadScenario;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that change a run by hand while its dice stay as they are. */
public final class InterventionOptions {

  @Option(
      names = "--without",
      paramLabel = "STATE.ACTION[@DAY]",
      description =
          "What if a state never did this, or, with a day, not the next time from that day on (a"
              + " number of days from the start, or a date)? An event of the calendar is named by"
              + " its id alone. Same dice. May be repeated.")
  private List<String> without = List.of();

  @Option(
      names = "--with",
      paramLabel = "STATE.ACTION@DAY",
      description =
          "What if a state did this on that day, whatever its guards and hazard? Same dice. May be"
              + " repeated.")
  private List<String> with = List.of();

  /**
   * What is asked for.
   *
   * @param changes the numbers that are to change in flight
   */
  public AskedInterventions asked(List<Change> changes) {
    return new AskedInterventions(without, with, changes);
  }

  /**
   * What is run, with what is to be changed by hand.
   *
   * @param changes the numbers that are to change in flight
   * @throws ParameterException when something cannot be changed so
   */
  public RunInput in(RunInput input, List<Change> changes, CommandLine command) {
    AskedInterventions asked = asked(changes);
    List<Interventions> each =
        input.scenarios().stream().map(read -> of(read, asked, command)).distinct().toList();
    if (each.size() > 1) {
      throw new ParameterException(
          command,
          "the scenarios begin on different dates, so that a date is not the same day in them."
              + " Give the number of days from the start");
    }
    requireTogether(input, each.get(0), command);
    return input.with(each.get(0));
  }

  /** What is changed in every run must go with what a study changes at some points. */
  private static void requireTogether(RunInput input, Interventions all, CommandLine command) {
    List<String> problems =
        input.design().points().stream()
            .filter(point -> !point.interventions().isEmpty() && !all.isEmpty())
            .flatMap(
                point ->
                    InterventionReader.contradictions(
                        point.scenario(), all.and(point.interventions()))
                        .stream())
            .distinct()
            .toList();
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join(System.lineSeparator(), problems));
    }
  }

  /**
   * The interventions in a scenario.
   *
   * @throws ParameterException when they cannot be: it tells every problem
   */
  public static Interventions of(ReadScenario read, AskedInterventions asked, CommandLine command) {
    try {
      return InterventionReader.of(read, asked);
    } catch (InvalidInterventionsException e) {
      throw new ParameterException(command, String.join(System.lineSeparator(), e.problems()));
    }
  }
}
