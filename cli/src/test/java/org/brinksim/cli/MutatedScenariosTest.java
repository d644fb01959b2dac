package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.brinksim.document.Quantity;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.law.Law;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shipped scenarios with damage by chance, through the whole command: whatever the damage is, each
 * command ends with 0, with 2 and words, or with 1 and failed replications that are told.
 *
 * <p>A sample of 100; {@code mvn verify -P fuzz} takes 5,000. {@code -Dbrink.mutants.first=N
 * -Dbrink.mutants=1} runs number N alone.
 */
class MutatedScenariosTest {
  private static final long FIRST = Long.getLong("brink.mutants.first", 0);
  private static final int COUNT = Integer.getInteger("brink.mutants", 100);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Scenarios that move more than this are checked but not run: they would, only later. */
  private static final double MOST_WORK = 2e7;

  @TempDir Path directory;

  @Test
  void eachEndsWithResultsOrWithWords() throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Map<Long, Future<Integer>> all = new TreeMap<>();
    for (long number = FIRST; number < FIRST + COUNT; number++) {
      long it = number;
      all.put(number, threads.submit(() -> end(it, MutatedScenario.of(it))));
    }
    List<String> faults = new ArrayList<>();
    int[] ends = new int[4];
    for (Map.Entry<Long, Future<Integer>> it : all.entrySet()) {
      String what = it.getKey() + " " + MutatedScenario.of(it.getKey()).what() + ": ";
      try {
        ends[it.getValue().get(LIMIT.toSeconds(), TimeUnit.SECONDS)]++;
      } catch (TimeoutException e) {
        faults.add(what + "no end after " + LIMIT.toSeconds() + " s");
        break;
      } catch (ExecutionException e) {
        faults.add(what + e.getCause());
      }
    }
    threads.shutdownNow();
    if (!threads.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      faults.add("a command goes on " + LIMIT.toSeconds() + " s after it was to stop");
    }
    assertThat(faults).as("%d of %d", faults.size(), COUNT).isEmpty();
    assertThat(COUNT < 100 || ends[0] > COUNT / 5).as("done: %d", ends[0]).isTrue();
    assertThat(COUNT < 100 || ends[2] > COUNT / 5).as("refused: %d", ends[2]).isTrue();
  }

  /** Lists, checks and runs one, and draws every fifth; gives the exit code of the run. */
  private int end(long number, MutatedScenario mutant) throws IOException {
    Path home = Files.createDirectory(directory.resolve("m" + number));
    Files.writeString(home.resolve("m.json"), mutant.json(), StandardCharsets.US_ASCII);
    Invocation validated = invoke(home, "validate", "m.json");
    Invocation explained = invoke(home, "explain", "m.json");
    expect(explained.code() == validated.code(), "explain ends with " + explained.code());
    expect(validated.code() == 0 || validated.code() == 2, "validate: " + validated.code());
    int code = validated.code();
    if (code == 0) {
      code = work(home.resolve("m.json")) > MOST_WORK ? 3 : run(home, number % 5 == 0);
    } else {
      expect(validated.err().contains("is not a valid scenario ("), validated.err());
    }
    delete(home);
    return code;
  }

  private static int run(Path home, boolean drawn) {
    Invocation run =
        drawn
            ? invoke(home, "run", "m.json", "-n", "3", "--threads", "1", "--out", "rd")
            : invoke(
                home, "run", "m.json", "-n", "3", "--threads", "1", "--out", "rd", "--no-charts");
    expect(run.code() == 0 || run.code() == 1, "run ends with " + run.code() + ": " + run.err());
    expect(run.code() == 0 || (run.out() + run.err()).contains("failed"), "failures untold");
    String written = "rd/scenario.yaml";
    if (Files.exists(home.resolve(written))) {
      Invocation again = invoke(home, "validate", written);
      expect(again.code() == 0, written + " is refused: " + again.err());
    }
    if (drawn && run.code() == 0) {
      Invocation report = invoke(home, "report", "rd");
      expect(report.code() == 0, "report ends with " + report.code() + ": " + report.err());
    }
    return run.code();
  }

  private static Invocation invoke(Path home, String... arguments) {
    Invocation done = Invocation.of(home, arguments);
    String said = done.out() + done.err();
    String command = String.join(" ", arguments);
    expect(done.code() != 70, command + " ends with 70: " + said);
    expect(!said.contains("\tat ") && !said.contains("Exception"), command + " says: " + said);
    expect(Characters.firstRefused(said).isEmpty(), command + " prints a control");
    return done;
  }

  private static void expect(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalStateException(
          otherwise.length() > 600 ? otherwise.substring(0, 600) + "…" : otherwise);
    }
  }

  /** Roughly the moves of elements in one run. */
  private static double work(Path file) {
    try {
      Scenario scenario =
          new ScenarioReader(ShippedScenarios::find).read(file, List.of()).scenario();
      double elements = 10;
      for (Force force : scenario.forces()) {
        for (Force.Formation formation : force.formations()) {
          double most = most(scenario, formation.establishment());
          elements += formation.count() * most / scenario.combat().elementSize();
        }
      }
      return scenario.steps() * elements * Math.max(1, scenario.combat().substepsPerDay() / 4.0);
    } catch (InvalidDocumentException e) {
      throw new IllegalStateException("validate accepts what the reader refuses", e);
    }
  }

  private static double most(Scenario scenario, Quantity quantity) {
    return quantity
        .parameter()
        .map(name -> scenario.parameters().get(name).law())
        .map(Law::greatest)
        .orElse(quantity.number());
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
