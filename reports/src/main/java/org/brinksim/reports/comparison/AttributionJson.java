package org.brinksim.reports.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.results.attribution.Attributed;
import org.brinksim.results.attribution.Attribution;
import org.brinksim.results.attribution.InputShare;
import org.brinksim.results.attribution.Share;

/**
 * What differences are owed to, as JSON: the part {@code why} of {@code compare.json}.
 *
 * @param method {@code shapley}, or {@code one at a time}
 * @param pairs how many pairs of runs were run again
 * @param mixtures how many mixtures of the inputs
 * @param wordsThatDiffer how many places differ that no run reads
 * @param inputs the inputs
 * @param responses the responses
 * @param untold responses of which fewer than two pairs have a value with all mixtures
 */
public record AttributionJson(
    String method,
    int pairs,
    int mixtures,
    int wordsThatDiffer,
    List<Input> inputs,
    List<Response> responses,
    List<String> untold) {

  /** An input; the reason why several are one is null where there is one. */
  public record Input(String name, List<String> places, String why) {}

  /** A response, in its own unit; what is left over is null where shares add up to the whole. */
  public record Response(
      String name,
      String label,
      String unit,
      boolean horizonForNever,
      int pairs,
      int leftOut,
      double baseline,
      double other,
      Part whole,
      List<OfInput> shares,
      Part leftOver) {}

  /** A part of the difference, and in how many pairs it is not 0. */
  public record Part(double value, List<Double> interval, int changed, boolean told) {}

  /** What an input does. */
  public record OfInput(String input, Part share, double first, double last) {}

  static AttributionJson of(Attribution attribution) {
    return new AttributionJson(
        attribution.exact() ? "shapley" : "one at a time",
        attribution.pairs(),
        attribution.mixtures(),
        attribution.words(),
        attribution.inputs().stream()
            .map(input -> new Input(input.name(), input.places(), input.why().orElse(null)))
            .toList(),
        attribution.responses().stream().map(response -> of(attribution, response)).toList(),
        attribution.untold());
  }

  private static Response of(Attribution attribution, Attributed response) {
    return new Response(
        response.response().name(),
        response.response().label(),
        response.response().unit(),
        response.horizonForNever(),
        response.pairs(),
        response.leftOut(),
        response.baseline(),
        response.other(),
        part(response.whole()),
        IntStream.range(0, response.shares().size())
            .mapToObj(i -> of(attribution.inputs().get(i).name(), response.shares().get(i)))
            .toList(),
        response.rest().map(AttributionJson::part).orElse(null));
  }

  private static OfInput of(String name, InputShare input) {
    return new OfInput(name, part(input.share()), input.alone(), input.last());
  }

  private static Part part(Share share) {
    return new Part(
        share.value(),
        List.of(share.interval().low(), share.interval().high()),
        share.changed(),
        share.told());
  }
}
