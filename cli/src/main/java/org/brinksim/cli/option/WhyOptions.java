package org.brinksim.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.comparison.DifferenceSplit;
import picocli.CommandLine.Option;

/** The options that ask what a difference is owed to. */
public final class WhyOptions {

  @Option(
      names = "--why",
      description =
          "Splits the difference of each response among the inputs that differ: they are swapped one"
              + " by one, and in each other's company, in pairs of runs on the same dice. For two run"
              + " directories.")
  private boolean why;

  @Option(
      names = {"-n", "--runs"},
      paramLabel = "N",
      description =
          "How many pairs --why runs again for each mixture of inputs, from 2 to 2000 (200 without it),"
              + " the first that both directories have.")
  private Integer runs;

  /** Whether it is asked. */
  public boolean asked() {
    return why;
  }

  /** How many pairs at most. */
  public int pairs() {
    return runs == null ? DifferenceSplit.STANDARD : runs;
  }

  /** The options that were given. */
  public List<String> given() {
    List<String> given = new ArrayList<>();
    if (why) {
      given.add("--why");
    }
    if (runs != null) {
      given.add("--runs");
    }
    return given;
  }

  /**
   * What is wrong with them.
   *
   * @param directories how many directories are compared
   */
  public List<String> problems(int directories) {
    List<String> problems = new ArrayList<>();
    if (why && directories > 2) {
      problems.add(
          "--why splits the difference of two directories, and there are "
              + directories
              + ". Maybe compare each with the baseline by itself");
    }
    if (!why && runs != null) {
      problems.add("--runs is for --why. Maybe give --why, or leave it out");
    }
    if (runs != null && (runs < 2 || runs > DifferenceSplit.MOST)) {
      problems.add("--runs is " + runs + "; must be from 2 to " + DifferenceSplit.MOST);
    }
    return problems;
  }
}
