package org.brinksim.lab.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.brinksim.document.Default;
import org.brinksim.document.Key;

/**
 * A lesson on one scenario. Its texts and links may hold numbers that are computed, in braces: see
 * {@link LessonNumbers}.
 *
 * @param id its name on the command line
 * @param title its title
 * @param scenario the id of the shipped scenario that it is about
 * @param seed the root seed of all its runs
 * @param run the run that the class watches
 * @param runs how many runs are looked at together
 * @param aim what the class is to take home
 * @param before what has to be said beforehand
 * @param steps what is done, in order
 */
public record LessonPlan(
    @Key(value = "Its name on the command line", pattern = Key.ID) String id,
    @Key("Its title") String title,
    @Key(value = "The scenario that it is about", pattern = Key.ID) String scenario,
    @Key(value = "The root seed of its runs", min = 0, max = Key.COUNTABLE) int seed,
    @Key(value = "The run that is watched", min = 0, max = Key.COUNTABLE) int run,
    @Key(value = "How many runs are looked at together", min = 2, max = Key.COUNTABLE) int runs,
    @Key(value = "What the class is to take home", longest = Key.TEXT_LENGTH) String aim,
    @Key(value = "What has to be said beforehand", longest = Key.TEXT_LENGTH) String before,
    @Key(value = "What is done, in order", atLeast = 1) List<Step> steps) {

  public LessonPlan {
    steps = List.copyOf(steps);
  }

  /**
   * A part of a lesson.
   *
   * @param title its title
   * @param minutes how long it takes
   * @param text what is to be done
   * @param links states of the page by what they are called: what stands behind # in its address
   * @param ask what is asked
   * @param key what the teacher knows: answers, and how to help
   */
  public record Step(
      @Key("Its title") String title,
      @Key(value = "How long it takes", unit = "minutes", min = 1, max = 60) int minutes,
      @Key(value = "What is to be done", longest = Key.TEXT_LENGTH) String text,
      @Key(value = "States of the page by what they are called", longest = Key.PLACE_LENGTH)
          @Default("{}")
          Map<String, String> links,
      @Key(value = "What is asked", atLeast = 1, longest = Key.TEXT_LENGTH) List<String> ask,
      @Key(value = "What the teacher knows", atLeast = 1, longest = Key.TEXT_LENGTH)
          List<String> key) {

    public Step {
      links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
      ask = List.copyOf(ask);
      key = List.copyOf(key);
    }

    private Step with(UnaryOperator<String> filled, List<String> filledKey) {
      Map<String, String> to = new LinkedHashMap<>();
      links.forEach((words, link) -> to.put(filled.apply(words), filled.apply(link)));
      return new Step(
          title, minutes, filled.apply(text), to, ask.stream().map(filled).toList(), filledKey);
    }
  }

  /** How long it takes, in minutes. */
  public int minutes() {
    return steps.stream().mapToInt(Step::minutes).sum();
  }

  /**
   * The lesson as a class gets it: its texts filled, its key left out.
   *
   * @param filled fills a text
   */
  public LessonPlan forTheClass(UnaryOperator<String> filled) {
    return with(filled, step -> List.of());
  }

  /**
   * The lesson as its teacher gets it: texts and key filled.
   *
   * @param filled fills a text
   */
  public LessonPlan forTheTeacher(UnaryOperator<String> filled) {
    return with(filled, step -> step.key().stream().map(filled).toList());
  }

  private LessonPlan with(UnaryOperator<String> filled, Function<Step, List<String>> keys) {
    return new LessonPlan(
        id,
        title,
        scenario,
        seed,
        run,
        runs,
        filled.apply(aim),
        filled.apply(before),
        steps.stream().map(step -> step.with(filled, keys.apply(step))).toList());
  }
}
