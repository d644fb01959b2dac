package org.brinksim.model.troops;

/**
 * One element of a run, to look at: it shows what {@link Elements} holds under a number now.
 *
 * @param all the elements of the run
 * @param number its number
 */
public record Element(Elements all, int number) {

  /** The formation that it belongs to. */
  public FormationState formation() {
    return all.formation(number);
  }

  /** Its side's number. */
  public int side() {
    return all.side(number);
  }

  /** Soldiers at full strength. */
  public int establishment() {
    return all.establishment(number);
  }

  /** Soldiers in it now. */
  public int strength() {
    return all.strength(number);
  }

  /** How far it is trained, from 0 to 1. */
  public double training() {
    return all.training(number);
  }

  /** How far it is integrated under its command, from 0 to 1. */
  public double integration() {
    return all.integration(number);
  }

  /** How well it holds together, from 0 to 1. */
  public double cohesion() {
    return all.cohesion(number);
  }

  /** Where it stands on its way. */
  public ElementStatus status() {
    return all.status(number);
  }

  /** The day on which its transit or rest ends. */
  public double until() {
    return all.until(number);
  }

  /** Its cell while in the line, {@link Elements#NOWHERE} otherwise. */
  public int cell() {
    return all.cell(number);
  }

  /** Whether an enemy was in reach in the last exchange of fire. */
  public boolean inContact() {
    return all.inContact(number);
  }

  /** Fighting power of one of its soldiers as a share of the best. */
  public double quality() {
    return all.quality(number);
  }

  /** Soldiers times lethality times quality: expected enemy casualties a day. */
  public double power() {
    return all.power(number);
  }
}
