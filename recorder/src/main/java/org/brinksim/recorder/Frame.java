package org.brinksim.recorder;

import java.util.List;

/**
 * All that the window shows of a run at the end of one step.
 *
 * @param step the step, 0 for the start
 * @param day days from the start
 * @param elements the elements in the theatre, in the order of forces, formations and arrival
 * @param losses what was lost during the step, by cell and side
 * @param holders the place of the side that holds each cell; negative for nobody
 * @param rungs the rungs, in the order of the scenario
 * @param states the states, in the order of the scenario
 * @param events how many of the run's events had happened by then
 * @param ceaseFire whether the fighting was stopped
 */
public record Frame(
    int step,
    double day,
    List<ElementSnapshot> elements,
    List<CellLosses> losses,
    List<Integer> holders,
    List<RungSnapshot> rungs,
    List<ActorSnapshot> states,
    int events,
    boolean ceaseFire) {
  public Frame {
    elements = List.copyOf(elements);
    losses = List.copyOf(losses);
    holders = List.copyOf(holders);
    rungs = List.copyOf(rungs);
    states = List.copyOf(states);
  }
}
