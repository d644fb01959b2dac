package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.gui.chart.DotPlot;
import org.brinksim.gui.chart.LiveCharts;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.setting.SliderScale;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.reports.chart.Traces;
import org.brinksim.scenario.Parameter;
import org.brinksim.wording.EventSentences;
import org.junit.jupiter.api.Test;

/** What docs/classroom.md promises of each lesson happens in the very run that it names. */
class LessonPlanTest {
  private static final Pattern NAMED =
      Pattern.compile("`\\./brink gui (\\S+) --seed (\\d+) --replication (\\d+)`");

  /** A lesson as its page begins it. */
  private static Lesson begun(int number) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "classroom.md"));
    String plan =
        Arrays.stream(page.split("\n## "))
            .filter(part -> part.startsWith("Lesson " + number + ":"))
            .findFirst()
            .orElseThrow();
    Matcher named = NAMED.matcher(plan);
    assertThat(named.find()).as("lesson %s names its run", number).isTrue();
    Lesson lesson = new Lesson(Runnable::run, Runnable::run, Runnable::run);
    lesson.set(
        RunSettings.of(
            ScenarioSource.shipped(named.group(1)),
            Long.parseLong(named.group(2)),
            Integer.parseInt(named.group(3))));
    return lesson;
  }

  private static RunHistory history(Lesson lesson) {
    return lesson.history().orElseThrow();
  }

  private static double response(RunHistory history, String name) {
    return history.responses().orElseThrow().get(name);
  }

  /** The acts that Next act stops at, as sentences. */
  private static List<String> acts(RunHistory history) {
    EventSentences sentences = new EventSentences(history.scenario());
    return Event.acts(history.events())
        .filter(act -> !act.atStart())
        .map(sentences::dated)
        .toList();
  }

  @Test
  void fourRunsOfTheFirstLessonAreFourStoriesAndManyAreSpread() throws IOException {
    Lesson lesson = begun(1);
    List<Double> casualties = new ArrayList<>();
    for (int press = 0; press < 4; press++) {
      int run = history(lesson).replication();
      assertThat(acts(history(lesson))).as("acts of run %s", run).isNotEmpty();
      casualties.add(response(history(lesson), "alder.casualties"));
      lesson.replication(run + 1);
    }
    assertThat(new HashSet<>(casualties)).hasSize(4);

    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 200, 2);
    String response = "alder.casualties";
    long below =
        lesson.manyRuns().completed().stream().filter(r -> r.response(response) < 300).count();
    assertThat(below).as("runs below 300, of 200").isBetween(20L, 180L);
    DotPlot dots = DotPlot.of(lesson.manyRuns().completed(), response);
    assertThat(dots.columns().stream().filter(c -> !c.isEmpty()).count()).isGreaterThan(10);
  }

  @Test
  void theSecondLessonHasReasonsOfBothKindsAndABeliefThatIsWrong() throws IOException {
    Lesson lesson = begun(2);
    List<String> acts = acts(history(lesson));

    assertThat(acts).hasSizeGreaterThanOrEqualTo(6);
    assertThat(acts).as("something believed").anyMatch(a -> a.contains("because belief that"));
    assertThat(acts).as("something that was so").anyMatch(a -> a.contains("because casualties"));
    Traces chart =
        new LiveCharts(List.of(history(lesson)), history(lesson).scenario().steps()).belief(0);
    Traces.Line truth = chart.lines().get(0);
    assertThat(truth.name()).isEqualTo("The truth");
    List<Traces.Line> believed = chart.lines().subList(1, chart.lines().size());
    assertThat(believed).extracting(Traces.Line::name).contains("Maresh");
    assertThat(believed)
        .allSatisfy(line -> assertThat(wrongDays(line, truth)).as(line.name()).isGreaterThan(2));
    assertThat(wrongDays(believed.get(0), truth)).isLessThan(wrongDays(believed.get(1), truth));
  }

  /** The days on which a belief is on the wrong side of one half. */
  private static long wrongDays(Traces.Line line, Traces.Line truth) {
    long days = 0;
    for (int t = 0; t < line.points().size(); t++) {
      days += line.points().get(t).value() > 0.5 == truth.points().get(t).value() > 0.5 ? 0 : 1;
    }
    return days;
  }

  @Test
  void corviasNervesChangeWhoActsOnTheSameLuck() throws IOException {
    Lesson lesson = begun(2);
    Map.Entry<String, Parameter> nerves =
        lesson.prepared().orElseThrow().base().parameters().entrySet().stream()
            .filter(p -> p.getValue().name().orElse("").equals("Corvia's nerves"))
            .findFirst()
            .orElseThrow();
    lesson.compare();
    lesson.change(s -> s.fix(nerves.getKey(), SliderScale.of(nerves.getValue().law()).value(10)));

    List<String> held = acts(lesson.player().histories().get(0));
    List<String> set = acts(lesson.player().histories().get(1));
    List<String> undatedHeld = held.stream().map(LessonPlanTest::undated).toList();
    List<String> undatedSet = set.stream().map(LessonPlanTest::undated).toList();
    assertThat(held).as("both begin alike").startsWith(set.get(0));
    assertThat(undatedHeld).as("some acts are gone").anyMatch(a -> !undatedSet.contains(a));
    assertThat(undatedSet).as("some are new").anyMatch(a -> !undatedHeld.contains(a));
    assertThat(undatedSet)
        .as("some change their day")
        .anyMatch(
            a ->
                undatedHeld.contains(a)
                    && set.stream().noneMatch(s -> s.contains(a) && held.contains(s)));
  }

  /** Who did what, without day and reason. */
  private static String undated(String act) {
    return act.replaceFirst("^[^:]*: ", "").replaceFirst(", because .*$", "");
  }

  @Test
  void everyParameterOfTheThirdLessonRestsOnSomethingAndOneMovesTheLadder() throws IOException {
    Lesson lesson = begun(3);
    assertThat(lesson.prepared().orElseThrow().base().parameters().values())
        .hasSizeGreaterThan(10)
        .allMatch(p -> p.claim().isPresent() || p.assumption().isPresent());
  }
}
