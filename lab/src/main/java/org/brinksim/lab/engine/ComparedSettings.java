package org.brinksim.lab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseFamily;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.statistics.Interval;
import org.brinksim.text.Decimals;
import org.brinksim.wording.comparison.ComparisonWords;

/**
 * Runs of two settings of one scenario, compared as {@code brink compare} compares two run
 * directories: the same statistics, margins and words.
 *
 * @param layout the responses
 * @param horizonDays how far the runs look
 */
record ComparedSettings(ResultLayout layout, double horizonDays) {

  /**
   * The verdicts on some responses, judged as one family.
   *
   * @param responses their names
   * @param paired whether the runs of both are pairs, each beside its partner
   * @param baseline of each response its values in the runs of the first setting, response after
   *     response; NaN for what never happened
   * @param other those of the second
   * @return thirteen texts for each: the verdict as a name, the verdict in words, what is compared,
   *     the number of the first, that of the second, the difference with its interval, the adjusted
   *     p-value, the margin; then as plain numbers, or empty, the difference, the ends of its
   *     interval and the margin; last what the verdict means, in a sentence
   * @throws IllegalArgumentException when there is no such response, or pairs lack a partner
   */
  String[] verdicts(List<String> responses, boolean paired, double[] baseline, double[] other) {
    List<ResponseSample> samples = new ArrayList<>();
    for (int r = 0; r < responses.size(); r++) {
      ResultColumn response = layout.responses().get(layout.responses().place(responses.get(r)));
      samples.add(
          new ResponseSample(
              response.name(),
              response.label(),
              response.unit(),
              horizonDays,
              paired,
              part(baseline, r, responses.size()),
              part(other, r, responses.size())));
    }
    return ResponseFamily.of(samples, Margins.STANDARD).responses().stream()
        .flatMap(response -> texts(response, paired).stream())
        .toArray(String[]::new);
  }

  private static double[] part(double[] values, int part, int parts) {
    int length = values.length / parts;
    return Arrays.copyOfRange(values, part * length, (part + 1) * length);
  }

  private static List<String> texts(ResponseComparison response, boolean paired) {
    ComparisonWords words = new ComparisonWords(response);
    Optional<MainStatistic> main = response.details().main();
    Optional<Interval> interval = main.flatMap(MainStatistic::interval);
    return List.of(
        response.verdict().name(),
        words.verdict(),
        words.compared(),
        words.baseline(),
        words.other(),
        words.difference(),
        words.pValue(),
        words.margin(),
        main.map(m -> Decimals.text(m.difference())).orElse(""),
        interval.map(i -> Decimals.text(i.low())).orElse(""),
        interval.map(i -> Decimals.text(i.high())).orElse(""),
        main.map(m -> Decimals.text(m.margin())).orElse(""),
        words.meaning(paired));
  }
}
