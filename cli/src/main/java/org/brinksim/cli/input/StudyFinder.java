package org.brinksim.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.option.KeptOptions;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.results.Kept;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
import org.brinksim.study.Study;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.study.reading.StudyReader;
import org.brinksim.text.YamlText;
import picocli.CommandLine;

/**
 * Reads the study that a user names by its file or, for a shipped one, by its id; or makes one of a
 * scenario of which numbers are set to lists.
 *
 * @param session the session
 */
public record StudyFinder(Session session) {
  private static final Set<String> STUDY_KEYS =
      Set.of("scenario", "scenarios", "design", "factors", "replications");
  private static final Set<String> SCENARIO_KEYS =
      Set.of("start", "horizonDays", "theatre", "combat", "sides", "forces");

  /** Whether a number of a scenario is to be set to several values, one after another. */
  public boolean sweeps(ScenarioChoice choice) {
    return !swept(choice).isEmpty();
  }

  /** What is set to a list though it is one number: a parameter, or the place of a number. */
  private List<Assignment> swept(ScenarioChoice choice) {
    List<Assignment> lists =
        choice.assignments().stream().filter(it -> it.value().strip().startsWith("[")).toList();
    if (lists.isEmpty()) {
      return lists;
    }
    List<Assignment> others = new ArrayList<>(choice.assignments());
    others.removeAll(lists);
    ReadScenario read = new ScenarioFinder(session).read(choice.file(), others);
    Set<String> places =
        read.numbers().stream().map(ScenarioNumber::path).collect(Collectors.toSet());
    return lists.stream()
        .filter(
            it -> read.scenario().parameters().containsKey(it.path()) || places.contains(it.path()))
        .toList();
  }

  /** Whether what a user names is a study: a file with a key that no scenario has. */
  public boolean isStudy(String typed) {
    Path file = session.path(typed);
    if (!StandardInput.isMeant(typed) && !Files.isRegularFile(file)) {
      return ShippedStudies.find(typed).isPresent();
    }
    Set<String> keys = keys(typed);
    return keys.stream().anyMatch(STUDY_KEYS::contains)
        && keys.stream().noneMatch(SCENARIO_KEYS::contains);
  }

  /** The keys of a file, of standard input or of a shipped study; none where it is no map. */
  private Set<String> keys(String typed) {
    Path file = session.path(typed);
    try {
      String text =
          StandardInput.isMeant(typed)
              ? session.in().text("scenario").text()
              : Files.isRegularFile(file)
                  ? InputText.read(typed, file)
                  : ShippedStudies.find(typed).orElseThrow().text();
      return InputText.tree(typed, text) instanceof Node.Entries map
          ? map.entries().keySet()
          : Set.of();
    } catch (MalformedInputException e) {
      // Whoever reads it as a scenario says what is wrong.
      return Set.of();
    }
  }

  /**
   * Reads a study.
   *
   * @param changes what is set in it
   */
  public ReadStudy read(String typed, List<Assignment> changes) {
    Path file = session.path(typed);
    if (StandardInput.isMeant(typed)) {
      return reader().read(session.in().text("study"), file, changes, List.of());
    }
    return Files.isRegularFile(file)
        ? reader().read(file, changes)
        : reader().read(ShippedStudies.find(typed).orElseThrow(), changes);
  }

  private StudyReader reader() {
    return new StudyReader(this::scenario, ShippedStudies::find, ShippedScenarios.ids());
  }

  private Optional<DocumentText> scenario(String name) {
    return StandardInput.isMeant(name)
        ? Optional.of(session.in().text("scenario"))
        : ShippedScenarios.find(name);
  }

  /**
   * What is to be run of a study.
   *
   * @param choice names it, or a scenario of which numbers are set to lists
   * @param changes what the command line sets of it beside places
   * @param kept what is kept, where the command line says so
   */
  public RunInput input(
      ScenarioChoice choice, List<Assignment> changes, KeptOptions kept, CommandLine command) {
    ReadStudy read = isStudy(choice.file()) ? study(choice, changes) : sweep(choice, changes);
    Study study = read.study();
    Kept asked = kept.of(read.design().metrics(), command);
    return new RunInput(
        study.id(),
        study.shownTitle(),
        read.scenarios(),
        Optional.of(read.text()),
        read.design(),
        study.root(),
        read.replications(),
        read.precision(),
        read.diagnostics(),
        new Kept(
            command.getParseResult().hasMatchedOption("--series")
                ? asked.series()
                : study.series().words(),
            command.getParseResult().hasMatchedOption("--events")
                ? asked.events()
                : study.events().name().toLowerCase(Locale.ROOT)));
  }

  /** Of defaults those that hold: a study's own keys go before them. */
  public List<Assignment> unstated(String typed, List<Assignment> defaults) {
    if (defaults.isEmpty() || !isStudy(typed)) {
      return defaults;
    }
    Set<String> own = keys(typed);
    return defaults.stream().filter(it -> !own.contains(it.path())).toList();
  }

  private ReadStudy study(ScenarioChoice choice, List<Assignment> changes) {
    List<Assignment> all = new ArrayList<>(choice.assignments());
    all.addAll(changes);
    return read(choice.file(), all);
  }

  /** A factorial study of a scenario: what is set to a list is a factor, all else is set in it. */
  private ReadStudy sweep(ScenarioChoice choice, List<Assignment> changes) {
    List<Assignment> factors = swept(choice);
    List<Assignment> settings = new ArrayList<>(choice.assignments());
    settings.removeAll(factors);
    String id = new ScenarioFinder(session).read(choice.file(), settings).scenario().id();
    String text =
        "format: 1\nid: "
            + YamlText.of(id + "-sweep")
            + "\nscenario: "
            + YamlText.of(choice.file())
            + "\ndesign: {type: factorial}\nfactors:\n"
            + factors.stream()
                .map(it -> "  " + YamlText.of(it.path()) + ": {levels: " + it.value() + "}\n")
                .collect(Collectors.joining());
    return reader()
        .read(new DocumentText("--set", text), session.path("sweep.yaml"), changes, settings);
  }
}
