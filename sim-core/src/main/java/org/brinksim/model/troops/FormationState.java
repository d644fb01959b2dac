package org.brinksim.model.troops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinksim.model.ground.Topology;
import org.brinksim.scenario.Force;

/** A formation in a run: its elements, its pool of soldiers, and those who will return to it. */
public final class FormationState {

  /** More elements than this in one run are refused: a scenario asks for them by mistake. */
  private static final int MOST_ELEMENTS = 2_000_000;

  private final ForceState force;
  private final Traits traits;
  private List<Element> elements = List.of();
  private final Deque<Return> returning = new ArrayDeque<>();
  private final List<Arrival> expected = new ArrayList<>();
  private int nextReturn;
  private double nextReturnDay = Double.NaN;
  private boolean ended;
  private int pool;
  private int arrived;
  private int beyondPlan;
  private int committed;

  private record Return(double day, int soldiers) {}

  /**
   * An arrival that is still to come.
   *
   * @param day the day of arrival
   * @param soldiers how many; empty for as many as fill the formation to its establishment
   * @param training their training
   * @param integration their integration
   * @param status what they do on arrival
   * @param planned whether they are of the scenario's waves, which a wave that fills the formation
   *     counts; those sent by an effect come on top
   */
  public record Arrival(
      double day,
      OptionalInt soldiers,
      double training,
      double integration,
      ElementStatus status,
      boolean planned) {}

  /**
   * What a formation is, in one run.
   *
   * @param id its name in references
   * @param establishment soldiers at full strength
   * @param trainingDays e-folding time of training; infinite for never
   * @param experienceDays e-folding time of learning in contact; infinite for never
   * @param integrationDays e-folding time of integration; infinite for integrated from the start
   * @param friction share of fighting power lost with no integration
   * @param commitment when its elements go to the line; empty for only by order
   * @param replacementsPerDay most soldiers a day from the pool to resting elements
   * @param sector the number of the sector that it fights in; see {@link Topology#sector}
   */
  public record Traits(
      String id,
      int establishment,
      double trainingDays,
      double experienceDays,
      double integrationDays,
      double friction,
      Optional<Commitment> commitment,
      double replacementsPerDay,
      int sector) {}

  /**
   * When, and how fast, elements in training go to the line: the numbers of {@link
   * Force.Commitment} in one run.
   */
  public record Commitment(
      double readiness, double maxFraction, double elementsPerDay, double transitDays) {}

  /**
   * A formation without elements.
   *
   * @param force its force
   * @param traits its numbers in this replication
   * @param pool soldiers who wait to fill its elements
   */
  public FormationState(ForceState force, Traits traits, int pool) {
    this.force = force;
    this.traits = traits;
    this.pool = pool;
    force.account().arrive(pool);
  }

  /** The force that it belongs to. */
  public ForceState force() {
    return force;
  }

  /** What it is. */
  public Traits traits() {
    return traits;
  }

  /** Its name in references. */
  public String id() {
    return traits.id();
  }

  /** Its elements, in the order of arrival; those destroyed or withdrawn are gone. */
  public List<Element> elements() {
    return elements;
  }

  /** Soldiers in its pool. */
  public int pool() {
    return pool;
  }

  /** Soldiers who have arrived in elements. */
  public int arrived() {
    return arrived;
  }

  /** Soldiers in elements when first sent to the line. */
  public int committed() {
    return committed;
  }

  /** Wounded who will return to its pool. */
  public int convalescent() {
    return nextReturn + returning.stream().mapToInt(Return::soldiers).sum();
  }

  /** Soldiers in its elements. */
  public int inElements() {
    int soldiers = 0;
    for (Element element : elements) {
      soldiers += element.strength();
    }
    return soldiers;
  }

  /**
   * Soldiers arrive, in elements of equal size.
   *
   * @param soldiers how many
   * @param size most soldiers in an element
   * @param training their training
   * @param integration their integration
   * @param status what they do on arrival
   * @return the new elements
   */
  public List<Element> arrive(
      int soldiers, int size, double training, double integration, ElementStatus status) {
    int parts = (soldiers + size - 1) / size;
    if (elements.size() + (long) parts > MOST_ELEMENTS) {
      throw new IllegalStateException(
          "formation "
              + id()
              + " of force "
              + force.id()
              + " would have "
              + (elements.size() + (long) parts)
              + " elements; the most is "
              + MOST_ELEMENTS
              + ". Maybe combat.elementSize is too small");
    }
    List<Element> arrivals = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int strength = Force.Amount.share(soldiers, i, parts);
      arrivals.add(new Element(this, strength, training, integration, status));
    }
    List<Element> all = new ArrayList<>(elements);
    all.addAll(arrivals);
    elements = List.copyOf(all);
    arrived += soldiers;
    force.account().arrive(soldiers);
    return arrivals;
  }

  /**
   * How many an arrival brings: as many as it says, or as many as the planned arrivals so far lack
   * to the establishment.
   */
  public int size(Arrival arrival) {
    return arrival.soldiers().orElse(Math.max(0, traits.establishment() - (arrived - beyondPlan)));
  }

  /** Notes that soldiers who arrived were not of the scenario's waves. */
  public void noteBeyondPlan(int soldiers) {
    beyondPlan += soldiers;
  }

  /** Expects an arrival. */
  public void expect(Arrival arrival) {
    expected.add(arrival);
  }

  /** Hands over the arrivals whose day has come, in the order in which they were expected. */
  public List<Arrival> due(double day) {
    if (expected.isEmpty()) {
      return List.of();
    }
    List<Arrival> due = expected.stream().filter(a -> a.day() <= day).toList();
    expected.removeAll(due);
    return due;
  }

  /**
   * Integration on arrival where the scenario does not say: none under a command to grow into, full
   * otherwise.
   */
  public double usualIntegration() {
    return Double.isInfinite(traits.integrationDays()) ? 1 : 0;
  }

  /** Notes that an element goes to the line for the first time. */
  public void commit(Element element) {
    committed += element.strength();
    force.account().commit(element.strength());
  }

  /**
   * Casualties of an element, killed and wounded.
   *
   * @param element the element
   * @param killed how many are killed
   * @param forGood how many are wounded and do not return
   * @param forATime how many are wounded and return to the pool
   * @param returnDay the day of their return
   */
  public void hit(Element element, int killed, int forGood, int forATime, double returnDay) {
    element.remove(killed + forGood + forATime);
    force.account().hit(killed, forGood, forATime);
    if (forATime > 0) {
      expectBack(returnDay, forATime);
    }
  }

  private void expectBack(double day, int soldiers) {
    if (day != nextReturnDay) {
      sealReturn();
      nextReturnDay = day;
    }
    nextReturn += soldiers;
  }

  private void sealReturn() {
    if (nextReturn > 0) {
      returning.add(new Return(nextReturnDay, nextReturn));
      nextReturn = 0;
    }
  }

  /**
   * An element breaks: some of it are captured; it rests, or is destroyed and its survivors go to
   * the pool.
   */
  public void breakUp(Element element, int captured, double restUntil, double destroyedFraction) {
    force.account().breakOne();
    element.remove(captured);
    force.account().capture(captured);
    if (element.strength() == 0
        || element.strength() < destroyedFraction * element.establishment()) {
      destroy(element);
    } else {
      element.rest(restUntil);
    }
  }

  /** Ends an element; its survivors go to the pool. */
  public void destroy(Element element) {
    ended = true;
    pool += element.dissolve(ElementStatus.DESTROYED);
  }

  /** An element leaves the theatre. */
  public void withdraw(Element element) {
    ended = true;
    force.account().withdraw(element.dissolve(ElementStatus.WITHDRAWN));
  }

  /** The pool leaves the theatre. */
  public void withdrawPool() {
    force.account().withdraw(pool);
    pool = 0;
  }

  /** The wounded whose day has come return to the pool. */
  public void welcomeReturns(double day) {
    sealReturn();
    while (!returning.isEmpty() && returning.peek().day() <= day) {
      int soldiers = returning.poll().soldiers();
      pool += soldiers;
      force.account().comeBack(soldiers);
    }
  }

  /** Soldiers of the pool join an element, up to its establishment. Returns how many did. */
  public int replace(Element element, int most) {
    int joining = Math.min(Math.min(most, pool), element.establishment() - element.strength());
    element.reinforce(joining);
    pool -= joining;
    return joining;
  }

  /** Forgets the elements that are destroyed or withdrawn. */
  public void sweep() {
    if (ended) {
      ended = false;
      elements =
          elements.stream()
              .filter(
                  e ->
                      e.status() != ElementStatus.DESTROYED
                          && e.status() != ElementStatus.WITHDRAWN)
              .toList();
    }
  }
}
