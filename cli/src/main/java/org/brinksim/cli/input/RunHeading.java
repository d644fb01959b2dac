package org.brinksim.cli.input;

import java.util.Optional;
import org.brinksim.results.RunManifest;
import org.brinksim.results.shard.Shard;
import org.brinksim.scenario.Scenario;

/**
 * What is said of a run before its results.
 *
 * @param id the name of the scenario or study
 * @param title its title for people
 * @param scenario the first scenario, which is the only one of an ordinary run
 * @param points how many design points there are
 * @param replications how often each point is run
 * @param atMost whether points may have fewer
 * @param seed the root seed
 * @param shard the part of it that is run; empty for all
 */
public record RunHeading(
    String id,
    String title,
    Scenario scenario,
    int points,
    int replications,
    boolean atMost,
    long seed,
    Optional<Shard> shard) {

  /** That of what a command runs. */
  public static RunHeading of(RunInput input, Optional<Shard> shard) {
    return new RunHeading(
        input.id(),
        input.title(),
        input.scenario(),
        input.points(),
        input.replications(),
        input.precision().isPresent(),
        input.seed(),
        shard);
  }

  /**
   * That of a run that a directory tells of.
   *
   * @param scenario the first scenario
   */
  public static RunHeading of(RunManifest run, Scenario scenario) {
    return new RunHeading(
        run.study().asked() ? run.study().id() : scenario.id(),
        run.study().asked() ? run.study().title() : scenario.title(),
        scenario,
        run.points(),
        run.replications().requested(),
        run.study().stopsEarly(),
        run.seed(),
        Optional.empty());
  }

  /** How many runs there are in all. */
  public long runs() {
    return (long) points * replications;
  }
}
