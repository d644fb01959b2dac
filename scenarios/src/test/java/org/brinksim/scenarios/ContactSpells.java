package org.brinksim.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;

/**
 * Spells of contact: unbroken stretches of days on which a formation has soldiers in contact with
 * the enemy, as engagements are counted in collections of battles.
 */
final class ContactSpells {

  private final int longerThan;
  private final Map<String, List<Double>> rates = new HashMap<>();
  private final List<Double> pressing = new ArrayList<>();
  private final List<Double> pauses = new ArrayList<>();

  private static final class Spell {
    private int days;
    private double soldierDays;
    private int lossesBefore;
  }

  ContactSpells(int longerThan) {
    this.longerThan = longerThan;
  }

  /** Adds all spells of a run. */
  void add(Experiment experiment, int replication) {
    CrisisModel model = experiment.model(Run.ofFirstPoint(replication), new EventLog(false));
    model.start();
    World world = model.world();
    Spell[] spells = new Spell[world.formations().size()];
    int offensive = 0;
    int pause = 0;
    while (world.stepsMade() < world.scenario().steps()) {
      model.step();
      if (world.side("red").offensive()) {
        offensive++;
        if (pause > 0) {
          pauses.add((double) pause);
        }
        pause = 0;
      } else {
        pause++;
        if (offensive > 0) {
          pressing.add((double) offensive);
        }
        offensive = 0;
      }
      for (int f = 0; f < spells.length; f++) {
        spells[f] = next(world.formations().get(f), spells[f]);
      }
    }
    for (int f = 0; f < spells.length; f++) {
      end(world.formations().get(f), spells[f]);
    }
  }

  private Spell next(FormationState formation, Spell before) {
    int soldiers =
        formation.elements().stream().filter(Element::inContact).mapToInt(Element::strength).sum();
    if (soldiers == 0) {
      end(formation, before);
      return null;
    }
    Spell spell = before;
    if (spell == null) {
      spell = new Spell();
      spell.lossesBefore = formation.losses();
    }
    spell.days++;
    spell.soldierDays += soldiers;
    return spell;
  }

  private void end(FormationState formation, Spell spell) {
    if (spell != null && spell.days > longerThan) {
      rates
          .computeIfAbsent(formation.force().id(), id -> new ArrayList<>())
          .add((formation.losses() - spell.lossesBefore) / spell.soldierDays);
    }
  }

  /** Losses a day of those in contact, of all spells of a force. */
  List<Double> rates(String force) {
    return rates.getOrDefault(force, List.of());
  }

  /** The same of all forces. */
  List<Double> rates() {
    return rates.values().stream().flatMap(List::stream).toList();
  }

  /** Lengths of red's offensives, in days. */
  List<Double> offensives() {
    return pressing;
  }

  /** Lengths of the pauses before them, in days. */
  List<Double> pauses() {
    return pauses;
  }
}
