package org.brinksim.study;

import java.util.Optional;
import org.brinksim.document.BareValue;
import org.brinksim.document.Consistent;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;

/** How often each point of a study is run. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface ReplicationRule permits ReplicationRule.Count, ReplicationRule.Precise {

  /** The most that a point is run. */
  int most();

  /** So often. */
  @BareValue
  record Count(
      @Key(value = "How often each point is run", min = 1, max = 1_000_000_000) int replications)
      implements ReplicationRule {
    @Override
    public int most() {
      return replications;
    }
  }

  /** Until the mean of a response is known well enough. */
  record Precise(
      @Key(value = "How often each point is run at least", min = 10, max = 100_000) int min,
      @Key(value = "How often each point is run at most", min = 10, max = 100_000) int max,
      @Key("When it is enough") Until until)
      implements ReplicationRule, Consistent {
    @Override
    public int most() {
      return max;
    }

    @Override
    public Optional<Fault> fault() {
      return min <= max
          ? Optional.empty()
          : Optional.of(new Fault("max", "is " + max + "; must be at least min, " + min));
    }
  }

  /** What is to be known, and how well. */
  record Until(
      @Key("The response whose mean is to be known, by its column in replications.csv")
          String response,
      @Key(
              "Half the width of the mean's 95 % interval: a number in the response's unit, or a share of the mean such as 2%")
          String halfWidth)
      implements Consistent {
    private static final String NUMBER = "[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?";

    @Override
    public Optional<Fault> fault() {
      String number =
          isShare() ? halfWidth.substring(0, halfWidth.length() - 1).strip() : halfWidth;
      boolean good = number.matches(NUMBER) && Double.parseDouble(number) > 0;
      return good
          ? Optional.empty()
          : Optional.of(
              new Fault(
                  "halfWidth",
                  "is \"" + halfWidth + "\"; must be a number above 0, or a share such as 2%"));
    }

    /** Whether it is a share of the mean, and not a number in the response's unit. */
    public boolean isShare() {
      return halfWidth.endsWith("%");
    }

    /** The number that it is, of a share from 0 to 1. */
    public double number() {
      return isShare()
          ? Double.parseDouble(halfWidth.substring(0, halfWidth.length() - 1).strip()) / 100
          : Double.parseDouble(halfWidth);
    }
  }
}
