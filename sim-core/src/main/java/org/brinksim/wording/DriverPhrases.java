package org.brinksim.wording;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.document.Quantity;
import org.brinksim.law.Law;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Scenario;

/**
 * What a driver does to a state's readiness to act, in words: {@code ×1.8 for each 10 points of the
 * ground of Ukraine that is lost}.
 *
 * <p>A weight w multiplies the hazard by e^w for each unit of the driver. A unit is often more than
 * there ever is: belief and losses go from 0 to 1. So the factor is told for a step that people
 * think in, such as 10 points of a share or 30 days; where ten times a factor is passed in one, for
 * a smaller one.
 *
 * @param scenario the scenario
 * @param state the state whose actions they are
 */
public record DriverPhrases(Scenario scenario, Actor state) {
  /** Beyond this a factor says little: ten times likelier, or a tenth as likely. */
  private static final double LARGEST = FastMath.log(10);

  private static final List<Double> OF_A_SHARE = List.of(0.1, 0.01, 0.001, 0.0001);

  /** Nine draws in ten of a weight that is a parameter lie between these quantiles. */
  private static final List<Double> NINE_TENTHS = List.of(0.05, 0.95);

  /**
   * The phrase for one driver of an action.
   *
   * @param driver its name in the file, for example {@code areaLost.blue}
   * @param weight its weight; of a parameter that is drawn, the middle nine tenths are told
   */
  public String of(String driver, Quantity weight) {
    Driver named = Driver.named(driver);
    List<Double> weights =
        weight.parameter().map(this::ninetyPercent).orElseGet(() -> List.of(weight.number()));
    double step = step(named.kind(), weights.stream().mapToDouble(Math::abs).max().orElseThrow());
    List<String> factors =
        weights.stream()
            .map(w -> "×" + Numerals.number(FastMath.exp(w * step)))
            .distinct()
            .toList();
    return String.join(" to ", factors) + " " + occasion(named, step);
  }

  private List<Double> ninetyPercent(String parameter) {
    Law law = scenario.parameters().get(parameter).law();
    return NINE_TENTHS.stream().map(law::quantile).toList();
  }

  private static double step(Driver.Kind kind, double weight) {
    List<Double> steps =
        switch (kind) {
          case BELIEF, CASUALTIES, AREA_LOST -> OF_A_SHARE;
          case DAYS_SINCE -> List.of(30.0, 10.0, 1.0);
          case INDEX -> List.of(10.0, 1.0);
          case ESTIMATE -> List.of(1.0, 0.1);
          case RUNG, ACTS, PEAK_RUNG, FLAG, STANDING, SUPPORT, SHOCK, TRAIT -> List.of(1.0);
        };
    return steps.stream()
        .filter(step -> weight * step <= LARGEST)
        .findFirst()
        .orElse(steps.get(steps.size() - 1));
  }

  private String occasion(Driver driver, double step) {
    DriverWords words = new DriverWords(scenario, state);
    String of = driver.of();
    return switch (driver.kind()) {
      case BELIEF -> "for each " + points(step) + " of " + words.belief(of);
      case ESTIMATE ->
          "for each "
              + Numerals.number(1000 * step)
              + " soldiers that it counts ("
              + words.counted(of)
              + ")";
      case CASUALTIES -> "for each " + points(step) + " of casualties " + words.whose(of);
      case AREA_LOST ->
          "for each " + points(step) + " of the ground of " + words.side(of) + " that is lost";
      case RUNG -> "for each level that " + words.who(of) + " stands on";
      case ACTS -> "for each act of " + words.actor(of);
      case DAYS_SINCE -> "for " + days(step) + " since " + words.beginning(of);
      case PEAK_RUNG -> "for each level of the highest rung so far";
      case INDEX -> "for each " + count(step, "point") + " of the escalation index";
      case FLAG -> "while this holds: " + Names.words(of);
      case STANDING -> "while this stands: " + words.standing(of);
      case SUPPORT -> "for each 1 by which its public support has risen";
      case SHOCK -> "for each 1 of the mood " + Names.words(of);
      case TRAIT -> "for each 1 of its " + Names.words(of);
    };
  }

  private static String days(double step) {
    return "each " + count(step, "day");
  }

  /** A share in points of a hundred. */
  private static String points(double step) {
    return count(Math.rint(1e4 * step) / 100, "point");
  }

  private static String count(double number, String noun) {
    return number == 1 ? noun : Numerals.number(number) + " " + noun + "s";
  }
}
