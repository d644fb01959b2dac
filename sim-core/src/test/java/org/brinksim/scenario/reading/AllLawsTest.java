package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.shape.Range;
import org.brinksim.document.shape.Shape;
import org.brinksim.law.BetaLaw;
import org.brinksim.law.EventRateLaw;
import org.brinksim.law.Law;
import org.brinksim.law.LogNormalLaw;
import org.brinksim.law.LogUniformLaw;
import org.brinksim.law.NormalLaw;
import org.brinksim.law.TriangularLaw;
import org.brinksim.law.UniformLaw;
import org.junit.jupiter.api.Test;

/**
 * Every law with numbers at the ends of what the format allows: what is drawn follows the law, and
 * no draw leaves what the law says of its draws.
 *
 * <p>Draws are quantiles of a fixed grid, so nothing here is left to chance.
 */
class AllLawsTest {
  private static final int DRAWS = 2_000;
  private static final double ROUNDING = 1e-12;
  private static final double LARGEST_UNIFORM = 1 - 0x1.0p-53;

  @Test
  void everyLawThatTheReaderAcceptsIsDrawnRight() {
    Set<Class<?>> tried = new LinkedHashSet<>();
    for (Shape.Option option : ScenarioShape.LAW.options()) {
      for (Law law : extreme(option.shape())) {
        if (law.fault().isEmpty()) {
          tried.add(law.getClass());
          followsItsDistribution(law);
        }
      }
    }
    assertThat(tried).containsExactlyInAnyOrder(Law.class.getPermittedSubclasses());
  }

  @Test
  void lawsWhoseDrawsCannotBeComputedAreRefused() {
    for (String law :
        List.of(
            "normal: [0, 1e308]",
            "normal: [1e24, 1e24]",
            "logNormal: [1000, 30]",
            "logNormal: [1, 1e9]",
            "logUniform: [1e-200, 1e200]",
            "uniform: [-1.7e308, 1.7e308]",
            "uniform: [0, 1.7e308]",
            "triangular: [-1.7e308, 0, 1.7e308]",
            "triangular: [0, 0, 1e-200]",
            "beta: [1e-9, 1]",
            "beta: [1e300, 1e300]",
            "eventRate: {events: 1, days: 1e-9}",
            "eventRate: {events: 1, days: 1e12}",
            "eventRate: {events: 1, days: 10, priorEvents: 1, priorDays: 1e-9}",
            "value: 1e300",
            "choice: [1, 1e300]")) {
      assertThat(refused(law)).as(law).contains("parameters.x.").contains("size");
    }
  }

  private static String refused(String law) {
    String text =
        Example.SMALL_MIXED.text()
            + "parameters: {x: {"
            + law
            + ", unit: days, assumption: none}}\n";
    try {
      Example.read(text);
      return "";
    } catch (InvalidDocumentException e) {
      return e.getMessage();
    }
  }

  /** A law with numbers at the ends of what its keys allow. */
  private static List<Law> extreme(Shape.Keyed shape) {
    if (shape.type() == EventRateLaw.class) {
      return extremeCounts((Shape.Keyed) shape.fields().get(0).shape());
    }
    return extremes(shape.fields().get(0)).stream().map(numbers -> law(shape, numbers)).toList();
  }

  /** Counts at the ends of what their keys allow, with a prior at these ends and without one. */
  private static List<Law> extremeCounts(Shape.Keyed shape) {
    List<Law> laws = new ArrayList<>();
    for (int events : List.of(0, 1, 1_000_000)) {
      for (double days : ends(shape, "days")) {
        laws.add(counted(events, days, Optional.empty(), Optional.empty()));
      }
      for (double prior : ends(shape, "priorEvents")) {
        for (double days : ends(shape, "priorDays")) {
          laws.add(counted(events, 1, Optional.of(prior), Optional.of(days)));
        }
      }
    }
    return laws;
  }

  private static List<Double> ends(Shape.Keyed shape, String key) {
    return extremes(shape.field(key).orElseThrow()).stream().map(list -> list.get(0)).toList();
  }

  private static Law counted(
      int events, double days, Optional<Double> priorEvents, Optional<Double> priorDays) {
    return new EventRateLaw(new EventRateLaw.Count(events, days, priorEvents, priorDays));
  }

  /** All lists of the right length of numbers at the ends of what a law's key allows. */
  private static List<List<Double>> extremes(Shape.Field field) {
    Range range = Range.of(field.key(), false);
    List<Double> ends =
        List.of(
                -range.highest(),
                -1.0,
                -range.size().smallest(),
                0.0,
                range.size().smallest(),
                0.01,
                0.5,
                3.0,
                range.highest())
            .stream()
            .filter(range::holds)
            .toList();
    List<List<Double>> lists = List.of(List.of());
    int length = Math.max(1, field.key().exactly());
    for (int i = 0; i < length; i++) {
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> list : lists) {
        for (double end : ends) {
          List<Double> one = new ArrayList<>(list);
          one.add(end);
          longer.add(one);
        }
      }
      lists = longer;
    }
    return lists;
  }

  private static Law law(Shape.Keyed shape, List<Double> numbers) {
    boolean list = shape.fields().get(0).shape() instanceof Shape.Listing;
    Object argument = list ? numbers : numbers.get(0);
    try {
      return (Law) shape.type().getDeclaredConstructors()[0].newInstance(argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void followsItsDistribution(Law law) {
    for (double end : List.of(0.0, 0x1.0p-53, LARGEST_UNIFORM)) {
      double extreme = law.quantile(end);
      // Where rounding leads a beta law to an end, a parameter's draw is led back.
      boolean led = law instanceof BetaLaw && extreme >= 0 && extreme <= 1;
      assertThat(
              led
                  || extreme >= law.leastDrawn() - ROUNDING * Math.abs(extreme)
                      && extreme <= law.greatestDrawn() + ROUNDING * Math.abs(extreme))
          .as("%s drawn with %s: %s", law, end, extreme)
          .isTrue();
    }
    DoubleUnaryOperator distribution = distribution(law);
    for (int i = 0; i < DRAWS; i++) {
      double u = (i + 0.5) / DRAWS;
      double x = law.quantile(u);
      // A step of the distribution contains u where many draws are one number.
      double below = distribution.applyAsDouble(x - Math.max(1e-9 * Math.abs(x), 1e-60));
      double above = distribution.applyAsDouble(x + Math.max(1e-9 * Math.abs(x), 1e-60));
      assertThat(u).as("%s at %s", law, u).isBetween(below - 1e-6, above + 1e-6);
    }
  }

  private static DoubleUnaryOperator distribution(Law law) {
    Map<Class<?>, DoubleUnaryOperator> all =
        Map.of(
            UniformLaw.class, x -> share(law.least(), x, law.greatest()),
            LogUniformLaw.class,
                x -> share(Math.log(law.least()), Math.log(x), Math.log(law.greatest())),
            TriangularLaw.class, x -> triangular((TriangularLaw) law, x),
            BetaLaw.class, x -> beta((BetaLaw) law, x),
            EventRateLaw.class, x -> gamma((EventRateLaw) law, x),
            NormalLaw.class, x -> normal((x - mean(law)) / deviation(law)),
            LogNormalLaw.class, x -> normal((Math.log(x) - Math.log(mean(law))) / deviation(law)));
    return all.getOrDefault(
        law.getClass(), x -> x >= law.greatest() ? 1 : x < law.least() ? 0 : 0.5);
  }

  private static double mean(Law law) {
    return law instanceof NormalLaw n ? n.normal().get(0) : ((LogNormalLaw) law).logNormal().get(0);
  }

  private static double deviation(Law law) {
    return law instanceof NormalLaw n ? n.normal().get(1) : ((LogNormalLaw) law).logNormal().get(1);
  }

  private static double share(double low, double x, double high) {
    return Math.max(0, Math.min(1, (x - low) / (high - low)));
  }

  private static double triangular(TriangularLaw law, double x) {
    double low = law.triangular().get(0);
    double mode = law.triangular().get(1);
    double high = law.triangular().get(2);
    double at = Math.max(low, Math.min(high, x));
    return at <= mode && mode > low
        ? (at - low) / (high - low) * ((at - low) / (mode - low))
        : 1 - (high - at) / (high - low) * ((high - at) / (high - mode));
  }

  private static double beta(BetaLaw law, double x) {
    return BetaDistribution.of(law.beta().get(0), law.beta().get(1))
        .cumulativeProbability(Math.max(0, Math.min(1, x)));
  }

  private static double gamma(EventRateLaw law, double x) {
    EventRateLaw.Count count = law.eventRate();
    double days = count.days() + count.priorDays().orElse(0.0);
    return GammaDistribution.of(count.events() + count.priorEvents().orElse(0.5), 1)
        .cumulativeProbability(Math.max(0, x * days));
  }

  private static double normal(double deviations) {
    return NormalDistribution.of(0, 1).cumulativeProbability(deviations);
  }

  @Test
  void theFurthestDrawOfANormalLawIsNoFurtherThanTheFormatSays() {
    Law law = new NormalLaw(List.of(0.0, 1.0));

    assertThat(law.quantile(0)).isCloseTo(-8.29, within(0.01));
    assertThat(Math.abs(law.quantile(0))).isLessThan(Law.FURTHEST_DRAW);
  }
}
