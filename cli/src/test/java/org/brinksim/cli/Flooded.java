package org.brinksim.cli;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/**
 * A scenario of which replications fail, as their soldiers are more than can be counted. The reader
 * refuses what it knows to fail, so it is made behind its back.
 */
public final class Flooded {
  private Flooded() {}

  /** So many soldiers are drawn, each number as often as the others. */
  public static ReadScenario scenario(List<String> set, double... troops) {
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find("starter").orElseThrow(), Assignment.parse(set));
    Map<String, Parameter> parameters = new LinkedHashMap<>(read.scenario().parameters());
    Parameter known = parameters.get("alderTroops");
    parameters.put(
        "alderTroops", with(known, "law", new ChoiceLaw(Arrays.stream(troops).boxed().toList())));
    Scenario scenario = with(read.scenario(), "parameters", parameters);
    return new ReadScenario(scenario, read.resolvedYaml(), read.inputs());
  }

  /** What {@link SmallRun} leaves below a directory, but that every replication failed. */
  public static void allFailed(Path directory, int replications) throws RefusedDirectoryException {
    ReadScenario read = scenario(List.of("horizonDays=32"), 9e9);
    RunRequest request =
        new RunRequest(read, 1, replications, 1, directory.resolve(SmallRun.NAME), false);
    Execution.open(request).execute((done, failed, requested) -> {}, new AtomicBoolean());
  }

  /** Runs the starter 12 times with seed 1 into a new directory; some of the runs fail. */
  public static RunEnd run(Path to) throws RefusedDirectoryException {
    RunRequest request = new RunRequest(scenario(List.of(), 2e3, 9e9), 1, 12, 1, to, false);
    return Execution.open(request).execute((done, failed, requested) -> {}, new AtomicBoolean());
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
}
