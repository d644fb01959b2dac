package org.brinksim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Retired;

/** Who watches what, and how well. */
public record Intelligence(
    @Key(value = "What can be believed, by name", keys = Key.ID) @Default("{}")
        Map<String, Proposition> propositions,
    @Refers(Refers.To.STATE) @Key("How well each watching state sees, by state") @Default("{}")
        Map<String, Observer> observers,
    @Refers(Refers.To.FORCE)
        @Key(
            value = "Share of signals about a force that its concealment hides, by force",
            unit = "fraction",
            min = 0,
            max = 1)
        @Default("{}")
        Map<String, Quantity> concealment,
    @Refers(Refers.To.STATE)
        @Key(
            value =
                "Share of genuine signals about its side that a state's denial explains away, by state",
            unit = "fraction",
            min = 0,
            max = 1)
        @Default("{}")
        Map<String, Quantity> denial) {
  public Intelligence {
    propositions = Collections.unmodifiableMap(new LinkedHashMap<>(propositions));
    observers = Collections.unmodifiableMap(new LinkedHashMap<>(observers));
    concealment = Collections.unmodifiableMap(new LinkedHashMap<>(concealment));
    denial = Collections.unmodifiableMap(new LinkedHashMap<>(denial));
  }

  /**
   * Something that is true or false of a force each day.
   *
   * @param says what is so while it is true, as a clause that follows "that"
   */
  public record Proposition(
      @Key(
              "What is so while it is true, in words that follow “that”: Corvia has more than 400"
                  + " sailors at sea (default: words made of quantity, force and above)")
          Optional<String> says,
      @Refers(Refers.To.FORCE) @Key("The force that it is about") String force,
      @Refers(Refers.To.QUANTITY)
          @Key("The quantity of the force, for example present, engaged, engagedShare or committed")
          String quantity,
      @Key("It is true while the quantity is above this") @Default("0") Quantity above,
      @Key(
              value =
                  "Share of days on which it is true in the long run, to which belief goes where nothing is heard",
              unit = "probability",
              min = 0,
              max = 1,
              above = true,
              below = true)
          Quantity prior,
      @Key(
              value = "Belief on day 0 (default: prior)",
              unit = "probability",
              min = 0,
              max = 1,
              above = true,
              below = true)
          Optional<Quantity> beliefAtStart,
      @Key(
              value =
                  "How long what was known of it stays half as good: the time in which the distance to prior halves",
              unit = "days",
              min = 0,
              above = true)
          Quantity halfLifeDays) {

    /** Whether it is about a number of soldiers, so that its size can be estimated. */
    public boolean isAboutPersonnel() {
      return ForceMetric.of(quantity).filter(m -> m.unit() == Unit.PERSONNEL).isPresent();
    }
  }

  /** How well a state sees. */
  @Retired(
      key = "likelihoodRatio",
      advice = "Take it out: how much a signal says follows from signalsPerDay and noisePerDay")
  @Retired(
      key = "halfLifeDays",
      advice = "Write it with the proposition, under intelligence.propositions")
  public record Observer(
      @Key(
              value = "Genuine signals of something true, before concealment and denial",
              unit = "per day",
              min = 0,
              max = 1000)
          Quantity signalsPerDay,
      @Key(
              value =
                  "False signals, which come whether it is true or not and look like genuine ones",
              unit = "per day",
              min = 0,
              max = 1000)
          Quantity noisePerDay,
      @Key(
              value = "Standard deviation of the logarithm of one report of size",
              unit = "log",
              min = 0,
              above = true,
              smallest = 0.001,
              largest = 5)
          Quantity estimateError,
      @Key(
              value =
                  "How far the logarithm of the true size is thought to drift (standard deviation after one day)",
              unit = "log per root day",
              min = 0,
              largest = 100)
          @Default("0")
          Quantity estimateDrift) {}
}
