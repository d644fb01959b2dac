package org.brinksim.cli.input;

import java.util.List;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;
import picocli.CommandLine.Option;

/** The option that says which runs are meant. */
public final class ConditionOption {

  @Option(
      names = "--when",
      paramLabel = "CONDITION",
      description =
          "Which runs are meant: a response, one of > >= < <= =, and a number, or a rung for a"
              + " response of rungs. A day that never came is later than any (default: what the"
              + " scenario concludes about, if it does).")
  private String when;

  /** The condition as it was typed; that of the scenario once it is read in place of one. */
  public String typed() {
    return when;
  }

  /**
   * Reads it; without one, that of the scenario's conclusion.
   *
   * @param directory the run directory as it was typed
   * @param results what it holds
   * @throws BadInputException when it has not the form of one, or names what there is not
   */
  public Condition read(String directory, RunResults results) {
    if (when == null) {
      when =
          results
              .scenario()
              .conclusion()
              .map(Scenario.Conclusion::when)
              .orElseThrow(
                  () ->
                      new BadInputException(
                          "--when is missing, and the scenario states no conclusion. Maybe"
                              + " --when 'peakRung>=RUNG'"));
    }
    Condition.Typed typed =
        Condition.Typed.of(when)
            .orElseThrow(
                () ->
                    new BadInputException(
                        Template.fill(
                            "--when is \"%s\"; must be a response, one of > >= < <= =, and a number or a"
                                + " rung, as 'peakRung>=war'",
                            when)));
    List<String> names =
        results.manifest().dictionary().responses().stream().map(Word::name).toList();
    if (!names.contains(typed.response())) {
      throw new BadInputException(
          Template.fill(
              "the run in %s has no response \"%s\".%s Maybe see the columns of its replications.csv",
              directory,
              typed.response(),
              NearestName.of(typed.response(), names)
                  .map(name -> " Did you mean \"" + name + "\"?")
                  .orElse("")));
    }
    return typed
        .condition(results.scenario())
        .orElseThrow(
            () ->
                new BadInputException(
                    Template.fill(
                        "--when compares %s with \"%s\"; must be a number, or a rung for a response of"
                            + " rungs",
                        typed.response(), typed.value())));
  }
}
