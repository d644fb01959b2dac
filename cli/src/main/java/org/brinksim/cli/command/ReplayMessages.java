package org.brinksim.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.ProgressDisplay;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.output.ReplayJson;
import org.brinksim.results.replay.Replay;
import org.brinksim.text.Characters;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.RunStory;

/**
 * What users read of a run that was run again: whether it is the stored one, and its story.
 *
 * @param session the session
 * @param shown the run directory as users know it
 * @param replay the run
 */
record ReplayMessages(Session session, String shown, Replay replay) {
  private static final int SHOWN_CHARACTERS = 1_000;
  private static final int CELL_CHARACTERS = 200;
  private static final int LISTED = 20;

  /** The exit code: a run that failed is never a success, be it that it failed as before. */
  int exitCode() {
    return replay.matches() && replay.failure().isEmpty() ? ExitCode.DONE : ExitCode.ANOTHER;
  }

  /** Prints it as an object of JSON. */
  void printJson() {
    Drawings.warn(session.err(), replay.changedFiles());
    Json.print(session, ReplayJson.of(shown, replay, exitCode()));
  }

  /** Tells it. */
  void tell() {
    Drawings.banner(session.out(), replay.changedFiles());
    say(replay.scenario().title() + " (" + replay.scenario().id() + ")");
    say(which());
    say(verdict());
    deviations();
    story();
  }

  private void say(String line) {
    LineWrapping.wrapped(line, width()).forEach(session.out()::println);
  }

  private int width() {
    return session.terminal().columns().getAsInt();
  }

  private String which() {
    String settings =
        replay.settingsInWords().entrySet().stream()
            .map(s -> s.getKey() + " = " + s.getValue())
            .collect(Collectors.joining(", "));
    return Template.fill(
        "Replication %d of seed %d%s: %s from %s%s",
        replay.replication(),
        replay.seed(),
        settings.isEmpty() ? "" : ", design point " + replay.point() + " (" + settings + ")",
        counted(replay.scenario().horizonDays(), "day"),
        Dates.full(replay.scenario().start()),
        replay.changes().isEmpty()
            ? ""
            : ". Changed by hand: " + String.join("; ", replay.changes()));
  }

  private static String counted(int number, String noun) {
    return ProgressDisplay.number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private String verdict() {
    Optional<String> then = replay.stored().failure();
    Optional<String> now = replay.failure();
    if (replay.matches() && now.isPresent()) {
      return "It fails as the stored run did: " + shown(now.get());
    }
    if (replay.matches()) {
      return Template.fill(
          "This is the stored run to the last bit: all %s of its row in replications.csv are equal, and %s",
          counted(replay.stored().row().size(), "cell"),
          replay.events().size() == 1
              ? "its event"
              : "all " + counted(replay.events().size(), "event"));
    }
    if (then.isPresent() && now.isPresent()) {
      return "It fails, but not as the stored run did: " + shown(now.get());
    }
    if (now.isPresent()) {
      return "It fails, and the stored run did not: " + shown(now.get());
    }
    return then.isPresent()
        ? "It reaches its horizon, and the stored run did not: " + shown(then.get())
        : "This is not the stored run: " + counted(replay.deviations().size(), "cell") + differ();
  }

  private String differ() {
    return replay.deviations().size() == 1 ? " differs" : " differ";
  }

  private static String shown(String text) {
    return Characters.visibleInOneLine(text, SHOWN_CHARACTERS);
  }

  private void deviations() {
    if (replay.matches()) {
      return;
    }
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("  file", "place", "stored", "now"));
    replay.deviations().stream()
        .limit(LISTED)
        .forEach(
            d -> table.add(List.of("  " + d.file(), d.place(), cell(d.stored()), cell(d.now()))));
    table.lines(width()).forEach(session.out()::println);
    int more = replay.deviations().size() - LISTED;
    if (more > 0) {
      say("  and " + counted(more, "more"));
    }
    say(
        replay
            .otherEngine()
            .map(
                made ->
                    "The directory was made by " + made + ", and this is " + Replay.thisEngine())
            .orElse("The version that made the directory is this one: " + Replay.thisEngine()));
  }

  private static String cell(String text) {
    return text.isEmpty() ? "(empty)" : Characters.visibleInOneLine(text, CELL_CHARACTERS);
  }

  /** The story, each date once. */
  private void story() {
    session.out().println();
    TextTable table = new TextTable(List.of(true, false));
    LocalDate last = null;
    for (RunStory.Sentence sentence : RunStory.of(replay).sentences()) {
      table.add(List.of(sentence.date().equals(last) ? "" : sentence.day(), sentence.words()));
      last = sentence.date();
    }
    table.lines(width()).forEach(session.out()::println);
    replay.failure().ifPresent(why -> say("Then it fails: " + shown(why)));
  }
}
