package org.brinksim.gui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.experiment.Run;
import org.brinksim.gui.setting.PreparedRun;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.intervention.InvalidInterventionsException;
import org.brinksim.text.Decimals;
import org.brinksim.wording.InterventionWords;
import org.brinksim.wording.Numerals;

/**
 * A lesson: a setting that is changed, the history of its run, and another setting held beside it
 * for comparison. Whatever changes a run records it anew and stays on its day.
 */
public final class Lesson {
  private final Executor background;
  private final Executor here;
  private final RunRecorder recorder;
  private final Player player = new Player();
  private final ManyRuns manyRuns;
  private final List<Runnable> onChange = new ArrayList<>();
  private final List<Consumer<String>> onProblem = new ArrayList<>();
  private final AtomicLong wanted = new AtomicLong();
  private PreparedRun prepared;

  /** What is held for comparison until somebody ends it. */
  private PreparedRun held;

  private PreparedRun beside;
  private RunSettings asked;
  private RunHistory history;
  private int askedStep;
  private long askedOf = -1;

  /**
   * A lesson before it begins.
   *
   * @param background where scenarios are read and runs are run, one after the other
   * @param many where many runs are run
   * @param here how work comes back to the thread that uses the lesson
   */
  public Lesson(Executor background, Executor many, Executor here) {
    this.background = background;
    this.here = here;
    this.recorder = new RunRecorder(background);
    this.manyRuns = new ManyRuns(many, here);
  }

  /** The player. */
  public Player player() {
    return player;
  }

  /** The many runs of what is set. */
  public ManyRuns manyRuns() {
    return manyRuns;
  }

  /** What is set and run; empty before the first scenario is there. */
  public Optional<PreparedRun> prepared() {
    return Optional.ofNullable(prepared);
  }

  /**
   * What is shown beside it: what is held for comparison; where nothing is and something is changed
   * by hand, the same without that.
   */
  public Optional<PreparedRun> beside() {
    return Optional.ofNullable(beside);
  }

  /** Whether a setting is held for comparison. */
  public boolean comparing() {
    return held != null;
  }

  /** The history of what is set. */
  public Optional<RunHistory> history() {
    return Optional.ofNullable(history);
  }

  /** The name of a history where two are compared: what is held, and what is set now. */
  public String name(RunHistory of) {
    boolean now = of == history;
    PreparedRun as = now || beside == null ? prepared : beside;
    return (now ? "B: " : "A: ") + words(as);
  }

  /** What is set, in words: what is held fast, what is changed by hand, and the seed. */
  public String words() {
    return words(prepared) + ", seed " + prepared.setting().seed();
  }

  /** What is held fast and what is changed by hand, in words. */
  private static String words(PreparedRun as) {
    List<String> all = new ArrayList<>();
    InterventionWords words = new InterventionWords(as.base());
    as.setting()
        .fixed()
        .forEach((name, value) -> all.add(words.parameter(name) + " " + Numerals.number(value)));
    as.setting().interventions().all().forEach(one -> all.add(words.of(one)));
    return all.isEmpty() ? "as in the file" : String.join(", ", all);
  }

  /** Tells when another history is shown. */
  public void onChange(Runnable listener) {
    onChange.add(listener);
  }

  /** Tells what is wrong with a scenario or a run, in words for people. */
  public void onProblem(Consumer<String> listener) {
    onProblem.add(listener);
  }

  /**
   * Runs another setting. When its scenario cannot be used, that is told, and all stays as it was.
   */
  public void set(RunSettings setting) {
    long number = wanted.incrementAndGet();
    asked = setting;
    if (prepared != null && prepared.fits(setting)) {
      show(prepared.with(setting), number);
    } else {
      read(setting, number);
    }
  }

  private void read(RunSettings setting, long number) {
    background.execute(
        () -> {
          try {
            PreparedRun next = setting.prepare();
            here.execute(() -> show(next, number));
          } catch (InvalidDocumentException e) {
            here.execute(() -> refuse(e.getMessage(), number));
          }
        });
  }

  /** Opens a scenario as its file has it, in the replication that is shown. */
  public void open(ScenarioSource source) {
    long seed = prepared == null ? 1 : prepared.setting().seed();
    asked = RunSettings.of(source, seed, 0);
    read(asked, wanted.incrementAndGet());
  }

  /**
   * Changes what is set, or what was last wanted of the same scenario and is on its way; before the
   * first scenario is there, nothing is changed.
   */
  public void change(UnaryOperator<RunSettings> next) {
    if (prepared != null) {
      boolean onItsWay = asked.source().equals(prepared.setting().source());
      set(next.apply(onItsWay ? asked : prepared.setting()));
    }
  }

  /** Goes to another replication, of the same seed. */
  public void replication(int number) {
    change(s -> s.withReplication(number));
  }

  private void show(PreparedRun next, long number) {
    if (number != wanted.get()) {
      return;
    }
    boolean same = prepared != null && sameWorld(prepared, next);
    int step = same ? player.step() : 0;
    if (!same) {
      held = null;
      player.pause();
    }
    if (!same) {
      manyRuns.forgetAll();
    } else if (!prepared.experiment().equals(next.experiment())) {
      manyRuns.change(prepared.setting(), words(), next);
    }
    prepared = next;
    List<RunHistory> histories = new ArrayList<>();
    if (held != null) {
      held = held.with(likewise(held.setting(), next.setting()));
    }
    boolean changed = !next.setting().interventions().isEmpty();
    beside = held == null && changed ? next.with(next.setting().untouched()) : held;
    if (beside != null) {
      histories.add(record(beside, number));
    }
    history = record(next, number);
    histories.add(history);
    player.load(histories, step);
    onChange.forEach(Runnable::run);
  }

  private static boolean sameWorld(PreparedRun one, PreparedRun other) {
    return one.setting().source().equals(other.setting().source());
  }

  /** What is held beside runs on the same random numbers. */
  private static RunSettings likewise(RunSettings beside, RunSettings now) {
    return beside.withSeed(now.seed()).withReplication(now.replication());
  }

  private RunHistory record(PreparedRun of, long number) {
    return recorder.record(
        of.experiment(),
        Run.ofFirstPoint(of.setting().replication()),
        () -> wanted.get() == number);
  }

  /** Holds what is set now beside what will be set from now on. */
  public void compare() {
    held = prepared;
    change(UnaryOperator.identity());
  }

  /** Keeps the many runs that are there beside those of what will be set. */
  public void keepRuns() {
    if (prepared != null) {
      manyRuns.keep(prepared.setting(), words());
    }
  }

  /** Ends the comparison; what is set now goes on. */
  public void endComparison() {
    held = null;
    change(UnaryOperator.identity());
  }

  /**
   * Strikes an act of what is set, on its day: the run goes on as if the state had not acted then,
   * on the same dice, and the run as it was stands beside it.
   */
  public void strike(Event.Act act) {
    String of = act.actor() + "." + act.action() + "@" + Decimals.written(act.day());
    intervene(new AskedInterventions(List.of(of), List.of(), List.of()));
  }

  /** Gives a parameter another value from a day on; the run as it was stands beside the result. */
  public void changeFrom(double day, String parameter, double value) {
    Change change = new Change(Decimals.written(day), parameter + "=" + Decimals.written(value));
    intervene(new AskedInterventions(List.of(), List.of(), List.of(change)));
  }

  private void intervene(AskedInterventions asking) {
    PreparedRun of = prepared;
    background.execute(
        () -> {
          try {
            Interventions more = InterventionReader.of(of.read(), asking);
            here.execute(() -> intervene(of, more));
          } catch (InvalidInterventionsException e) {
            here.execute(() -> tell(String.join("\n", e.problems())));
          }
        });
  }

  /** What was meant for a scenario that is no longer shown is left. */
  private void intervene(PreparedRun of, Interventions more) {
    if (sameWorld(of, prepared)) {
      change(setting -> setting.intervene(more));
    }
  }

  /** Sees to it that a frame of a long history is there again. */
  public void want(int step) {
    long number = wanted.get();
    boolean asked = Math.abs(step - askedStep) < RunHistory.CAPACITY / 4;
    for (RunHistory shown : player.histories()) {
      boolean missing = shown.over() && shown.problem().isEmpty() && shown.frame(step).isEmpty();
      if (missing && !(asked && askedOf == number)) {
        askedStep = step;
        askedOf = number;
        recorder.again(shown, step, () -> wanted.get() == number);
      }
    }
  }

  private void refuse(String problem, long number) {
    if (number == wanted.get() && prepared != null) {
      asked = prepared.setting();
    }
    tell(problem);
  }

  private void tell(String problem) {
    onProblem.forEach(listener -> listener.accept(problem));
  }
}
