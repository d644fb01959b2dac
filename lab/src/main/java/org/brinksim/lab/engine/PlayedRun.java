package org.brinksim.lab.engine;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.recorder.words.Inspection;
import org.brinksim.recorder.words.Selection;
import org.brinksim.text.Decimals;
import org.brinksim.wording.EventSentences;

/** One run with all its frames, as plain arrays. Frames and words are those of the window. */
final class PlayedRun {
  private final RunHistory history;

  private PlayedRun(RunHistory history) {
    this.history = history;
  }

  /**
   * A run, run to its end.
   *
   * @throws IllegalStateException when it fails
   */
  static PlayedRun of(Experiment experiment, int replication) {
    RunHistory history =
        new RunRecorder(Runnable::run)
            .record(experiment, Run.ofFirstPoint(replication), () -> true);
    if (history.problem().isPresent()) {
      throw new IllegalStateException(history.problem().get());
    }
    return new PlayedRun(history);
  }

  /** The start, and the end of each step. */
  int frames() {
    return history.last() + 1;
  }

  /** The values of the parameters, in the order of the scenario. */
  double[] parameters() {
    return history.scenario().parameters().keySet().stream()
        .mapToDouble(name -> history.parameters().get(name))
        .toArray();
  }

  /** The numbers of the run's end. */
  double[] responses() {
    return history.responses().orElseThrow().toArray();
  }

  /** A frame as numbers. */
  double[] frame(int step) {
    return new FrameNumbers(history.scenario()).of(kept(step));
  }

  private Frame kept(int step) {
    return history
        .frame(step)
        .orElseGet(
            () -> {
              new RunRecorder(Runnable::run).again(history, step, () -> true);
              return history.frame(step).orElseThrow();
            });
  }

  /** A metric at the start and at the end of each step. */
  double[] metric(String name) {
    double[] values = new double[frames()];
    int metric = history.metric(name);
    for (int step = 0; step < values.length; step++) {
      values[step] = history.value(metric, step);
    }
    return values;
  }

  /**
   * What happened, in order. Each telling has four texts: the day; what it is of (STATE.ACTION of
   * an act, the id of an event of the calendar, or nothing); the rung of an act, or nothing; the
   * sentence with its date.
   */
  String[] story() {
    List<String> texts = new ArrayList<>();
    for (EventSentences.Telling telling :
        new EventSentences(history.scenario()).all(history.events())) {
      Event event = telling.event();
      texts.add(Decimals.text(event.day()));
      texts.add(of(event));
      texts.add(event instanceof Event.Act act ? act.rung() : "");
      texts.add(telling.words());
    }
    return texts.toArray(String[]::new);
  }

  private static String of(Event event) {
    if (event instanceof Event.Act act) {
      return act.actor() + "." + act.action();
    }
    return event instanceof Event.Calendar calendar ? calendar.event() : "";
  }

  /**
   * A closer look.
   *
   * @throws IllegalArgumentException when the kind is none of element, cell and state
   */
  String[] inspect(int step, String kind, int number) {
    Selection selection =
        switch (kind) {
          case "element" -> new Selection.OfElement(number);
          case "cell" -> new Selection.OfCell(number);
          case "state" -> new Selection.OfState(number);
          default -> throw new IllegalArgumentException("nothing to look at is called " + kind);
        };
    Inspection inspection = Inspection.of(history, kept(step), selection);
    List<String> texts = new ArrayList<>(List.of(inspection.heading()));
    for (Inspection.Line line : inspection.lines()) {
      texts.add(line.name());
      texts.add(line.value());
    }
    return texts.toArray(String[]::new);
  }
}
