package org.brinksim.cli.input;

import java.util.List;
import picocli.CommandLine.Option;

/** The option by which numbers change while a run goes on. */
public final class InFlightOption {
  private final ScenarioChoice choice;
  private int told;

  /**
   * The option beside those of a scenario.
   *
   * @param choice whose settings after the option hold from its day on
   */
  public InFlightOption(ScenarioChoice choice) {
    this.choice = choice;
  }

  @Option(
      names = "--from-day",
      paramLabel = "DAY",
      description =
          "What if numbers changed on that day (a number of days from the start, or a date)? Each"
              + " --set that follows holds from then on, and must name a parameter that is read in"
              + " flight. Same dice. May be repeated.")
  void fromDay(List<String> days) {
    while (days != null && told < days.size()) {
      choice.fromDay(days.get(told));
      told++;
    }
  }
}
