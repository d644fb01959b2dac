package org.brinksim.lab.lesson;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.text.Template;
import org.brinksim.wording.EventSentences;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;
import org.brinksim.wording.Units;

/**
 * Fills the texts of a lesson with numbers, each computed from the runs that the lesson pins. In a
 * text stands
 *
 * <ul>
 *   <li>{@code {run}}, {@code {runs}}, {@code {seed}}: what the lesson names;
 *   <li>{@code {parameters}}, {@code {claimed}}: how many parameters the scenario has, and how many
 *       of them hold the figure of a claim;
 *   <li>{@code {value RESPONSE in RUN}}: a response of a run, a rung by its name;
 *   <li>{@code {highest RESPONSE}}: the run in which it is highest;
 *   <li>{@code {below NUMBER RESPONSE}}: in how many runs it is below a number;
 *   <li>{@code {quantile SHARE RESPONSE}}: the number below which that share of the runs ends;
 *       {@code {quantile SHARE RESPONSE in FIRST}} of the first so many;
 *   <li>{@code {day STATE.ACTION in RUN}}: the day of the first such act;
 *   <li>{@code {wrong STATE PROPOSITION in RUN}}: on how many days the state's belief is on the
 *       wrong side of one half;
 *   <li>{@code {story RUN}}: what happens in a run, a line for each event.
 * </ul>
 *
 * <p>After {@code |} follows what is set: {@code | nerves=-0.6} holds a parameter in every run,
 * {@code | from day 0: nerves=-0.6} changes it on the way, {@code | without STATE.ACTION@DAY}
 * strikes an act. Braces may stand within braces: {@code {story {highest RESPONSE}}}.
 */
public final class LessonNumbers {
  private static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");

  private final LessonPlan lesson;
  private final Scenario scenario;
  private final LessonRuns runs;

  /**
   * The numbers of a lesson.
   *
   * @param scenario the scenario that it is about
   */
  public LessonNumbers(LessonPlan lesson, Scenario scenario) {
    this.lesson = lesson;
    this.scenario = scenario;
    this.runs = new LessonRuns(lesson, scenario);
  }

  /**
   * A text with its numbers.
   *
   * @throws IllegalArgumentException when it asks for something that cannot be computed
   */
  public String fill(String text) {
    Matcher gap = GAP.matcher(text);
    return gap.find()
        ? fill(gap.replaceAll(found -> Matcher.quoteReplacement(computed(found.group(1).strip()))))
        : text;
  }

  private String computed(String asked) {
    String[] parts = asked.split("\\s*\\|\\s*", 2);
    String setting = parts.length > 1 ? parts[1] : "";
    String[] words = parts[0].replace(" in ", " ").split(" +");
    return switch (words[0] + " " + (words.length - 1)) {
      case "run 0" -> Integer.toString(lesson.run());
      case "runs 0" -> Integer.toString(lesson.runs());
      case "seed 0" -> Integer.toString(lesson.seed());
      case "parameters 0" -> Integer.toString(scenario.parameters().size());
      case "claimed 0" ->
          Long.toString(
              scenario.parameters().values().stream().filter(p -> p.claim().isPresent()).count());
      case "value 2" -> said(words[1], runs.value(words[1], number(words[2]), setting));
      case "highest 1" -> Integer.toString(highest(words[1], setting));
      case "below 2" -> below(Double.parseDouble(words[1]), words[2], setting);
      case "quantile 2" -> quantile(Double.parseDouble(words[1]), words[2], lesson.runs(), setting);
      case "quantile 3" ->
          quantile(Double.parseDouble(words[1]), words[2], number(words[3]), setting);
      case "day 2" -> Numerals.day(day(words[1], number(words[2]), setting));
      case "wrong 3" -> Integer.toString(wrong(words[1], words[2], number(words[3]), setting));
      case "story 1" -> story(runs.played(number(words[1]), setting));
      default ->
          throw new IllegalArgumentException(
              Template.fill("lesson %s asks for {%s}, which is nothing known", lesson.id(), asked));
    };
  }

  private static int number(String run) {
    return Integer.parseInt(run);
  }

  private String said(String response, double value) {
    ResultColumn column = runs.response(response);
    if (column.unit().equals("level")) {
      return scenario.ladder().rungs().stream()
          .filter(rung -> rung.level() == value)
          .map(rung -> "“" + Titles.of(rung) + "”")
          .collect(Collectors.joining(", "));
    }
    return Numerals.number(value * Units.scale(column.unit()));
  }

  private int highest(String response, String setting) {
    double[] values = runs.values(response, setting);
    int highest = 0;
    for (int run = 1; run < values.length; run++) {
      highest = values[run] > values[highest] ? run : highest;
    }
    return highest;
  }

  private String below(double bound, String response, String setting) {
    return Long.toString(
        Arrays.stream(runs.values(response, setting)).filter(value -> value < bound).count());
  }

  private String quantile(double share, String response, int first, String setting) {
    double[] sorted = Arrays.stream(runs.values(response, setting)).limit(first).sorted().toArray();
    return said(response, QuantileEstimate.value(sorted, share));
  }

  private double day(String act, int run, String setting) {
    return runs.played(run, setting).events().stream()
        .filter(event -> event instanceof Event.Act one && one.name().equals(act))
        .min(Comparator.comparingDouble(Event::day))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Template.fill("lesson %s: run %s has no act %s", lesson.id(), run, act)))
        .day();
  }

  private int wrong(String state, String proposition, int run, String setting) {
    RunHistory history = runs.played(run, setting);
    Proposition so = scenario.intelligence().propositions().get(proposition);
    double above = so.above().in(history.parameters());
    int truth = history.metric(ResultNames.of(so));
    int belief = history.metric(state + ".belief." + proposition);
    int days = 0;
    for (int step = 0; step <= history.last(); step++) {
      boolean believed = history.value(belief, step) > 0.5;
      days += believed == history.value(truth, step) > above ? 0 : 1;
    }
    return days;
  }

  private static String story(RunHistory history) {
    List<String> told =
        new EventSentences(history.scenario())
            .all(history.events()).stream().map(EventSentences.Telling::words).toList();
    return String.join("\n", told);
  }
}
