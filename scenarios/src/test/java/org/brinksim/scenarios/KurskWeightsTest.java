package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.document.Quantity;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules that the Kursk baseline states for the weights of standing acts, against the weights:
 * no weight lies beyond a range that is stated, and both ends of it are reached.
 */
class KurskWeightsTest {
  private static final Scenario KURSK = Runs.scenario("kursk-2024");

  /** What moves, what is moved, and by which weight. */
  private record Moved(Actor by, Ladder.Rung cause, Actor who, Actor.Action what, double weight) {

    private boolean byAdversary() {
      return by.adversaries().contains(who.id());
    }

    private int level() {
      return rung(what.rung()).level();
    }
  }

  private static Ladder.Rung rung(String id) {
    return KURSK.ladder().rungs().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** All weights of standing acts. */
  private static List<Moved> weights() {
    List<Moved> weights = new ArrayList<>();
    for (Actor by : KURSK.states()) {
      for (Actor.Action act : by.actions()) {
        for (Actor who : KURSK.states()) {
          for (Actor.Action what : who.actions()) {
            Quantity weight = what.drivers().get("standing." + by.id() + "." + act.id());
            if (weight != null) {
              weights.add(new Moved(by, rung(act.rung()), who, what, weight.number()));
            }
          }
        }
      }
    }
    return weights;
  }

  private static final double VIOLENT = 28;

  private static boolean isOf(String group, Moved it) {
    String channel = it.cause().channel();
    boolean violent = it.cause().weights().get("rivera") == VIOLENT;
    boolean answer = it.byAdversary() && it.level() >= 0;
    boolean talks = it.cause().id().equals("talks");
    return switch (group) {
      case "force" -> answer && violent;
      case "means" -> answer && !violent && channel.equals("military") && it.cause().level() > 0;
      case "word" -> answer && channel.equals("political") && it.cause().level() > 0;
      case "nuclear" -> answer && channel.equals("nuclear");
      case "talksDown" -> talks && it.level() > 0 && !it.what().id().equals("press-offensive");
      case "talksUp" -> talks && it.level() < 0;
      case "truce" -> it.cause().id().equals("truce") && it.what().rung().equals("withdrawal");
      default -> throw new IllegalArgumentException(group);
    };
  }

  /** The comment above the states, on one line. */
  private static String words() {
    String file = ShippedScenarios.find("kursk-2024").orElseThrow().text();
    int begin = file.indexOf("# Each state from what stands at the start");
    return file.substring(begin, file.indexOf("\nstates:", begin)).replaceAll("\n#? *", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "force,     act of force stands",
    "means,     while it is a means of force",
    "word,      while it is a word",
    "nuclear,   A nuclear signal holds arms back",
    "talksDown, talks make what escalates",
    "talksUp,   and what de-escalates",
    "truce,     the contingent's going home",
  })
  void weightsKeepToTheRangeThatIsStated(String group, String words) {
    Matcher stated =
        Pattern.compile(
                Pattern.quote(words) + "[^;]*?\\(weights? (-?[0-9.]+)(?: to (-?[0-9.]+))?\\)")
            .matcher(words());
    assertThat(stated.find()).as(words).isTrue();
    double least = Double.parseDouble(stated.group(1));
    double most = stated.group(2) == null ? least : Double.parseDouble(stated.group(2));
    List<Double> weights =
        weights().stream().filter(it -> isOf(group, it)).map(Moved::weight).sorted().toList();

    assertThat(weights).isNotEmpty();
    assertThat(List.of(weights.get(0), weights.get(weights.size() - 1)))
        .as("the least and the greatest of %s", weights)
        .containsExactly(least, most);
  }

  /** "1.5 to 3 times likelier (weights 0.4 to 1.1)": e^weight, to the digits that are given. */
  @Test
  void factorsAreThoseOfTheWeights() {
    Matcher stated =
        Pattern.compile(
                "([0-9.]+|five) to ([0-9.]+|nine) times (?:(less likely|likelier) )?\\(weights (-?[0-9.]+) to (-?[0-9.]+)\\)")
            .matcher(words());
    int found = 0;
    while (stated.find()) {
      found++;
      boolean less = "less likely".equals(stated.group(3));
      double first = Double.parseDouble(stated.group(less ? 5 : 4)) * (less ? -1 : 1);
      double last = Double.parseDouble(stated.group(less ? 4 : 5)) * (less ? -1 : 1);
      assertThat(number(stated.group(1))).isEqualTo(rounded(first));
      assertThat(number(stated.group(2))).isEqualTo(rounded(last));
    }
    assertThat(found).isEqualTo(6);
  }

  private static double number(String words) {
    return switch (words) {
      case "five" -> 5;
      case "nine" -> 9;
      default -> Double.parseDouble(words);
    };
  }

  /** To a tenth. */
  private static double rounded(double weight) {
    return Math.rint(10 * Math.exp(weight)) / 10;
  }

  /** "Force moves more than words." */
  @Test
  void forceMovesMoreThanWords() {
    assertThat(mean("force")).isGreaterThan(mean("means"));
    assertThat(mean("means")).isGreaterThan(mean("word"));
  }

  private static double mean(String group) {
    return weights().stream()
        .filter(it -> isOf(group, it))
        .mapToDouble(Moved::weight)
        .average()
        .orElseThrow();
  }
}
