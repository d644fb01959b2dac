package org.brinksim.reports.dependence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.ArgumentMap.Box;
import org.brinksim.reports.chart.ArgumentMap.Link;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.NearFlip;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * The map of the argument: from claims and assumptions by parameters to the main responses and a
 * conclusion. Only what can be told from noise is shown.
 *
 * @param dependences what the responses depend on
 * @param results the run
 */
public record ArgumentChart(Dependences dependences, RunResults results) {

  /** The name of the chart. */
  public static final String NAME = "argument";

  private static final int MOST_PARAMETERS = 12;
  private static final int MOST_CLAIMS = 8;
  private static final List<String> COLUMNS =
      List.of("It rests on", "Parameter", "Main response", "Conclusion");

  /** The map, if anything can be told from noise. */
  public Optional<ArgumentMap> chart(DependenceCharts.Headings headings) {
    Optional<NearConclusion> conclusion = NearConclusion.of(dependences, results);
    List<String> parameters = parameters(conclusion);
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    Drawing drawing = new Drawing(conclusion, parameters);
    drawing.draw();
    return Optional.of(
        new ArgumentMap(
            headings.of(
                NAME,
                "What the results stand on",
                Template.fill(
                    "%s of %s parameters; the others cannot be told from noise%s.",
                    Numerals.whole(parameters.size()),
                    Numerals.whole(varied()),
                    clear() > parameters.size() ? ", or do less" : ""),
                "From the left: claims, and assumptions without one; parameters that rest on them, or lean on"
                    + " them; the main responses; a conclusion. A link into a response is as thick as the share of its"
                    + " variance that would be gone if the parameter were known, one into a parameter as the largest"
                    + " of these. Explained: by parameters"
                    + " one by one; the rest is chance, or several together. Red: at one end of that parameter's range the"
                    + " conclusion is reversed."),
            COLUMNS,
            drawing.boxes,
            drawing.links));
  }

  /** What stands above the map. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    NearConclusion.of(dependences, results).map(NearConclusion::words).ifPresent(words::addAll);
    return words;
  }

  private long varied() {
    return dependences.responses().stream()
        .mapToLong(response -> response.parameters().size())
        .max()
        .orElse(0);
  }

  private long clear() {
    return clearOnes().map(it -> it.unknown().id()).distinct().count();
  }

  private Stream<Dependence> clearOnes() {
    return dependences.responses().stream()
        .flatMap(response -> response.parameters().stream())
        .filter(Dependence::clear);
  }

  /** The parameters that are shown, in the order of the responses that they move most. */
  private List<String> parameters(Optional<NearConclusion> conclusion) {
    Set<String> chosen = new LinkedHashSet<>();
    conclusion.ifPresent(it -> it.flips().forEach(flip -> chosen.add(flip.parameter())));
    clearOnes()
        .sorted(Comparator.comparingDouble(it -> -it.share().share()))
        .forEach(it -> chosen.add(it.unknown().id()));
    return chosen.stream()
        .limit(MOST_PARAMETERS)
        .sorted(Comparator.comparingInt(this::mostMoved).thenComparing(p -> -largest(p)))
        .toList();
  }

  private int mostMoved(String parameter) {
    List<OfResponse> responses = dependences.responses();
    int most = 0;
    for (int r = 1; r < responses.size(); r++) {
      if (share(responses.get(r), parameter) > share(responses.get(most), parameter)) {
        most = r;
      }
    }
    return most;
  }

  private double largest(String parameter) {
    return dependences.responses().stream()
        .mapToDouble(response -> share(response, parameter))
        .max()
        .orElse(0);
  }

  private static double share(OfResponse response, String parameter) {
    return of(response, parameter).map(it -> it.share().share()).orElse(0.0);
  }

  private static Optional<Dependence> of(OfResponse response, String parameter) {
    return response.parameters().stream()
        .filter(it -> it.unknown().id().equals(parameter))
        .findFirst();
  }

  /** Boxes and links as they are made. */
  private final class Drawing {
    private final Optional<NearConclusion> conclusion;
    private final List<String> parameters;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Integer> placeOf = new LinkedHashMap<>();

    Drawing(Optional<NearConclusion> conclusion, List<String> parameters) {
      this.conclusion = conclusion;
      this.parameters = parameters;
    }

    void draw() {
      parameters.forEach(this::parameter);
      ground();
      dependences.responses().forEach(this::response);
      conclusion.ifPresent(this::conclusion);
    }

    private Optional<NearFlip> flip(String parameter) {
      return conclusion.flatMap(it -> it.flip(parameter));
    }

    private void parameter(String id) {
      placeOf.put(id, boxes.size());
      Optional<NearFlip> flip = flip(id);
      boxes.add(
          new Box(
              id,
              results
                  .scenario()
                  .parameters()
                  .get(id)
                  .name()
                  .map(Names::capital)
                  .orElse(Names.title(id)),
              flip.map(NearConclusion::atEnd).orElse(""),
              1,
              flip.isPresent()));
    }

    /** The claims on which most rests, then one box for the others, then one for assumptions. */
    private void ground() {
      Scenario scenario = results.scenario();
      Map<String, Double> resting = new LinkedHashMap<>();
      for (String parameter : parameters) {
        scenario.parameters().get(parameter).basis().claims().stream()
            .distinct()
            .forEach(claim -> resting.merge(claim, largest(parameter), Double::sum));
      }
      List<String> shown =
          resting.entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
              .limit(MOST_CLAIMS)
              .map(Map.Entry::getKey)
              .toList();
      List<String> ordered =
          shown.stream().sorted(Comparator.comparingDouble(this::middle)).toList();
      Map<String, Integer> places = new LinkedHashMap<>();
      for (String claim : ordered) {
        places.put(claim, boxes.size());
        boxes.add(new Box(claim, scenario.claims().get(claim).says(), "", 0, false));
      }
      int others = resting.size() - shown.size();
      for (String parameter : parameters) {
        Basis basis = scenario.parameters().get(parameter).basis();
        boolean leaning = basis.kind() != Basis.Kind.CLAIM;
        List<String> of = basis.claims().stream().distinct().toList();
        of.stream()
            .filter(places::containsKey)
            .forEach(claim -> rests(places.get(claim), parameter, leaning));
        if (of.stream().anyMatch(claim -> !places.containsKey(claim))) {
          rests(other(Numerals.whole(others) + " more claims"), parameter, leaning);
        }
        if (of.isEmpty()) {
          rests(other("An assumption, and no claim"), parameter, false);
        }
      }
    }

    /** The mean place of the parameters that rest on a claim. */
    private double middle(String claim) {
      return parameters.stream()
          .filter(p -> results.scenario().parameters().get(p).basis().claims().contains(claim))
          .mapToInt(parameters::indexOf)
          .average()
          .orElse(0);
    }

    private int other(String label) {
      for (int b = 0; b < boxes.size(); b++) {
        if (boxes.get(b).label().equals(label) && boxes.get(b).column() == 0) {
          return b;
        }
      }
      boxes.add(new Box("", label, "", 0, false));
      return boxes.size() - 1;
    }

    private void rests(int ground, String parameter, boolean leaning) {
      links.add(
          new Link(
              ground,
              placeOf.get(parameter),
              largest(parameter),
              Double.NaN,
              Double.NaN,
              flip(parameter).isPresent(),
              leaning));
    }

    private void response(OfResponse response) {
      boolean ofConclusion =
          conclusion
              .filter(it -> it.conclusion().condition().response().equals(response.response()))
              .isPresent();
      List<Link> into = new ArrayList<>();
      int place = boxes.size();
      for (String parameter : parameters) {
        boolean near = ofConclusion && flip(parameter).isPresent();
        of(response, parameter)
            .filter(it -> it.clear() || near)
            .ifPresent(it -> into.add(link(it, place, ofConclusion, near)));
      }
      if (into.isEmpty()) {
        return;
      }
      placeOf.put(response.response(), place);
      boxes.add(
          new Box(
              response.response(),
              Names.capital(response.label()),
              Numerals.percent(1 - response.rest().share(), 0, 1) + " explained",
              2,
              false));
      links.addAll(into);
    }

    private Link link(Dependence it, int place, boolean ofConclusion, boolean near) {
      String parameter = it.unknown().id();
      return new Link(
          placeOf.get(parameter),
          place,
          it.share().share(),
          it.correlation() == null ? Double.NaN : it.correlation().coefficient(),
          ofConclusion
              ? conclusion
                  .orElseThrow()
                  .end(parameter)
                  .map(end -> end.cases().share())
                  .orElse(Double.NaN)
              : Double.NaN,
          near,
          false);
    }

    private void conclusion(NearConclusion it) {
      OfConclusion of = it.conclusion();
      Integer response = placeOf.get(of.condition().response());
      if (response == null) {
        return;
      }
      int place = boxes.size();
      boxes.add(new Box(of.name(), it.label(), it.verdict(), 3, !it.flips().isEmpty()));
      double weight =
          links.stream().filter(link -> link.to() == response).mapToDouble(Link::weight).sum();
      links.add(
          new Link(response, place, weight, Double.NaN, Double.NaN, !it.flips().isEmpty(), false));
    }
  }
}
