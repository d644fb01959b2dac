package org.brinksim.study;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Consistent;
import org.brinksim.document.Default;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;

/**
 * An experiment on scenarios: what is varied, by which design, and how often each point is run.
 *
 * <p>Obtained from a file by the reader of this package, which refuses what could not be run.
 */
@Exclusive({"scenario", "scenarios"})
public record Study(
    @Key(value = "The version of the file format: 1", min = 1, max = 1) int format,
    @Key(value = "Name in references and file names", pattern = Key.ID) String id,
    @Key("Title for people; without it the id") Optional<String> title,
    @Key(
            value = "What is asked, and what is expected",
            pattern = Key.ANY,
            longest = Key.TEXT_LENGTH)
        @Default("''")
        String description,
    @Key("The scenario: a file beside this one, or the id of a shipped scenario")
        Optional<String> scenario,
    @Key(value = "Several scenarios in place of one, each run at every point", atLeast = 2)
        Optional<List<String>> scenarios,
    @Key(
            "The root of all random numbers, those of the design among them: any whole number of 64 bits")
        @Default("1")
        Scalar seed,
    @Key("How often each point is run: a number, or until an estimate is precise enough")
        @Default("1000")
        ReplicationRule replications,
    @Key("How the settings of the factors are chosen") @Default("{type: monteCarlo}") Design design,
    @Key(
            value =
                "What is varied: a parameter by its name, or any number of the scenario by its place",
            atMost = 200,
            longestKey = Key.PLACE_LENGTH)
        @Default("{}")
        Map<String, Factor> factors,
    @Key(
            "The responses that are kept, by their columns in replications.csv; without it all that the scenarios have in common")
        @Default("[]")
        List<String> responses,
    @Key("Whether a replication has the same random numbers at every point, or each point its own")
        @Default("common")
        RandomNumbers randomNumbers,
    @Key("Several replications for each draw of the parameters, to tell chance from not knowing")
        Optional<Nested> nested,
    @Key("The metrics whose days are kept: all, none, or a list of names") @Default("none")
        SeriesChoice series,
    @Key("The events that are kept: all, acts, or none") @Default("none") Events events)
    implements Consistent {

  private static final String WHOLE = "[-+]?[0-9]{1,19}";

  public Study {
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    responses = List.copyOf(responses);
    scenarios = scenarios.map(List::copyOf);
  }

  @Override
  public Optional<Fault> fault() {
    boolean whole =
        seed.text().matches(WHOLE) && new BigInteger(seed.text()).bitLength() < Long.SIZE;
    return whole
        ? Optional.empty()
        : Optional.of(
            new Fault("seed", "is \"" + seed.text() + "\"; must be a whole number of 64 bits"));
  }

  /** The root of all random numbers. */
  public long root() {
    return Long.parseLong(seed.text());
  }

  /** The names of its scenarios, in their order. */
  public List<String> names() {
    return scenarios.orElseGet(() -> List.of(scenario.orElseThrow()));
  }

  /** Its title, or its id where it has none. */
  public String shownTitle() {
    return title.orElse(id);
  }

  /** Which points have the same random numbers. */
  public enum RandomNumbers {
    /** A replication has the same at every point, so that points are compared run by run. */
    COMMON,
    /** Each point has its own. */
    INDEPENDENT
  }

  /** The events that are kept. */
  public enum Events {
    /** Everything that happens. */
    ALL,
    /** What states begin and end. */
    ACTS,
    /** Nothing. */
    NONE
  }
}
