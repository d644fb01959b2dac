package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.results.tracing.Discovery;
import org.brinksim.results.tracing.Discovery.Found;
import org.brinksim.results.tracing.Discovery.Limit;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * Under which values of the parameters cases come about, box by box, as text.
 *
 * @param discovery what is told
 * @param when the condition as it was typed
 * @param width how wide a line may be
 */
public record DiscoveryText(Discovery discovery, String when, int width) {
  private static final double LEAST_P = 0.001;

  /** All lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    wrapped(
        lines,
        Template.fill(
            "When is %s (%s)? In %s of %s runs of %s (%s), the cases.%s",
            when,
            Names.capital(discovery.label()),
            Numerals.whole(discovery.cases()),
            Numerals.whole(discovery.replications()),
            discovery.scenario(),
            Numerals.percent((double) discovery.cases() / discovery.replications()),
            discovery.total() > discovery.replications()
                ? Template.fill(
                    " It rests on those of the first runs that have the number; there are %s.",
                    Numerals.whole(discovery.total()))
                : ""));
    for (int i = 0; i < discovery.boxes().size(); i++) {
      box(lines, i, discovery.boxes().get(i));
    }
    lines.add("");
    wrapped(lines, end());
    return lines;
  }

  private void box(List<String> lines, int i, Found box) {
    lines.add("");
    wrapped(
        lines,
        Template.fill(
            "Box %s: %s runs%s, of which %s are cases (density %s; %s of all runs are). It holds %s of all"
                + " cases (coverage) and %s of all runs.",
            Numerals.whole(i + 1),
            Numerals.whole(box.runs()),
            i == 0 ? "" : " that are in no box before",
            Numerals.whole(box.cases()),
            Numerals.percent(box.density()),
            Numerals.percent((double) discovery.cases() / discovery.replications()),
            Numerals.percent(box.coverage()),
            Numerals.percent(box.mass())));
    for (Limit limit : box.limits()) {
      wrapped(
          lines,
          Template.fill(
              "  %s (%s) %s; restricted in %s of random halves of the runs, quasi-p-value %s",
              limit.label().equals(limit.parameter())
                  ? Names.title(limit.parameter())
                  : Names.capital(limit.label()),
              limit.parameter(),
              range(limit),
              Numerals.percent(limit.halves(), 0, 1),
              limit.quasiP() < LEAST_P ? "below 0.001" : Numerals.rounded(limit.quasiP(), 3)));
    }
  }

  /** The values inside, in words. */
  private static String range(Limit limit) {
    String unit = Units.words(limit.unit());
    double scale = Units.scale(limit.unit());
    String low = limit.low() == null ? "" : Numerals.number(limit.low() * scale);
    String high = limit.high() == null ? "" : Numerals.number(limit.high() * scale);
    String range =
        limit.high() == null
            ? "at least " + low
            : limit.low() == null ? "at most " + high : "from " + low + " to " + high;
    return (range + " " + unit).strip();
  }

  private String end() {
    Found tried = discovery.tried();
    if (tried == null) {
      return "No more is sought. A box is a summary of these runs, not a cause.";
    }
    return Template.fill(
        "No %sbox is found that chance would not bring as well: with the cases dealt to the runs anew, one as"
            + " good came in %s of the trials, and no more than %s is asked for.",
        discovery.boxes().isEmpty() ? "" : "further ",
        Numerals.percent(tried.exchanged(), 0, 1),
        Numerals.percent(discovery.falseAlarm(), 0, 1));
  }

  private void wrapped(List<String> lines, String words) {
    lines.addAll(LineWrapping.wrapped(words, width));
  }
}
