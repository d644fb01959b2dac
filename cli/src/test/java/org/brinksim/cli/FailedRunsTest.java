package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.output.RunEnd;
import org.brinksim.output.RunJob;
import org.brinksim.output.RunRequest;
import org.brinksim.scenario.Law;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.ReadScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of a run in which replications failed. The reader refuses what it knows to fail, so
 * the scenario is made behind its back.
 */
class FailedRunsTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Half of the draws are more soldiers than can be counted. */
  private static ReadScenario flooded() {
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find("starter").orElseThrow(), List.of());
    Map<String, Parameter> parameters = new LinkedHashMap<>(read.scenario().parameters());
    Parameter troops = parameters.get("alderTroops");
    parameters.put("alderTroops", with(troops, "law", new Law.Choice(List.of(2e3, 9e9))));
    Scenario scenario = with(read.scenario(), "parameters", parameters);
    return new ReadScenario(scenario, read.resolvedYaml(), read.inputs());
  }

  private static <T extends Record> T with(T record, String component, Object value) {
    RecordComponent[] all = record.getClass().getRecordComponents();
    try {
      Object[] values = new Object[all.length];
      for (int i = 0; i < all.length; i++) {
        boolean other = all[i].getName().equals(component);
        values[i] = other ? value : all[i].getAccessor().invoke(record);
      }
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      T copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theHeadlineSaysHowManyFailedAndTheFirstIsTold() throws Exception {
    ReadScenario read = flooded();
    RunEnd end =
        RunJob.open(new RunRequest(read, 1, 12, 1, directory.resolve("a"), false))
            .execute((done, failed, requested) -> {}, new AtomicBoolean());
    Session session =
        new Session(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.none(),
            directory,
            Invocation.CLOCK,
            "./brink",
            Interruption.byRequest());

    int code =
        new RunMessages(session, read.scenario(), 1, "a", false, false)
            .end(end, Drawings.Extent.NONE, "");

    String[] failures = RunFiles.bytes(directory.resolve("a")).get("failures.csv").split("\n");
    String[] first = failures[1].split(",", 5);
    assertThat(end.failed()).isEqualTo(failures.length - 1).isBetween(1, 11);
    assertThat(code).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .contains(
            "%d of 12 failed: the figures are those of the others, which may be a biased sample"
                .formatted(end.failed()));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "brink: %d of 12 replications failed; a/failures.csv says why. The first is replication %s of seed 1: %s\n"
                .formatted(end.failed(), first[2], first[4]));
  }
}
