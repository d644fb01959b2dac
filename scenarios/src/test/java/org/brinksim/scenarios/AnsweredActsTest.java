package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.event.Event;
import org.junit.jupiter.api.Test;

/** What counts as an answer, and that the table counts it: again, by another way. */
class AnsweredActsTest {
  private static final AnsweredActs ACTS =
      new AnsweredActs(Runs.scenario("kursk-2024"), Runs.of("kursk-2024", 5, 40));

  private static List<Event.Act> acts(RunResult.Completed run, String who, String what) {
    return run.events().stream()
        .filter(Event.Act.class::isInstance)
        .map(Event.Act.class::cast)
        .filter(act -> act.actor().equals(who) && act.action().equals(what) && act.day() > 0)
        .toList();
  }

  private static Event.Act any(String who, String what) {
    return ACTS.runs().runs().stream()
        .flatMap(run -> acts(run, who, what).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAnswerIsAnAdversarysActThatTheActMakesLikelier() {
    Event.Act strike = any("ukraine", "strike-deeper");

    assertThat(ACTS.isAnswer(strike, any("russia", "massed-strikes"))).isTrue();
    assertThat(ACTS.isAnswer(strike, any("russia", "deny-openly"))).as("not driven").isFalse();
    assertThat(ACTS.isAnswer(any("usa", "sanctions"), any("rok", "sanctions")))
        .as("an ally's")
        .isFalse();
    assertThat(ACTS.isAnswer(any("russia", "nuclear-signal"), any("usa", "loosen-range")))
        .as("made less likely")
        .isFalse();
  }

  /** Only one act can answer an all-out offensive: a brigade from the reserves. */
  @Test
  void offensivesAreCountedByHand() {
    int acts = 0;
    int after = 0;
    int before = 0;
    for (RunResult.Completed run : ACTS.runs().runs()) {
      List<Double> brigades =
          acts(run, "ukraine", "reinforce").stream().map(Event.Act::day).toList();
      for (Event.Act offensive : acts(run, "russia", "press-offensive")) {
        double day = offensive.day();
        if (day > 28 && day <= 152) {
          acts++;
          after += brigades.stream().anyMatch(it -> it > day && it <= day + 28) ? 1 : 0;
          before += brigades.stream().anyMatch(it -> it < day && it >= day - 28) ? 1 : 0;
        }
      }
    }

    assertThat(acts).isGreaterThan(4);
    assertThat(ACTS.of("offensive")).isEqualTo(new AnsweredActs.Share(acts, after, before));
  }

  @Test
  void theTableOfAPageIsReplacedAndNothingElse() {
    String page =
        "before\n<!-- answers: made by GoldenResultsTest -->\nstale\n<!-- end of answers -->\nafter\n";

    assertThat(ACTS.writtenInto(page))
        .startsWith("before\n<!-- answers: made by GoldenResultsTest -->\n\n| while it stands")
        .contains("| strikes in depth | ")
        .endsWith("|\n\n<!-- end of answers -->\nafter\n")
        .doesNotContain("stale");
  }
}
