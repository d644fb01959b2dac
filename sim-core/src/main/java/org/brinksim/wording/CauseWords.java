package org.brinksim.wording;

import java.util.List;
import java.util.Optional;
import org.brinksim.results.cause.Candidate;
import org.brinksim.results.cause.Cause;
import org.brinksim.results.cause.Causes;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;

/**
 * What a response is owed to, in sentences.
 *
 * @param causes what was found
 * @param scenario the scenario
 */
public record CauseWords(Causes causes, Scenario scenario) {

  /** What was looked at. */
  public String heading() {
    return causes.ofOneRun()
        ? Template.fill(
            "%s (%s) in replication %d: %s",
            causes.label(),
            causes.response(),
            causes.replications().get(0),
            Numerals.number(causes.mean()))
        : Template.fill(
            "%s (%s): %s on average of %s runs",
            causes.label(),
            causes.response(),
            Numerals.number(causes.mean()),
            Numerals.whole(looked()));
  }

  /** How many runs the effects are of. */
  public int looked() {
    return causes.replications().size() - causes.leftOut();
  }

  /** A sentence for each of the first effects that can be told from none. */
  public List<String> sentences(int most) {
    List<Cause> told =
        causes.causes().stream()
            .filter(cause -> causes.ofOneRun() ? cause.effect() != 0 : cause.told())
            .toList();
    if (told.isEmpty()) {
      return List.of(
          causes.ofOneRun()
              ? "Nothing that was struck or pinned changes it in this run."
              : "No act, event or assumption has an effect that can be told from none.");
    }
    return told.stream().limit(most).map(this::sentence).toList();
  }

  private String sentence(Cause cause) {
    String direction = cause.effect() < 0 ? "lower" : "higher";
    String amount = Numerals.number(Math.abs(cause.effect()));
    return causes.ofOneRun()
        ? Template.fill("%s it would be %s by %s.", conditional(cause), direction, amount)
        : Template.fill(
            "%s it would be %s by %s on average (95 %% interval of the effect %s to %s); it changes in %s of the runs.",
            conditional(cause),
            direction,
            amount,
            Numerals.number(cause.interval().low()),
            Numerals.number(cause.interval().high()),
            Numerals.percent((double) cause.changed() / looked()));
  }

  private String conditional(Cause cause) {
    String name = title(cause.candidate());
    return switch (cause.candidate().kind()) {
      case ACT -> "If “" + name + "” never happened,";
      case EVENT -> "If “" + name + "” did not come,";
      case ASSUMPTION ->
          "If “" + name + "” were at its median" + (causes.ofOneRun() ? "," : " in every run,");
    };
  }

  /** What this is, and what it is not. */
  public String limits() {
    String never =
        causes.horizonForNever() ? " A day that never came counts as the last day of the run." : "";
    String out =
        causes.leftOut() == 0
            ? ""
            : " Left out, as it has no value with or without something: "
                + Numerals.whole(causes.leftOut())
                + " runs.";
    String test =
        causes.ofOneRun()
            ? "Of one run, on its own dice."
            : Template.fill(
                "Effects are means over the runs, paired on the same dice; that any is told where none is, happens in %s of such answers at most (Holm, over all %d).",
                Numerals.percent(causes.falseAlarm()), causes.causes().size());
    return test + never + out + " This is causation in the model, not in the world.";
  }

  /** The interval of an effect. */
  public String interval(Cause cause) {
    return Numerals.number(cause.interval().low())
        + " to "
        + Numerals.number(cause.interval().high());
  }

  /** What is said of the things without which every run is the same. */
  public String others(int number) {
    return Template.fill(
        "%s more were struck or pinned, or never came: without them %s the same.",
        Numerals.whole(number), causes.ofOneRun() ? "the response is" : "it is in every run");
  }

  /** What is done without a thing. */
  public String done(Cause cause) {
    return switch (cause.candidate().kind()) {
      case ACT, EVENT -> "struck";
      case ASSUMPTION -> "pinned";
    };
  }

  /** The name of a thing for people. */
  public String title(Candidate candidate) {
    String id = candidate.id();
    return switch (candidate.kind()) {
      case ACT ->
          scenario.states().stream()
              .flatMap(
                  state ->
                      state.actions().stream()
                          .filter(action -> id.equals(state.id() + "." + action.id()))
                          .map(action -> Titles.of(state) + " " + Titles.of(action)))
              .findFirst()
              .orElse(id);
      case EVENT ->
          scenario.calendar().stream()
              .filter(event -> event.id().equals(id))
              .map((CalendarEvent event) -> Titles.of(event))
              .findFirst()
              .orElse(id);
      case ASSUMPTION ->
          Optional.ofNullable(scenario.parameters().get(id)).flatMap(Parameter::name).orElse(id);
    };
  }
}
