package org.brinksim.wording.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseKind;
import org.brinksim.results.attribution.Attributed;
import org.brinksim.results.attribution.Attribution;
import org.brinksim.results.attribution.InputShare;
import org.brinksim.results.attribution.Share;
import org.brinksim.results.attribution.Swap;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * What the difference of two directories is owed to, in sentences.
 *
 * @param attribution what was found
 * @param run the comparison that it explains
 */
public record AttributionWords(Attribution attribution, BaselineComparison run) {
  private static final int MOST_TOLD = 5;
  private static final int NAMED = 3;
  private static final double POINT = 1e-6;
  private static final String PARAMETERS = "parameters.";

  /**
   * The responses that are told: where there are few all of them, otherwise those called different,
   * the surest first.
   */
  public List<Attributed> told() {
    Stream<ResponseComparison> wanted =
        run.responses().size() <= MOST_TOLD
            ? run.responses().stream()
            : run.responses().stream()
                .filter(r -> r.verdict().isDifferent())
                .sorted(Comparator.comparingDouble(ResponseComparison::adjustedP));
    return wanted.flatMap(r -> attribution.of(r.name()).stream()).limit(MOST_TOLD).toList();
  }

  /** How it was done, what is left out of it, and what it is not. */
  public List<String> method() {
    List<String> words = new ArrayList<>();
    words.add(how());
    attribution.inputs().stream()
        .filter(i -> i.why().isPresent())
        .map(this::tied)
        .forEach(words::add);
    if (attribution.words() > 0) {
      words.add(
          Template.fill(
              "Words that no run reads (titles, reasons) differ at %d places and have no share.",
              attribution.words()));
    }
    if (!attribution.untold().isEmpty()) {
      words.add(
          "Not split, as fewer than two pairs have a value with every input swapped: "
              + String.join(", ", attribution.untold())
              + ".");
    }
    words.add(
        "Intervals are of 95 %, over the pairs, each for itself. A share is what an input does in the model, not in the world.");
    return words;
  }

  private String how() {
    int inputs = attribution.inputs().size();
    String pairs = Numerals.whole(attribution.pairs()) + " pairs of runs on the same dice";
    if (inputs == 1) {
      return Template.fill("One input differs: the whole difference is its own. %s.", pairs);
    }
    return attribution.exact()
        ? Template.fill(
            "Each of %d inputs is swapped in every company of the others (%d mixtures, %s). A share is the mean over all orders of swapping (Shapley value); shares add up to the whole.",
            inputs, attribution.mixtures(), pairs)
        : Template.fill(
            "%d inputs differ, too many for every mixture: each is swapped first, in the baseline, and last, in the other (%d mixtures, %s). A share is the mean of both; what they leave over is done by several together.",
            inputs, attribution.mixtures(), pairs);
  }

  private String tied(Swap input) {
    return Template.fill(
        "%s are swapped as one, since apart they make no valid scenario (%s).",
        input.name(), input.why().orElseThrow());
  }

  /** The name of an input for people. */
  public String title(Swap input) {
    return Stream.of(input.name().split(" \\+ "))
        .map(this::title)
        .collect(Collectors.joining(" + "));
  }

  private String title(String place) {
    if (!place.startsWith(PARAMETERS)) {
      return place;
    }
    String name = place.substring(PARAMETERS.length());
    return Optional.ofNullable(run.other().scenario().scenario().parameters().get(name))
        .flatMap(Parameter::name)
        .orElse(name);
  }

  /** The response with what is split of it, and its whole difference. */
  public String heading(Attributed response) {
    return Template.fill(
        "%s (%s): %s → %s, %s %s%s%s",
        response.response().label(),
        response.response().name(),
        number(response, response.baseline()),
        number(response, response.other()),
        share(response, response.whole()),
        unit(response),
        response.horizonForNever() ? "; a day that never came counts as the last" : "",
        response.leftOut() == 0
            ? ""
            : Template.fill("; %d pairs without a value are left out", response.leftOut()));
  }

  /** To what the most of a difference is owed. */
  public String sentence(Attributed response) {
    if (!response.whole().told()) {
      return "The whole difference cannot be told from none; shares may cancel out.";
    }
    List<Integer> first =
        response.ranked().stream()
            .filter(i -> response.shares().get(i).share().told())
            .limit(NAMED)
            .toList();
    if (first.isEmpty()) {
      return "No share by itself can be told from none.";
    }
    return "Of the difference "
        + IntStream.range(0, first.size())
            .mapToObj(
                n ->
                    part(response, response.shares().get(first.get(n)).share())
                        + (n == 0 ? " is owed to “" : " to “")
                        + title(attribution.inputs().get(first.get(n)))
                        + "”")
            .collect(Collectors.joining(", "))
        + "."
        + together(response);
  }

  /** Says where inputs act together, if the largest share depends on what else is swapped. */
  private String together(Attributed response) {
    InputShare largest = response.shares().get(response.ranked().get(0));
    double apart = Math.abs(largest.alone() - largest.last());
    return response.shares().size() > 1 && apart > Math.abs(largest.share().value()) / 4
        ? Template.fill(
            " Inputs act together: the first of them does %s alone, and %s after the others.",
            signed(response, largest.alone()), signed(response, largest.last()))
        : "";
  }

  /** A part of the whole difference in per cent; a dash where there is hardly a whole. */
  public String part(Attributed response, Share share) {
    return response.whole().told()
        ? Numerals.rounded(100 * share.value() / response.whole().value(), 0) + " %"
        : "–";
  }

  /** A share with its interval; alone where that is a point. */
  public String share(Attributed response, Share share) {
    if (isPoint(share)) {
      return signed(response, share.value());
    }
    double scale = scale(response);
    int decimals = decimals(response, share);
    return signed(share.value() * scale, decimals)
        + " ("
        + signed(share.interval().low() * scale, decimals)
        + " to "
        + signed(share.interval().high() * scale, decimals)
        + ")";
  }

  /** A share, written as finely as its interval allows. */
  public String rounded(Attributed response, Share share) {
    return isPoint(share)
        ? signed(response, share.value())
        : signed(share.value() * scale(response), decimals(response, share));
  }

  private int decimals(Attributed response, Share share) {
    double scale = scale(response);
    return Numerals.decimals(share.interval().low() * scale, share.interval().high() * scale);
  }

  /** Whether all pairs have the same share, but for the last digits of sums. */
  private static boolean isPoint(Share share) {
    return share.interval().width() <= POINT * Math.abs(share.value());
  }

  /** A change of the response, with its sign. */
  public String signed(Attributed response, double change) {
    return (change > 0 ? "+" : "") + number(response, change);
  }

  private String number(Attributed response, double value) {
    return Numerals.number(value * scale(response));
  }

  private static String signed(double value, int decimals) {
    String text = Numerals.rounded(value, decimals);
    return value > 0 && !text.equals("0") ? "+" + text : text;
  }

  /** The unit of shares. */
  public String unit(Attributed response) {
    String unit = response.response().unit();
    return switch (ResponseKind.of(unit)) {
      case YES_OR_NO -> "% of runs";
      case FIRST_DAY -> "days";
      case LEVEL -> "levels";
      case NUMBER -> Units.words(unit);
    };
  }

  /** By what numbers of a response are multiplied to be shown. */
  public double scale(Attributed response) {
    String unit = response.response().unit();
    return Unit.YES_OR_NO.is(unit) ? 100 : Units.scale(unit);
  }
}
