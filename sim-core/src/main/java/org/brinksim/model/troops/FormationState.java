package org.brinksim.model.troops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinksim.model.ground.Topology;
import org.brinksim.random.RandomStream;
import org.brinksim.scenario.Force;

/** A formation in a run: its elements, its pool of soldiers, and those who will return to it. */
public final class FormationState {

  private final int number;
  private final ForceState force;
  private final Traits traits;
  private final Elements all;
  private final ElementList members;
  private final ElementList cohorts;
  private final DeploymentState deployment;
  private final Returns returning;
  private final AssaultState assault;
  private final ReliefState relief;
  private final Absence absence;

  /** Its elements by the ordinal of their status. */
  private final int[] count;

  private final ExpectedArrivals expected;
  private boolean ended;
  private int pool;
  private int arrived;
  private int beyondPlan;
  private int committed;
  private int losses;

  /**
   * An arrival that is still to come.
   *
   * @param key of the random numbers of its elements
   * @param day the day of arrival
   * @param soldiers how many; empty for as many as fill the formation to its establishment
   * @param training their training
   * @param integration their integration
   * @param status what they do on arrival
   * @param planned whether they are of the scenario's waves, which a wave that fills the formation
   *     counts; those sent by an effect come on top
   */
  public record Arrival(
      long key,
      double day,
      OptionalInt soldiers,
      TrainingDistribution training,
      double integration,
      ElementStatus status,
      boolean planned) {

    /** The same arrival with other random numbers for its elements. */
    Arrival redrawn(long place) {
      return new Arrival(
          RandomStream.word(key, place), day, soldiers, training, integration, status, planned);
    }
  }

  /**
   * What a formation is, in one run.
   *
   * @param id its name in references
   * @param key of the random numbers of its elements
   * @param establishment soldiers at full strength
   * @param trainingDays e-folding time of training; infinite for never
   * @param experienceDays e-folding time of learning in contact; infinite for never
   * @param integrationDays e-folding time of integration; infinite for integrated from the start
   * @param friction share of fighting power lost with no integration
   * @param commitment when its elements go to the line; empty for only by order
   * @param replacementsPerDay most soldiers a day from the pool to resting elements
   * @param sector the number of the sector that it fights in; see {@link Topology#sector}
   * @param command the number of its command in the force; 0 where it serves under its own
   * @param relief when it is relieved; empty for never
   */
  public record Traits(
      String id,
      long key,
      int establishment,
      double trainingDays,
      double experienceDays,
      double integrationDays,
      double friction,
      Optional<Commitment> commitment,
      double replacementsPerDay,
      int sector,
      int command,
      Optional<CombatParameters.Relief> relief) {}

  /**
   * When, and how fast, elements in training go to the line: the numbers of {@link
   * Force.Commitment} in one run.
   */
  public record Commitment(
      double readiness, double maxFraction, double personnelPerDay, double transitDays) {}

  /**
   * A formation without elements.
   *
   * @param number its number in the run, from 0
   * @param force its force
   * @param traits its numbers in this replication
   * @param pool soldiers who wait to fill its elements
   * @param all the elements of the run
   */
  public FormationState(int number, ForceState force, Traits traits, int pool, Elements all) {
    this.number = number;
    this.force = force;
    this.traits = traits;
    this.all = all;
    this.members = new ElementList();
    this.cohorts = new ElementList();
    this.deployment = new DeploymentState();
    this.returning = new Returns();
    this.assault = new AssaultState();
    this.relief = new ReliefState();
    this.absence = new Absence();
    this.expected = new ExpectedArrivals();
    this.count = new int[ElementStatus.values().length];
    this.pool = pool;
    force.account().arrive(pool);
  }

  private FormationState(FormationState other, ForceState force, Elements all) {
    this.number = other.number;
    this.force = force;
    this.traits = other.traits;
    this.all = all;
    this.members = other.members.copy();
    this.cohorts = other.cohorts.copy();
    this.deployment = other.deployment.copy();
    this.returning = other.returning.copy();
    this.assault = other.assault.copy();
    this.relief = other.relief.copy();
    this.absence = other.absence.copy();
    this.losses = other.losses;
    this.count = other.count.clone();
    this.expected = other.expected.copy();
    this.ended = other.ended;
    this.pool = other.pool;
    this.arrived = other.arrived;
    this.beyondPlan = other.beyondPlan;
    this.committed = other.committed;
    for (int i = 0; i < cohorts.size(); i++) {
      all.adopt(cohorts.get(i), this);
    }
  }

  /**
   * The same formation in another run, to go on by itself.
   *
   * @param itsForce its force there
   * @param itsElements the elements of that run
   */
  public FormationState copy(ForceState itsForce, Elements itsElements) {
    return new FormationState(this, itsForce, itsElements);
  }

  /** Its number in the run. */
  public int number() {
    return number;
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

  /**
   * The numbers of its elements, in the order of arrival; those destroyed or withdrawn are gone.
   */
  public ElementList members() {
    return members;
  }

  /** Its elements to look at, in the order of arrival. */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      elements.add(new Element(all, members.get(i)));
    }
    return elements;
  }

  /** How far its deployment has come. */
  public DeploymentState deployment() {
    return deployment;
  }

  /** Whether it presses the attack, and what it remembers of assaults. */
  public AssaultState assault() {
    return assault;
  }

  /** Whether it has been relieved and rests. */
  public ReliefState relief() {
    return relief;
  }

  /** Killed and wounded so far. */
  public int losses() {
    return losses;
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

  /** How many of its elements have a status, so far. */
  public int elements(ElementStatus status) {
    return count[status.ordinal()];
  }

  /** Notes that some of its elements have a status now, or have it no more. */
  void count(ElementStatus status, int more) {
    count[status.ordinal()] += more;
  }

  /** Wounded who will return to its pool. */
  public int convalescent() {
    return returning.total();
  }

  /** Soldiers in its elements. */
  public int inElements() {
    int soldiers = 0;
    for (int i = 0; i < members.size(); i++) {
      soldiers += all.strength(members.get(i));
    }
    return soldiers;
  }

  /**
   * Soldiers arrive, in elements of nearly equal size.
   *
   * @param key of the random numbers of their elements
   * @param soldiers how many, at least 1
   * @param size most soldiers in an element
   * @param training their training
   * @param integration their integration
   * @param status what they do on arrival
   * @return the place of the first of them among the members; they are the last
   */
  public int arrive(
      long key,
      int soldiers,
      int size,
      TrainingDistribution training,
      double integration,
      ElementStatus status) {
    int parts = (soldiers + size - 1) / size;
    if (members.size() + (long) parts > Elements.MOST) {
      throw new IllegalStateException(
          "formation "
              + id()
              + " of force "
              + force.id()
              + " would have "
              + (members.size() + (long) parts)
              + " elements; the most is "
              + Elements.MOST
              + ". Maybe combat.elementSize is too small");
    }
    int before = members.size();
    int first = all.size();
    cohorts.add(all.add(this, key, soldiers, parts, training, integration, status));
    for (int i = 0; i < parts; i++) {
      members.add(first + i);
    }
    arrived += soldiers;
    force.account().arrive(soldiers);
    return before;
  }

  /** Grows together with its command: what it lacks in integration shrinks to a share. */
  public void integrate(double remaining) {
    for (int i = 0; i < cohorts.size(); i++) {
      all.integrate(cohorts.get(i), remaining);
    }
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

  /** Gives the elements that are to come other random numbers; see {@link Elements#redraw}. */
  public void redraw(long place) {
    expected.redraw(place);
  }

  /** Hands over the arrivals whose day has come, in the order in which they were expected. */
  public List<Arrival> due(double day) {
    return expected.due(day);
  }

  /**
   * Integration on arrival where the scenario does not say: none under a command to grow into, full
   * otherwise.
   */
  public double usualIntegration() {
    return Double.isInfinite(traits.integrationDays()) ? 1 : 0;
  }

  /** Notes that an element goes to the line for the first time. */
  public void commit(int element) {
    committed += all.strength(element);
    force.account().commit(all.strength(element));
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
  public void hit(int element, int killed, int forGood, int forATime, double returnDay) {
    all.remove(element, killed + forGood + forATime);
    losses += killed + forGood + forATime;
    force.account().hit(killed, forGood, forATime);
    if (forATime > 0) {
      returning.expect(returnDay, forATime);
    }
  }

  /**
   * An element breaks: some of it are captured; it rests, or is destroyed and its survivors go to
   * the pool.
   */
  public void breakUp(int element, int captured, double restUntil, double destroyedFraction) {
    force.account().breakOne();
    all.remove(element, captured);
    force.account().capture(captured);
    int left = all.strength(element);
    if (left == 0 || left < destroyedFraction * all.establishment(element)) {
      destroy(element);
    } else {
      all.rest(element, restUntil);
    }
  }

  /** Ends an element; its survivors go to the pool. */
  public void destroy(int element) {
    ended = true;
    pool += all.dissolve(element);
  }

  /** An element leaves the theatre today. */
  public void withdraw(int element, double day) {
    ended = true;
    force.account().withdraw(all.strength(element));
    absence.note(all, element, day);
  }

  /** The pool leaves the theatre. */
  public void withdrawPool() {
    force.account().withdraw(pool);
    absence.note(pool);
    pool = 0;
  }

  /** Soldiers who left by order and have not come back. */
  public int away() {
    return absence.soldiers(all);
  }

  /**
   * Who is away is back, as they left but for the cohesion that they have recovered.
   *
   * @param day today
   * @param recoveryDays e-folding time of that recovery
   * @return how many soldiers, those of the pool included
   */
  public int redeploy(double day, double recoveryDays) {
    int soldiers = away();
    if (soldiers > 0) {
      sweep();
      absence.end(all, members, day, recoveryDays);
      pool += absence.endOfPool();
      force.account().redeploy(soldiers);
    }
    return soldiers;
  }

  /** The wounded whose day has come return to the pool. */
  public void welcomeReturns(double day) {
    int soldiers = returning.due(day);
    pool += soldiers;
    force.account().comeBack(soldiers);
  }

  /** Soldiers of the pool join an element, up to its establishment. Returns how many did. */
  public int replace(int element, int most) {
    int joining =
        Math.min(Math.min(most, pool), all.establishment(element) - all.strength(element));
    all.reinforce(element, joining);
    pool -= joining;
    return joining;
  }

  /** Forgets the elements that are destroyed or withdrawn. */
  public void sweep() {
    if (ended) {
      ended = false;
      int kept = 0;
      for (int i = 0; i < members.size(); i++) {
        int element = members.get(i);
        if (!all.is(element, ElementStatus.DESTROYED)
            && !all.is(element, ElementStatus.WITHDRAWN)) {
          members.set(kept++, element);
        }
      }
      members.cut(kept);
    }
  }
}
