package org.brinksim.model.troops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ScalableNumber;
import org.brinksim.text.Template;

/** A force in a run: its numbers as they are scaled today, and its account of soldiers. */
public final class ForceState {

  private final int number;
  private final String id;
  private final String nation;
  private final SideState side;
  private double lethality;
  private double unaimed;
  private double fires;
  private double supply;
  private double vulnerability;
  private final List<FormationState> formations = new ArrayList<>();
  private final List<FormationState> view = Collections.unmodifiableList(formations);
  private final List<Multiplier> scalings = new ArrayList<>();
  private final double[] scale = new double[ScalableNumber.values().length];
  private final PersonnelAccount account;
  private final ElementStatistics statistics;
  private final OverridableValue concealment;
  private final OverridableValue order;
  private final OverridableValue cap;
  private double restraint = 1;
  private Departure departure = Departure.NONE;
  private double backOn = Double.POSITIVE_INFINITY;

  /** An ordered departure from the theatre: evenly between two days. */
  private record Departure(double from, double until) {
    static final Departure NONE = new Departure(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    double share(double day) {
      if (day < from) {
        return 0;
      }
      return day < until ? (day - from) / (until - from) : 1;
    }
  }

  /**
   * A force without formations.
   *
   * @param number its number, from 0 in the order of the scenario
   * @param force what the scenario says of it
   * @param side its side
   * @param concealment the share of signals that it hides at the start
   * @param parameters the values of the parameters in this replication, by name
   */
  public ForceState(
      int number, Force force, SideState side, double concealment, Map<String, Double> parameters) {
    this.number = number;
    this.id = force.id();
    this.nation = force.nation().orElse(force.id());
    this.side = side;
    read(force, parameters);
    this.account = new PersonnelAccount();
    this.statistics = new ElementStatistics();
    this.concealment = new OverridableValue(concealment);
    this.order = new OverridableValue(0);
    this.cap = new OverridableValue(1);
    Arrays.fill(scale, 1);
  }

  private ForceState(ForceState other, SideState side) {
    this.number = other.number;
    this.id = other.id;
    this.nation = other.nation;
    this.side = side;
    this.lethality = other.lethality;
    this.unaimed = other.unaimed;
    this.fires = other.fires;
    this.supply = other.supply;
    this.vulnerability = other.vulnerability;
    this.account = other.account.copy();
    this.statistics = other.statistics.copy();
    this.concealment = other.concealment.copy();
    this.order = other.order.copy();
    this.cap = other.cap.copy();
    this.restraint = other.restraint;
    this.departure = other.departure;
    this.backOn = other.backOn;
    this.scalings.addAll(other.scalings);
    System.arraycopy(other.scale, 0, scale, 0, scale.length);
  }

  /**
   * Reads the numbers of its fighting.
   *
   * @param force what the scenario says of it
   * @param parameters the values of the parameters, by name
   */
  public void read(Force force, Map<String, Double> parameters) {
    lethality = force.lethality().in(parameters);
    unaimed = force.unaimed().in(parameters);
    fires = force.fires().in(parameters);
    supply = force.supply().in(parameters);
    vulnerability = force.vulnerability().in(parameters);
  }

  /** The same force on a side of another run, to go on by itself; still without formations. */
  public ForceState copy(SideState itsSide) {
    return new ForceState(this, itsSide);
  }

  /** Its number, from 0 in the order of the scenario. */
  public int number() {
    return number;
  }

  /** Its name in references. */
  public String id() {
    return id;
  }

  /** The state whose troops these are. */
  public String nation() {
    return nation;
  }

  /** The side that it fights on. */
  public SideState side() {
    return side;
  }

  /** Its formations, in the order of the scenario. */
  public List<FormationState> formations() {
    return view;
  }

  /** Adds a formation, at the end. */
  public void add(FormationState formation) {
    formations.add(formation);
  }

  /** Its account of soldiers. */
  public PersonnelAccount account() {
    return account;
  }

  /** Aimed fire today: enemy casualties per soldier per day. */
  public double lethality() {
    return lethality * scale[ScalableNumber.LETHALITY.ordinal()];
  }

  /**
   * Unaimed fire today: the hazard that one soldier is to each enemy in reach, a day; it is scaled
   * as aimed fire is.
   */
  public double unaimed() {
    return unaimed * scale[ScalableNumber.LETHALITY.ordinal()];
  }

  /**
   * Area fire today: casualties per 1000 exposed enemies per day. It leaves with those who leave by
   * order, and does not fall with casualties: guns and drones are not in the line.
   */
  public double fires() {
    return fires * scale[ScalableNumber.FIRES.ordinal()] * account.shareNotWithdrawn();
  }

  /** Supply today, a factor on fighting power. */
  public double supply() {
    return supply * scale[ScalableNumber.SUPPLY.ordinal()];
  }

  /** The factor on the power ratio that its formations ask for before they press, today. */
  public double attackRatioFactor() {
    return scale[ScalableNumber.ATTACK_RATIO.ordinal()] * restraint;
  }

  /** Sets the factor that public support puts on the power ratio that its formations ask for. */
  public void restrain(double factor) {
    restraint = factor;
  }

  /** The factor on its losses: equipment, protection, doctrine. */
  public double vulnerability() {
    return vulnerability;
  }

  /** The factor on the e-folding time of training today. */
  public double trainingTimeFactor() {
    return scale[ScalableNumber.TRAINING_DAYS.ordinal()];
  }

  /** The factor on the e-folding time of integration today. */
  public double integrationTimeFactor() {
    return scale[ScalableNumber.INTEGRATION_DAYS.ordinal()];
  }

  /** Adds a factor on one of its numbers. */
  public void add(Multiplier scaling) {
    scalings.add(scaling);
  }

  /** Takes back what an owner changed: its factors, orders, caps and concealment. */
  public void release(String owner) {
    scalings.removeIf(s -> s.owner().equals(owner));
    order.release(owner);
    cap.release(owner);
    concealment.release(owner);
  }

  /** Works out today's factors. */
  public void refresh(double day) {
    Multiplier.multiply(scalings, day, scale);
  }

  /** The share of signals about it that stays hidden. */
  public double concealment() {
    return concealment.now();
  }

  /** Changes the share that stays hidden, for as long as the owner stands. */
  public void concealment(String owner, double share) {
    concealment.change(owner, share);
  }

  /** Whether it is ordered into combat whatever its training. */
  public boolean ordered() {
    return order.now() > 0;
  }

  /** Orders it into combat whatever its training, for as long as the owner stands. */
  public void order(String owner) {
    order.change(owner, 1);
  }

  /** The largest share of arrivals that may be committed. */
  public double cap() {
    return cap.now();
  }

  /** Caps the share of arrivals that may be committed, for as long as the owner stands. */
  public void cap(String owner, double share) {
    cap.change(owner, share);
  }

  /** Orders it out of the theatre, evenly between two days; a second order changes nothing. */
  public void orderOut(double fromDay, double untilDay) {
    if (departure == Departure.NONE) {
      departure = new Departure(fromDay, untilDay);
      backOn = Double.POSITIVE_INFINITY;
    }
  }

  /**
   * Lifts the order to leave: who is still in the theatre stays, who has left is back on a day. A
   * new order to leave before that day keeps them away.
   */
  public void orderBack(double day) {
    departure = Departure.NONE;
    backOn = day;
    formations.forEach(formation -> formation.deployment().stay());
  }

  /** Whether those who left are to be back by a day. */
  public boolean isBack(double day) {
    return backOn <= day;
  }

  /** Whether it is ordered out of the theatre. */
  public boolean leaving() {
    return departure != Departure.NONE;
  }

  /** The share of it that must have left by a day. */
  public double shareToHaveLeft(double day) {
    return departure.share(day);
  }

  /** Soldiers in its elements and pools. */
  public int present() {
    return account.present();
  }

  /**
   * Counts its soldiers anew, one element at a time, and compares them with its account.
   *
   * @param day today, for the message
   * @throws IllegalStateException when soldiers were lost or made: a defect of the model
   */
  public void checkConservation(double day) {
    int here = 0;
    int recovering = 0;
    int away = 0;
    for (FormationState formation : formations) {
      here += formation.inElements() + formation.pool();
      recovering += formation.convalescent();
      away += formation.away();
    }
    if (here != present() || recovering != account.convalescent() || away != account.withdrawn()) {
      throw new IllegalStateException(
          Template.fill(
              "force %s should have %d soldiers present, %d recovering and %d away on day %s but has %d, %d and %d",
              id,
              present(),
              account.convalescent(),
              account.withdrawn(),
              day,
              here,
              recovering,
              away));
    }
  }

  /** What its elements were like when they were last counted. */
  public ElementStatistics statistics() {
    return statistics;
  }

  /** Counts its elements. */
  public void count(Elements elements) {
    statistics.count(elements, formations);
  }
}
