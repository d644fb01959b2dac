package org.brinksim.lab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.lab.page.LabPage;
import org.brinksim.lab.page.LessonKeyPage;
import org.brinksim.model.event.Event;
import org.brinksim.page.PageTheme;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lessons promise is so in the very runs that they name. */
class LessonsTest {
  private static final List<String> TABS = List.of("run", "many", "about");
  private static final List<String> OF_VIEW = List.of("tab", "run", "day", "n", "guess");

  /** Runs that were made once serve all tests. */
  private static final Map<String, LessonRuns> RUNS = new HashMap<>();

  private static LessonPlan lesson(String id) {
    return Lessons.find(id).orElseThrow();
  }

  private static ReadScenario read(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(lesson(id).scenario()).orElseThrow(), List.of());
  }

  private static LessonNumbers numbers(String id) {
    return new LessonNumbers(lesson(id), read(id).scenario());
  }

  private static LessonRuns runs(String id) {
    return RUNS.computeIfAbsent(id, each -> new LessonRuns(lesson(each), read(each).scenario()));
  }

  /** The lessons of the page and those of the window are the same, on the same runs. */
  @ParameterizedTest
  @CsvSource({"1, stories", "2, beliefs", "3, assumptions"})
  void itIsTheLessonOfTheClassroomPage(int number, String id) throws IOException {
    String plan =
        Arrays.stream(Files.readString(Path.of("..", "docs", "classroom.md")).split("\n## "))
            .filter(part -> part.startsWith("Lesson " + number + ": "))
            .findFirst()
            .orElseThrow();
    LessonPlan lesson = lesson(id);

    assertThat(Lessons.ids().get(number - 1)).isEqualTo(id);
    assertThat(plan)
        .startsWith("Lesson " + number + ": " + lesson.title() + " (" + lesson.minutes() + " min")
        .contains(
            "`./brink gui "
                + lesson.scenario()
                + " --seed "
                + lesson.seed()
                + " --replication "
                + lesson.run()
                + "`");
  }

  /** A link leads to what the page can show. */
  @ParameterizedTest
  @ValueSource(strings = {"stories", "beliefs", "assumptions"})
  void everyLinkIsAStateOfThePage(String id) {
    Scenario scenario = read(id).scenario();
    LessonPlan lesson = lesson(id).forTheClass(numbers(id)::fill);
    List<String> links = lesson.steps().stream().flatMap(s -> s.links().values().stream()).toList();

    assertThat(links).hasSizeGreaterThan(3);
    for (String link : links) {
      for (String part : link.split("&")) {
        String[] pair = part.split("=", 2);
        switch (pair[0]) {
          case "tab" -> assertThat(TABS).contains(pair[1]);
          case "response" -> assertThat(runs(id).response(pair[1])).isNotNull();
          case "from" -> held(scenario, pair[1].split(":")[1].split("="));
          case "without" -> happens(id, link, pair[1]);
          default -> {
            if (!OF_VIEW.contains(pair[0])) {
              held(scenario, pair);
            }
          }
        }
      }
    }
  }

  private static void held(Scenario scenario, String[] pair) {
    Parameter parameter = scenario.parameters().get(pair[0]);
    assertThat(parameter).as(pair[0]).isNotNull();
    assertThat(Double.parseDouble(pair[1]))
        .isBetween(parameter.law().leastShown(), parameter.law().greatestShown());
  }

  private static void happens(String id, String link, String act) {
    Matcher run = Pattern.compile("run=([0-9]+)").matcher(link);
    assertThat(run.find()).isTrue();
    assertThat(acts(runs(id).played(Integer.parseInt(run.group(1)), ""))).contains(act);
  }

  /** STATE.ACTION@DAY of all acts that somebody decided. */
  private static List<String> acts(RunHistory history) {
    return Event.acts(history.events())
        .filter(act -> !act.atStart())
        .map(act -> act.name() + "@" + Math.round(act.day()))
        .toList();
  }

  @Test
  void fourRunsAreFourStoriesAndOneRunGoesFarthest() {
    LessonRuns runs = runs("stories");
    Set<Double> lost = new HashSet<>();
    for (int run = 4; run < 8; run++) {
      assertThat(acts(runs.played(run, ""))).as("acts of run %s", run).isNotEmpty();
      lost.add(runs.value("alder.casualties", run, ""));
    }
    assertThat(lost).hasSize(4);
    double[] all = runs.values("alder.casualties", "");
    double highest = Arrays.stream(all).max().orElseThrow();
    assertThat(Arrays.stream(all).filter(value -> value == highest).count()).isEqualTo(1);
    long below = Arrays.stream(all).filter(value -> value < 300).count();
    assertThat(below).isBetween(20L, 180L);
    assertThat(numbers("stories").fill("{below 300 alder.casualties}")).isEqualTo("" + below);
  }

  @Test
  void twoStatesWatchAndTheOneThatSeesMoreIsWrongOnFewerDays() {
    LessonNumbers numbers = numbers("beliefs");
    Scenario scenario = read("beliefs").scenario();
    RunHistory history = runs("beliefs").played(24, "");

    assertThat(scenario.states())
        .filteredOn(state -> history.metric(state.id() + ".belief.mobilised") >= 0)
        .extracting(state -> state.id())
        .containsExactly("maresh", "league");
    int maresh = Integer.parseInt(numbers.fill("{wrong maresh mobilised in 24}"));
    assertThat(maresh)
        .isBetween(3, Integer.parseInt(numbers.fill("{wrong league mobilised in 24}")) - 1);
    assertThat(Integer.parseInt(numbers.fill("{day maresh.escort in 24}")))
        .isLessThan(Integer.parseInt(numbers.fill("{day corvia.close-strait in 24}")));
    assertThat(numbers.fill("{story 24}"))
        .contains(
            "because belief that Corvia has more than 400 sailors at sea",
            "because casualties",
            "because the fighting stood");
  }

  /** The act that is struck comes later all the same. */
  @Test
  void withoutTheClosureTheStraitIsClosedLater() {
    LessonNumbers numbers = numbers("beliefs");
    String day = numbers.fill("{day corvia.close-strait in 24}");

    String later =
        numbers.fill("{day corvia.close-strait in 24 | without corvia.close-strait@" + day + "}");

    assertThat(Integer.parseInt(later)).isGreaterThan(Integer.parseInt(day));
  }

  @Test
  void aCalmCorviaChangesActsAndKeepsOthersOnAnotherDay() {
    LessonRuns runs = runs("beliefs");
    List<String> held = acts(runs.played(24, ""));
    List<String> calm = acts(runs.played(24, "from day 0: nerves=-0.6"));

    assertThat(calm.get(0)).isEqualTo(held.get(0));
    assertThat(names(held)).as("some are gone").anyMatch(act -> !names(calm).contains(act));
    assertThat(names(calm)).as("some are new").anyMatch(act -> !names(held).contains(act));
    assertThat(calm)
        .as("some change their day")
        .anyMatch(act -> !held.contains(act) && names(held).contains(act.split("@")[0]));
    assertThat(runs.value("finalRung", 24, "from day 0: nerves=-0.6"))
        .isLessThan(runs.value("finalRung", 24, ""));
  }

  private static List<String> names(List<String> acts) {
    return acts.stream().map(act -> act.split("@")[0]).toList();
  }

  /** One assumption moves the middle by much more than the half of the runs; another hardly. */
  @Test
  void oneAssumptionCarriesTheResultAndAnotherDoesNot() {
    LessonRuns runs = runs("assumptions");
    double low = middle(runs.values("dprk.casualties", "dprkCommitLimit=0.1"));
    double[] asInTheFile = runs.values("dprk.casualties", "");
    double high = middle(runs.values("dprk.casualties", "dprkCommitLimit=1"));
    double[] sorted = Arrays.stream(asInTheFile).sorted().toArray();
    double half = sorted[3 * sorted.length / 4] - sorted[sorted.length / 4];

    assertThat(high - low).isGreaterThan(half);
    assertThat(middle(runs.values("dprk.casualties", "reportError=0.5")))
        .isCloseTo(middle(asInTheFile), offset(half / 10));
  }

  private static double middle(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  @Test
  void braceWithinBracesAndSettingsAreFilled() {
    LessonNumbers numbers = numbers("stories");

    assertThat(numbers.fill("run {run} of {runs}, seed {seed}")).isEqualTo("run 4 of 200, seed 1");
    assertThat(numbers.fill("{value alder.casualties in {highest alder.casualties}}"))
        .isEqualTo(numbers.fill("{quantile 1 alder.casualties}"));
    assertThat(numbers.fill("{value peakRung in 4}")).isEqualTo("“War”");
    assertThat(numbers.fill("{quantile 0.5 alder.casualties | lethality=0.01}"))
        .isNotEqualTo(numbers.fill("{quantile 0.5 alder.casualties}"));
  }

  @Test
  void whatCannotBeComputedIsRefused() {
    LessonNumbers numbers = numbers("stories");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.fill("{median alder.casualties}"))
        .withMessage("lesson stories asks for {median alder.casualties}, which is nothing known");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.fill("{day alder.go-home in 4}"))
        .withMessage("lesson stories: run 4 has no act alder.go-home");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.fill("{below 3 alder.casualties | letality=1}"));
  }

  /** The class gets no answer; the key has them all, and its numbers filled. */
  @ParameterizedTest
  @ValueSource(strings = {"stories", "beliefs", "assumptions"})
  void theKeyHasTheAnswersAndThePageOfTheClassHasNone(String id) {
    ReadScenario read = read(id);
    String page = LabPage.of(read, lesson(id), PageTheme.SYSTEM);
    String key = LessonKeyPage.of(read.scenario(), lesson(id), PageTheme.SYSTEM);
    LessonPlan filled = lesson(id).forTheTeacher(numbers(id)::fill);
    assertThat(filled.steps()).allSatisfy(step -> assertThat(key).contains(step.title()));
    // Whole lines, told stories among them; what HTML writes otherwise is left out.
    List<String> answers =
        filled.steps().stream()
            .flatMap(step -> step.key().stream())
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.length() >= 20 && line.matches("[^<>&\"']*"))
            .toList();

    assertThat(answers).hasSizeGreaterThan(5);
    assertThat(answers).allSatisfy(answer -> assertThat(key).contains(answer));
    assertThat(answers).noneMatch(page::contains);
    assertThat(key.replaceAll("(?s)<style>.*</style>", "")).doesNotContain("{", "<script");
  }
}
