package org.brinksim.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.Quantity;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.event.Event;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.Numerals;

/**
 * How often acts of the Kursk baseline are followed by an answer: the table in docs/scenarios.md.
 *
 * <p>An answer is an act of an adversary whose hazard the act raises while it stands.
 *
 * @param scenario the baseline
 * @param runs runs of it
 */
record AnsweredActs(Scenario scenario, Runs runs) {
  private static final String BEGIN = "<!-- answers: made by GoldenResultsTest -->\n";
  private static final String END = "<!-- end of answers -->\n";

  /** Four weeks, in which an answer is looked for. */
  static final double DAYS = 28;

  /** The kinds of act, by rung, whose answers are told. */
  static final Map<String, String> KINDS = kinds();

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("strikes", "strikes in depth");
    kinds.put("offensive", "an all-out offensive");
    kinds.put("arms-transfer", "arms for Ukraine, and leave to use them");
    kinds.put("sanctions", "sanctions");
    kinds.put("attribution", "proof and attribution");
    return kinds;
  }

  /** Of the acts of a kind: how many there are, and the shares with an answer after and before. */
  record Share(int acts, int after, int before) {
    double followed() {
      return (double) after / acts;
    }

    double preceded() {
      return (double) before / acts;
    }
  }

  /** Whether a second act answers a first one, if it comes after it. */
  boolean isAnswer(Event.Act act, Event.Act other) {
    Actor actor = state(act.actor());
    Quantity weight =
        action(other)
            .drivers()
            .getOrDefault("standing." + act.actor() + "." + act.action(), Quantity.of(0));
    return actor.adversaries().contains(other.actor()) && weight.number() > 0;
  }

  private Actor state(String id) {
    return scenario.states().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private Actor.Action action(Event.Act act) {
    return state(act.actor()).actions().stream()
        .filter(it -> it.id().equals(act.action()))
        .findFirst()
        .orElseThrow();
  }

  /** The acts of a rung that are a window away from both ends. */
  Share of(String rung) {
    int acts = 0;
    int after = 0;
    int before = 0;
    for (RunResult.Completed run : runs.runs()) {
      List<Event.Act> all =
          run.events().stream()
              .filter(Event.Act.class::isInstance)
              .map(Event.Act.class::cast)
              .filter(act -> act.day() > 0)
              .toList();
      for (Event.Act act : all) {
        if (action(act).rung().equals(rung)
            && act.day() > DAYS
            && act.day() <= scenario.horizonDays() - DAYS) {
          acts++;
          after += answered(act, all, act.day(), act.day() + DAYS) ? 1 : 0;
          before += answered(act, all, act.day() - DAYS - 1, act.day() - 1) ? 1 : 0;
        }
      }
    }
    return new Share(acts, after, before);
  }

  private boolean answered(Event.Act act, List<Event.Act> all, double from, double to) {
    return all.stream()
        .anyMatch(other -> other.day() > from && other.day() <= to && isAnswer(act, other));
  }

  /** The table. */
  String table() {
    List<String> rows = new ArrayList<>();
    rows.add("| while it stands | acts | answer in the four weeks after | the same, before |\n");
    rows.add("| --- | --- | --- | --- |\n");
    KINDS.forEach(
        (rung, words) -> {
          Share share = of(rung);
          rows.add(
              "| %s | %s | %s | %s |\n"
                  .formatted(
                      words,
                      Numerals.whole(share.acts()),
                      Numerals.percent(share.followed()),
                      Numerals.percent(share.preceded())));
        });
    return String.join("", rows);
  }

  /** A page with this table in place of the one that it has. */
  String writtenInto(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + "\n" + table() + "\n" + page.substring(page.indexOf(END));
  }
}
