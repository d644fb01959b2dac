package org.brinksim.gui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.text.Decimals;

/**
 * Plays histories in step: a position between frames, from which the same moment of each history is
 * shown. It waits at what has not been recorded yet, and stops at the end.
 */
public final class Player {

  /** The speeds that can be chosen, in paces a second. */
  public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

  /** Days of a run that are played at a pace of a day. */
  private static final double YEAR = 365;

  private final List<RunHistory> histories = new ArrayList<>();
  private double position;
  private double speed = 4;
  private boolean playing;

  /**
   * Puts histories in, and goes to a step; it is played on if it was playing.
   *
   * @param next one history, or two to compare
   */
  void load(List<RunHistory> next, int step) {
    histories.clear();
    histories.addAll(next);
    position = Math.max(0, Math.min(step, steps()));
  }

  /** The histories. */
  public List<RunHistory> histories() {
    return List.copyOf(histories);
  }

  /** The last step of the histories: of the shorter one of two. */
  public int steps() {
    return histories.stream().mapToInt(f -> f.scenario().steps()).min().orElse(0);
  }

  /** The last step that can be shown now. */
  public int available() {
    return histories.stream().mapToInt(RunHistory::last).min().orElse(-1);
  }

  /** The step whose frame is shown, or was last passed. */
  public int step() {
    return (int) Math.floor(Math.min(position, Math.max(0, available())));
  }

  /** How far the moment lies between that step and the next, 0 to 1. */
  public double share() {
    return step() < available() ? Math.max(0, position - step()) : 0;
  }

  /** Paces a second. */
  public double speed() {
    return speed;
  }

  /** Changes the paces a second. */
  public void speed(double pacesPerSecond) {
    if (!(pacesPerSecond > 0)) {
      throw new IllegalArgumentException(
          "speed is " + Decimals.plain(pacesPerSecond) + "; must be above 0");
    }
    speed = pacesPerSecond;
  }

  /**
   * The pace, in days: a day, and so many more in a run of many years or of long steps that it can
   * be watched to its end.
   */
  public double pace() {
    if (histories.isEmpty()) {
      return 1;
    }
    double years = histories.get(0).scenario().horizonDays() / YEAR;
    double decades = Math.pow(10, Math.max(0, Math.floor(Math.log10(years))));
    return Math.max(decades, stepDays());
  }

  private double stepDays() {
    return histories.isEmpty() ? 1 : histories.get(0).scenario().stepDays();
  }

  /** Whether it plays. */
  public boolean playing() {
    return playing;
  }

  /** Plays on; from the start when it is at the end. */
  public void play() {
    if (atEnd()) {
      position = 0;
    }
    playing = true;
  }

  /** Stops at the step that was last reached. */
  public void pause() {
    playing = false;
    position = step();
  }

  /** Whether the last step is shown. */
  public boolean atEnd() {
    return position >= steps();
  }

  /** Goes to a step, as far as there is one. */
  public void seek(int step) {
    position = Math.max(0, Math.min(step, steps()));
  }

  /** Goes one step on or back, and stops there. */
  public void move(int by) {
    pause();
    seek(step() + by);
  }

  /**
   * Goes to the next step in which a state acts, in any of the histories, and stops there. Without
   * one it goes to the end.
   */
  public void toNextAct() {
    pause();
    int from = step();
    int next =
        histories.stream()
            .map(f -> f.nextAct(from))
            .flatMap(Optional::stream)
            .mapToInt(Integer::intValue)
            .min()
            .orElse(steps());
    seek(next);
  }

  /** Time passes. */
  public void pass(double seconds) {
    if (playing) {
      double limit = Math.min(steps(), Math.max(0, available()));
      position = Math.min(position + seconds * speed * pace() / stepDays(), limit);
      if (position >= steps()) {
        playing = false;
      }
    }
  }

  /** The frame at the moment, of a history; empty when it is not there. */
  public Optional<Frame> now(RunHistory history) {
    return history.frame(step());
  }

  /** The frame after it, of a history; the same frame at the end. */
  public Optional<Frame> next(RunHistory history) {
    Optional<Frame> next = history.frame(step() + 1);
    return next.isPresent() ? next : now(history);
  }
}
