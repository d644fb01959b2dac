package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LabCommandTest {
  @TempDir private Path directory;

  private Invocation brink(String... line) {
    return Invocation.of(directory, line);
  }

  @Test
  void aScenarioBecomesAPageThatIsReplacedByTheNext() throws IOException {
    Invocation first = brink("lab", "starter");

    assertThat(first.out()).isEqualTo("starter-lab.html: open it in a browser\n");
    String page = Files.readString(directory.resolve("starter-lab.html"));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<!-- A page of Brink: engine")
        .doesNotContain("{{")
        .contains("\"seed\" : \"1\"");
    assertThat(brink("lab", "starter", "--seed", "7").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(directory.resolve("starter-lab.html")))
        .contains("\"seed\" : \"7\"");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    brink("lab", "strait", "--out", "a.html");
    brink("lab", "strait", "--out", "b.html");

    assertThat(directory.resolve("a.html")).hasSameBinaryContentAs(directory.resolve("b.html"));
    assertThat(Files.size(directory.resolve("a.html"))).isLessThan(1_500_000);
  }

  @Test
  void anotherFileIsNotReplaced() throws IOException {
    Files.writeString(directory.resolve("mine.html"), "<p>mine</p>");

    Invocation refused = brink("lab", "starter", "--out", "mine.html");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .contains("mine.html is there already and is no page of Brink. Maybe name another --out");
    assertThat(Files.readString(directory.resolve("mine.html"))).isEqualTo("<p>mine</p>");
  }

  /** What is sent to a class under a name holds no answers, whatever was written before. */
  @Test
  void aKeyTakesThePlaceOfAKeyAlone() throws IOException {
    brink("lab", "--lesson", "stories", "--out", "class.html");
    brink("lab", "--lesson", "stories", "--key", "--out", "key.html");
    byte[] page = Files.readAllBytes(directory.resolve("class.html"));

    assertThat(brink("lab", "--lesson", "stories", "--key", "--out", "class.html").err())
        .contains("class.html is there already and is no key of a lesson");
    assertThat(brink("lab", "--lesson", "stories", "--out", "key.html").code())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readAllBytes(directory.resolve("class.html"))).isEqualTo(page);
    assertThat(brink("lab", "--lesson", "stories", "--key", "--out", "key.html").code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatCannotBecomeAPageIsRefused() throws IOException {
    Files.createDirectory(directory.resolve("empty"));

    assertThat(brink("lab", "empty").code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(brink("lab", "kursk").err())
        .isEqualTo(
            "brink: \"kursk\" is neither a file nor a shipped scenario. Maybe see \"brink list\".\n");
    assertThat(brink("lab", "empty", "--seed", "3").err())
        .contains("--seed is for a scenario; the runs of empty have theirs");
  }

  @Test
  void aLessonIsAPageForTheClassAndAKeyForTheTeacher() throws IOException {
    // A file of that name is not the shipped scenario, and a lesson does not ask for it.
    Files.writeString(directory.resolve("starter"), "no scenario");

    assertThat(brink("lab", "--lesson", "stories").out())
        .isEqualTo("lesson-stories.html: open it in a browser\n");
    assertThat(brink("lab", "--lesson", "stories", "--key").out())
        .isEqualTo("lesson-stories-key.html: for the teacher, to read or to print\n");

    assertThat(Files.readString(directory.resolve("lesson-stories.html")))
        .contains("\"seed\" : \"1\"", "Tell it in three sentences", "id=\"engine\"");
    assertThat(Files.readString(directory.resolve("lesson-stories-key.html")))
        .contains("Tell it in three sentences", "The highest rung that stands is now “War”")
        .doesNotContain("id=\"engine\"");
    assertThat(brink("lab", "--lesson", "stories", "--key").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatIsWrongWithALessonIsToldAtOnce() {
    Invocation refused = brink("lab", "starter", "--lesson", "storys", "--seed", "3");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .startsWith(
            "brink lab: a lesson names its scenario: leave starter or --lesson out; a lesson names its"
                + " seed: leave --seed out; there is no lesson \"storys\"; there are stories,"
                + " beliefs, assumptions. Did you mean \"stories\"?");
    assertThat(brink("lab", "--key").err())
        .startsWith(
            "brink lab: name a scenario, a directory of a run, or a lesson with --lesson; --key is for"
                + " --lesson");
  }

  /** Whoever writes a scenario cannot write the page. */
  @Test
  void textsOfAScenarioStayTexts() throws IOException {
    brink("init", "--to", "hostile.yaml", "--from", "starter");
    Path file = directory.resolve("hostile.yaml");
    String hostile = "</script><script>alert(1)</script>{{engine}}";
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^title: .*$", "title: \"" + hostile + "\""));

    Invocation lab = brink("lab", "hostile.yaml", "--out", "hostile.html");

    assertThat(lab.code()).as(lab.err()).isEqualTo(ExitCode.DONE);
    String page = Files.readString(directory.resolve("hostile.html"));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert(1)");
    assertThat(page.split("id=\"engine\"", -1)).hasSize(2);
  }

  @Test
  void aRunLeavesThePageAndItsReportLeadsToIt() throws IOException {
    Invocation run =
        brink("run", "starter", "-n", "20", "--set", "horizonDays=32", "--lab", "--out", "a");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    String report = Files.readString(directory.resolve("a/report.html"));
    assertThat(directory.resolve("a/lab.html")).isRegularFile();
    assertThat(report)
        .contains("<a href=\"lab.html\">Watch a run, make many, change a setting</a>")
        .containsPattern("<a href=\"lab.html#tab=run&amp;run=[0-9]+\">Play this run</a>");
    assertThat(Files.readString(directory.resolve("a/lab.html"))).contains("\"count\" : 20");

    Files.delete(directory.resolve("a/lab.html"));
    assertThat(brink("report", "a").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(directory.resolve("a/report.html"))).doesNotContain("lab.html");
  }

  /** Its points are settings of parameters, and of what is changed by hand. */
  @Test
  void theRunsOfAStudyLeaveAPageOfItsPoints() throws IOException {
    Files.writeString(
        directory.resolve("what.yaml"),
        """
        format: 1
        id: what
        title: More of this, less of that
        scenario: starter
        replications: 5
        design: {type: factorial}
        factors:
          lethality: {levels: [0.003, 0.006]}
          border: {whatIf: {asItIs: {}, open: {without: [birch.close-border]}}}
        """);
    Invocation run = brink("run", "what.yaml", "--lab", "--no-charts", "--out", "what");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    JsonNode ran = facts(directory.resolve("what/lab.html")).get("study");
    assertThat(brink("lab", "what.yaml", "--out", "plan.html").code()).isEqualTo(ExitCode.DONE);
    JsonNode planned = facts(directory.resolve("plan.html")).get("study");

    assertThat(ran.get("title").asString()).isEqualTo("More of this, less of that");
    assertThat(ran.get("points").size()).isEqualTo(4);
    for (int p = 0; p < 4; p++) {
      JsonNode point = ran.get("points").get(p);
      assertThat(point.get("recorded").get("count").asInt()).isEqualTo(5);
      assertThat(point.get("pinned").get("lethality").asDouble()).isIn(0.003, 0.006);
      for (String key : List.of("words", "pinned", "interventions")) {
        assertThat(planned.get("points").get(p).get(key)).as(key).isEqualTo(point.get(key));
      }
      assertThat(planned.get("points").get(p).has("recorded")).isFalse();
    }
    assertThat(ran.get("points").get(3).get("words").asString())
        .isEqualTo("Lethality 0.006 casualties per soldier per day, border: open");
    assertThat(ran.get("points").get(3).get("interventions").get(0).asString())
        .isEqualTo("without birch.close-border");
  }

  private static JsonNode facts(Path page) throws IOException {
    String text = Files.readString(page);
    String begin = "<script type=\"application/json\" id=\"facts\">";
    int from = text.indexOf(begin) + begin.length();
    return Json.MAPPER.readTree(text.substring(from, text.indexOf("</script>", from)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
kursk-variants     | the study has several scenarios, and a page holds one. Maybe make a page of each: brink lab SCENARIO
kursk-what-matters | the points of the study have random numbers of their own
strait-observers   | the study varies a number that is no parameter: calendar-league-vote-date, and a page changes parameters. Maybe make it a parameter of the scenario
""")
  void aStudyThatAPageCannotHoldIsRefused(String study, String words) {
    Invocation lab = brink("lab", study, "--out", "page.html");
    Invocation run = brink("run", study, "--lab", "--out", "b");

    assertThat(lab.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(lab.err()).startsWith("brink: " + words);
    assertThat(directory.resolve("page.html")).doesNotExist();
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("--lab makes no page of this: " + words);
    assertThat(directory.resolve("b")).doesNotExist();
  }

  /** A directory of such a study, too. */
  @Test
  void theRunsOfAStudyThatAPageCannotHoldAreRefused() {
    Invocation run =
        brink(
            "run",
            "starter",
            "-n",
            "2",
            "--set",
            "combat.restDays=[1, 2]",
            "--no-charts",
            "--out",
            "rest");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);

    Invocation lab = brink("lab", "rest");
    assertThat(lab.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(lab.err()).contains("the study varies a number that is no parameter");
    assertThat(directory.resolve("rest/lab.html")).doesNotExist();
  }

  @Test
  void aStudyHasItsOwnSeed() {
    assertThat(brink("lab", "kursk-commitment-by-arming", "--seed", "2").err())
        .contains("--seed is for a scenario; the study kursk-commitment-by-arming has its own");
  }
}
