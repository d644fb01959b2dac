package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a difference is owed to, from the line that is typed to what is printed and written. */
class CompareWhyTest {
  private static final String[] OTHER = {
    "--set", "parameters.lethality.logUniform=[0.005, 0.02]", "--set", "combat.restDays=1"
  };

  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    run("a", "--seed", "1");
    run("again", "--seed", "1");
    run("strangers", "--seed", "2");
    List<String> other = new ArrayList<>(List.of(OTHER));
    other.addAll(List.of("--seed", "1"));
    run("b", other.toArray(String[]::new));
    run("study", "--seed", "1", "--set", "lethality=[0.002, 0.004]");
  }

  private static void run(String name, String... options) {
    List<String> line =
        new ArrayList<>(
            List.of("run", "starter", "-n", "40", "--no-charts", "--quiet", "--out", name));
    line.addAll(List.of(options));
    Invocation run = Invocation.of(directory, line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Invocation compare(String... arguments) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(arguments));
    return Invocation.of(directory, line.toArray(String[]::new));
  }

  @Test
  void eachInputHasItsShareAndTheyAddUpToTheWhole() {
    Invocation why = compare("a", "b", "--why", "--json");
    JsonNode numbers = Json.MAPPER.readTree(why.out()).get("why");

    assertThat(numbers.get("method").asString()).isEqualTo("shapley");
    assertThat(numbers.get("mixtures").asInt()).isEqualTo(4);
    assertThat(numbers.get("pairs").asInt()).isEqualTo(40);
    assertThat(numbers.get("inputs").valueStream().map(i -> i.get("name").asString()))
        .containsExactly("parameters.lethality", "combat.restDays");
    JsonNode compared = Json.MAPPER.readTree(why.out()).get("others").get(0).get("responses");
    assertThat(numbers.get("responses").size() + numbers.get("untold").size())
        .isEqualTo(compared.size());
    for (JsonNode response : numbers.get("responses")) {
      double whole = response.get("whole").get("value").asDouble();
      double sum =
          response
              .get("shares")
              .valueStream()
              .mapToDouble(share -> share.get("share").get("value").asDouble())
              .sum();
      assertThat(sum).isCloseTo(whole, within(1e-9 * Math.max(1, Math.abs(whole))));
      assertThat(response.get("leftOver").isNull()).isTrue();
    }
    assertThat(difference(compared, "alder.casualties"))
        .as("the whole is the difference that the comparison tells")
        .isCloseTo(whole(numbers, "alder.casualties"), within(1e-9));
  }

  private static double difference(JsonNode responses, String name) {
    return of(responses, name).get("difference").asDouble();
  }

  private static double whole(JsonNode why, String name) {
    return of(why.get("responses"), name).get("whole").get("value").asDouble();
  }

  private static JsonNode of(JsonNode responses, String name) {
    return responses
        .valueStream()
        .filter(r -> r.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSentenceAndATableTellThoseThatAreDifferent() {
    Invocation why = compare("a", "b", "--why", "-n", "30", "--only", "alder.casualties");

    assertThat(why.code()).isEqualTo(ExitCode.DONE);
    assertThat(why.out())
        .contains("What the differences are owed to, in the model")
        .containsPattern("Of the difference \\d+ % is owed to “")
        .containsPattern("parameters.lethality +\\+[0-9,]+ \\(")
        .contains(
            "Each of 2 inputs is swapped in every company of the others (4 mixtures, 30 pairs")
        .contains("in the model, not in the world.");
  }

  @Test
  void markdownHasTheSameTable() {
    assertThat(compare("a", "b", "--why", "--markdown", "--only", "alder.casualties").out())
        .contains("### What the differences are owed to, in the model")
        .contains("| input | share (95 %) | of the whole | swapped first | swapped last |")
        .containsPattern("\\| combat.restDays \\| ");
  }

  @Test
  void thePageHasAChartWithItsNumbers() throws IOException {
    Invocation why =
        compare(
            "a", "b", "--why", "--only", "alder.casualties", "--out", "page", "--rerun-pairs", "0");

    assertThat(why.code()).as(why.err()).isEqualTo(ExitCode.DONE);
    Path charts = directory.resolve("page/charts");
    assertThat(charts.resolve("owed-to-alder.casualties.svg")).exists();
    assertThat(charts.resolve("owed-to-alder.casualties.pdf")).exists();
    assertThat(charts.resolve("owed-to-alder.casualties.png")).exists();
    assertThat(Files.readAllLines(charts.resolve("owed-to-alder.casualties.csv")))
        .hasSize(1 + 2 * 3)
        .first()
        .isEqualTo("id,label,quantity,value,low95,high95");
    assertThat(Files.readString(directory.resolve("page/compare.html")))
        .contains("What the differences are owed to, in the model")
        .contains("Swapped first");
    assertThat(Files.readString(directory.resolve("page/compare.json"))).contains("\"shapley\"");
  }

  @Test
  void withoutTheQuestionThereIsNoAnswer() {
    Invocation plain = compare("a", "b", "--json");

    assertThat(Json.MAPPER.readTree(plain.out()).get("why").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a again --why | the scenarios of a and again say the same: there is no input to owe",
        "a strangers --why | --why needs pairs of runs, and the seeds differ. Maybe run one of them again with --seed 1",
        "a b again --why | --why splits the difference of two directories, and there are 3.",
        "a b -n 10 | --runs is for --why. Maybe give --why, or leave it out",
        "a b --why -n 1 | --runs is 1; must be from 2 to 2000",
        "a b --why -n 2001 | --runs is 2001; must be from 2 to 2000",
        "a study --why | several design points",
        "a b --why --only alder.casualty | names no response of these directories.",
      })
  void whatCannotBeSplitIsRefused(String line, String message) {
    Invocation refused = compare(line.split(" "));

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains(message).doesNotContain("\tat ");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void chartsCannotBeAskedWhy() {
    compare("a", "b", "--out", "charts", "--rerun-pairs", "0");

    Invocation refused = compare("charts/charts", "charts/charts", "--why");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("--why");
  }

  @Test
  void rowsThatThisEngineDoesNotGiveAreRefusedAndNothingIsLeft() throws IOException {
    run("edited", "--seed", "1", "--set", "combat.restDays=3");
    Path file = directory.resolve("edited/replications.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int column = List.of(lines.get(0).split(",")).indexOf("alder.casualties");
    String[] cells = lines.get(5).split(",", -1);
    cells[column] = "1";
    lines.set(5, String.join(",", cells));
    Files.writeString(file, String.join("\n", lines) + "\n");

    Invocation refused = compare("a", "edited", "--why", "--out", "nothing");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .contains("replication 4, run again, has another alder.casualties than its row");
    assertThat(refused.out()).isEmpty();
    assertThat(directory.resolve("nothing")).doesNotExist();
  }

  @Test
  void scenariosThatDifferInWordsAloneAreRefused() throws IOException {
    Invocation.of(directory, "init", "mine");
    String yaml = Files.readString(directory.resolve("mine.yaml"));
    Files.writeString(
        directory.resolve("mine.yaml"), yaml.replaceFirst("title: .*", "title: Other words"));
    String[] run = {"run", "mine.yaml", "-n", "20", "--no-charts", "--quiet", "--out"};
    Files.writeString(directory.resolve("words.yaml"), yaml);
    assertThat(Invocation.of(directory, concat(run, "mine")).code()).isZero();
    run[1] = "words.yaml";
    assertThat(Invocation.of(directory, concat(run, "words")).code()).isZero();

    Invocation refused = compare("mine", "words", "--why");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("differ in words alone");
  }

  private static String[] concat(String[] line, String last) {
    List<String> all = new ArrayList<>(List.of(line));
    all.add(last);
    return all.toArray(String[]::new);
  }
}
