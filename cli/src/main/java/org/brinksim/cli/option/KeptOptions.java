package org.brinksim.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.results.Kept;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how much of what runs give is kept. */
public final class KeptOptions {

  @Option(
      names = "--series",
      paramLabel = "METRIC",
      split = ",",
      description =
          "The metrics whose days are kept, for series.csv and the charts through time: all, none,"
              + " or names with commas between (default: all).")
  private List<String> series = List.of(Kept.ALL);

  @Option(
      names = "--events",
      paramLabel = "WHICH",
      defaultValue = Kept.ALL,
      description =
          "The events that are kept, in events.csv and drivers.csv: all, acts, those by which"
              + " states begin and end what they do, or none (default: ${DEFAULT-VALUE}).")
  private String events;

  @Option(
      names = "--lab",
      description =
          "Leaves lab.html, too: engine, scenario and results in one page that anyone can open; the"
              + " report leads to it. \"brink lab DIR\" makes it later.")
  private boolean lab;

  /** Whether the page with the engine is wanted. */
  public boolean lab() {
    return lab;
  }

  /**
   * What they say.
   *
   * @param known the metrics that runs have
   * @throws ParameterException when they name what there is not
   */
  public Kept of(List<String> known, CommandLine command) {
    List<String> problems = new ArrayList<>();
    boolean word = series.equals(List.of(Kept.ALL)) || series.equals(List.of(Kept.NONE));
    if (series.isEmpty()) {
      problems.add("--series is empty; must be all, none, or metrics");
    }
    series.stream()
        .distinct()
        .filter(name -> !word && !known.contains(name))
        .map(name -> unknown(name, known))
        .forEach(problems::add);
    if (!List.of(Kept.ALL, Kept.ACTS, Kept.NONE).contains(events)) {
      problems.add("--events is \"" + events + "\"; must be all, acts or none");
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join(System.lineSeparator(), problems));
    }
    return new Kept(word ? series : known.stream().filter(series::contains).toList(), events);
  }

  private static String unknown(String name, List<String> known) {
    if (name.equals(Kept.ALL) || name.equals(Kept.NONE)) {
      return "--series " + name + " stands alone, without metrics beside it";
    }
    return "--series \""
        + name
        + "\" names no metric of this scenario; must be all, none, or metrics."
        + Suggestion.advice(name, known, "metrics");
  }
}
