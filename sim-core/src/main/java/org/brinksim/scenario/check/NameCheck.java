package org.brinksim.scenario.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;

/** Whether names are free: not a word of the vocabulary, a column of a table, or another's name. */
public final class NameCheck {
  private static final List<String> COLUMNS =
      List.of(
          "scenario",
          "point",
          "replication",
          ResultNames.PEAK_RUNG,
          ResultNames.FINAL_RUNG,
          ResultNames.PEAK_INDEX,
          ResultNames.FINAL_INDEX);
  private static final List<String> METRICS =
      List.of(
          ResultNames.RUNG,
          ResultNames.STANDING,
          ResultNames.DAYS_TO,
          ResultNames.INDEX,
          ResultNames.PEAK_INDEX,
          ResultNames.FINAL_INDEX);
  private static final Set<String> DRIVER_WORDS = Driver.words();

  private NameCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    columns(facts, problems);
    for (BindingIndex.Declared it : facts.declared()) {
      boolean metric = it.type() == Force.class || it.type() == Side.class;
      boolean state = it.type() == Actor.class;
      boolean taken =
          (metric || state) && METRICS.contains(it.name())
              || (state || it.type() == Force.class) && DRIVER_WORDS.contains(it.name());
      if (taken) {
        problems.add(
            it.spot(),
            "cannot be called \""
                + it.name()
                + "\": drivers and metrics give that word a meaning of their own");
      }
    }
    levels(facts, problems);
    numbered(facts, problems);
  }

  /** Parameters and responses are columns of one table. */
  private static void columns(BindingIndex facts, Problems problems) {
    Set<String> taken = new LinkedHashSet<>(COLUMNS);
    for (BindingIndex.Declared it : facts.declared()) {
      boolean column = it.type() == Parameter.class || it.type() == Response.class;
      if (column && !taken.add(it.name())) {
        problems.add(
            it.spot(), "has the name of another column in the table of results. Choose another");
      }
    }
  }

  /** Names joined from an action, or from a proposition that is watched, are columns too. */
  public static void joined(Scenario scenario, BindingIndex facts, Problems problems) {
    for (Actor state : scenario.states()) {
      List<String> names = ResultNames.ofState(scenario, state);
      for (Actor.Action action : state.actions()) {
        String column = ResultNames.firstDay(state, action);
        if (Collections.frequency(names, column) > 1) {
          problems.add(
              facts.placed(action).at("id"),
              "makes the column \""
                  + column
                  + "\", which a proposition that the state watches makes too. Choose another");
        }
      }
    }
  }

  private static void levels(BindingIndex facts, Problems problems) {
    Map<Integer, String> rungs = new HashMap<>();
    for (BindingIndex.Placed<Ladder.Rung> it : facts.all(Ladder.Rung.class)) {
      String other = rungs.putIfAbsent(it.record().level(), it.record().id());
      if (other != null && !other.equals(it.record().id())) {
        problems.add(
            it.at("level"),
            "is " + it.record().level() + ", the level of the rung \"" + other + "\" too");
      }
    }
  }

  /** Formations alike are numbered from 1, which may meet another formation's id. */
  private static void numbered(BindingIndex facts, Problems problems) {
    List<String> names = facts.names(Force.Formation.class);
    for (BindingIndex.Placed<Force.Formation> it : facts.all(Force.Formation.class)) {
      String name = it.spot().path().qualifiedName();
      for (int i = 1; it.record().count() > 1 && i <= it.record().count(); i++) {
        if (names.contains(name + "-" + i)) {
          problems.add(
              it.at("id"),
              "counts "
                  + it.record().count()
                  + " alike, and \""
                  + it.record().id()
                  + "-"
                  + i
                  + "\" is the id of another formation");
        }
      }
    }
  }
}
