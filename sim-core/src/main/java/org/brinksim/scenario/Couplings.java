package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;

/** Which couplings are at work: each can be switched off, to see what it does. */
public record Couplings(
    @Key("Public support falls with losses and ground, and moves acts and commanders")
        @Default("true")
        boolean support,
    @Key("Common shocks move the acts of all who feel them") @Default("true") boolean shocks) {

  /**
   * An influence that many states feel at once and nobody in the model brings about: a mood that
   * comes and goes.
   */
  public record Shock(
      @Key("What it is, for people") Optional<String> says,
      @Key(
              value =
                  "Its standard deviation over a long time, in the logarithm of a hazard of weight 1",
              unit = "log",
              min = 0,
              max = 5)
          Quantity deviation,
      @Key(
              value = "Days in which half of a departure from its mean is gone",
              unit = "days",
              min = 0,
              above = true)
          Quantity halfLifeDays) {}
}
