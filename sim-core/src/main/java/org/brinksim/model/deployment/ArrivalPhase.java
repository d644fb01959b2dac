package org.brinksim.model.deployment;

import java.util.List;
import java.util.OptionalInt;
import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.model.event.Event;
import org.brinksim.model.movement.LineEntry;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.FormationState.Arrival;
import org.brinksim.model.troops.TrainingDistribution;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStream;
import org.brinksim.scenario.Force;

/** How troops come into the theatre: those who are there on day 0, and the waves that follow. */
public final class ArrivalPhase {

  /** The part of an arrival that is in contact on day 0. */
  private static final int IN_CONTACT = 1;

  /** The part of an arrival that does what its wave says. */
  private static final int AS_PLANNED = 0;

  private final World world;
  private final LineEntry line;

  /**
   * The arrivals of a world.
   *
   * @param world the world
   * @param line where those bound for the line go
   */
  public ArrivalPhase(World world, LineEntry line) {
    this.world = world;
    this.line = line;
  }

  /**
   * Draws the days of all waves, and brings in those of day 0. The engaged of day 0 go to the line
   * last, where an enemy is in reach.
   */
  public void open() {
    ElementList engaged = new ElementList();
    for (Force force : world.scenario().forces()) {
      for (Force.Formation formation : force.formations()) {
        String name = force.id() + "." + formation.id();
        plan(name, formation);
        int wanted = world.whole(formation.engagedAtStart());
        for (FormationState state : world.alike(name)) {
          wanted -= openOne(state, wanted, engaged);
        }
      }
    }
    for (int i = 0; i < engaged.size(); i++) {
      line.engage(engaged.get(i));
    }
  }

  /**
   * Draws the day of each wave once for all formations of one name, and tells each what to expect.
   * The day counts from the start, in days; a wave keeps its own stream of random numbers, so that
   * another wave does not move it.
   */
  private void plan(String name, Force.Formation formation) {
    List<FormationState> alike = world.alike(name);
    for (int w = 0; w < formation.waves().size(); w++) {
      Force.Wave wave = formation.waves().get(w);
      double day =
          wave.onDay()
              .day(
                  world.streams().stream("deployment/" + name + "/" + w).nextDouble(),
                  world.parameters(),
                  world.scenario().start());
      for (int i = 0; i < alike.size(); i++) {
        FormationState state = alike.get(i);
        state.expect(
            new Arrival(
                RandomStream.word(state.traits().key(), w),
                day,
                wave.amount().accept(new Soldiers(world, i, alike.size())),
                training(state, wave),
                wave.integration().map(world::value).orElse(state.usualIntegration()),
                ElementStatus.valueOf(wave.status().name()),
                true));
      }
    }
  }

  /**
   * The training of a wave to a formation, which is moved by what the formation drew for itself.
   */
  private TrainingDistribution training(FormationState state, Force.Wave wave) {
    double apart = world.value(wave.trainingSpread().formations());
    double median = world.value(wave.training());
    if (apart > 0) {
      RandomStream stream =
          world.streams().stream("training/" + state.force().id() + "." + state.id());
      median = TrainingDistribution.moved(median, apart * StandardNormal.draw(stream));
    }
    return TrainingDistribution.of(median, world.value(wave.trainingSpread().soldiers()));
  }

  /** How many come to one of several formations alike; empty for as many as it lacks. */
  private record Soldiers(World world, int index, int among)
      implements Force.Amount.Visitor<OptionalInt> {
    @Override
    public OptionalInt each(Force.Amount.Each amount) {
      return OptionalInt.of(world.whole(amount.personnel()));
    }

    @Override
    public OptionalInt shared(Force.Amount.Shared amount) {
      return OptionalInt.of(Force.Amount.share(world.whole(amount.total()), index, among));
    }

    @Override
    public OptionalInt filling(Force.Amount.Filling amount) {
      return OptionalInt.empty();
    }
  }

  /**
   * Brings in what a formation has on day 0: those wanted in contact first, who are the best
   * trained, the others as their wave says.
   *
   * @param wanted soldiers still wanted in contact
   * @param engaged takes the elements in contact
   * @return the soldiers that went into contact
   */
  private int openOne(FormationState state, int wanted, ElementList engaged) {
    int soldiersEngaged = 0;
    for (Arrival arrival : state.due(0)) {
      int soldiers = state.size(arrival);
      int inContact = Math.min(wanted - soldiersEngaged, soldiers);
      double share = soldiers > 0 ? inContact / (double) soldiers : 0;
      int place =
          receive(
              state,
              arrival,
              IN_CONTACT,
              inContact,
              arrival.training().best(share),
              ElementStatus.RESERVE);
      for (int i = place; i < state.members().size(); i++) {
        engaged.add(state.members().get(i));
      }
      receive(
          state,
          arrival,
          AS_PLANNED,
          soldiers - inContact,
          arrival.training().withoutBest(share),
          arrival.status());
      soldiersEngaged += inContact;
    }
    return soldiersEngaged;
  }

  /** Brings in what is due to a formation today, unless its force is leaving. */
  void arrive(FormationState state) {
    List<Arrival> due = state.due(world.day());
    for (int i = 0; i < due.size(); i++) {
      Arrival arrival = due.get(i);
      int soldiers = state.force().leaving() ? 0 : state.size(arrival);
      if (soldiers > 0) {
        receive(state, arrival, AS_PLANNED, soldiers, arrival.training(), arrival.status());
        if (!arrival.planned()) {
          state.noteBeyondPlan(soldiers);
        }
        world.log().add(new Event.Arrival(world.day(), state.force().id(), state.id(), soldiers));
      }
    }
  }

  /**
   * Makes elements of soldiers who have come. All but those in training count as committed; those
   * on the way arrive after the formation's days of transit.
   *
   * @param part which part of the arrival they are, for their random numbers
   * @param training how they are trained
   * @return the place of the first of them among the members of the formation; they are the last
   */
  private int receive(
      FormationState state,
      Arrival arrival,
      int part,
      int soldiers,
      TrainingDistribution training,
      ElementStatus status) {
    if (soldiers <= 0) {
      return state.members().size();
    }
    // Those bound for the line are in reserve until the line has a place for them.
    ElementStatus first = status == ElementStatus.LINE ? ElementStatus.RESERVE : status;
    int place =
        state.arrive(
            RandomStream.word(arrival.key(), part),
            soldiers,
            world.combat().elementSize(),
            training,
            arrival.integration(),
            first);
    for (int i = place; i < state.members().size(); i++) {
      begin(state, state.members().get(i), status);
    }
    return place;
  }

  /** Sends an element of new soldiers where it is bound for. */
  private void begin(FormationState state, int element, ElementStatus status) {
    if (status != ElementStatus.TRAINING) {
      state.commit(element);
    }
    if (status == ElementStatus.TRANSIT) {
      double days =
          state.traits().commitment().map(FormationState.Commitment::transitDays).orElse(0.0);
      world.elements().depart(element, world.dayIn(days));
    }
    if (status == ElementStatus.LINE && !state.relief().resting()) {
      line.enter(element);
    }
  }
}
