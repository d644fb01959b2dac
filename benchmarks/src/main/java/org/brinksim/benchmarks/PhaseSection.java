package org.brinksim.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.brinksim.experiment.Experiment;
import org.brinksim.text.Template;

/** Where the time of a run goes: Java's own recorder takes samples of the stack. */
final class PhaseSection implements Section {

  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final double NANOS = 1e9;
  private static final String OTHER = "other";

  /** What a frame belongs to: the beginning of its class and method, from the outside inwards. */
  private static final Map<String, String> PLACES = places();

  private static final List<String> ROWS =
      List.of(
          "set-up",
          "calendar",
          "deployment",
          "movement",
          "combat",
          "intelligence",
          "decision",
          "enactment",
          "record",
          "results",
          OTHER);

  /**
   * Where samples were found.
   *
   * @param samples how many there are
   * @param counts how many in each place
   */
  private record Profile(int samples, Map<String, Integer> counts) {

    String percent(String place) {
      return Template.fill("%.0f", 100.0 * counts.getOrDefault(place, 0) / samples);
    }
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("model.CrisisModel.<init>", "set-up");
    places.put("model.CrisisModel.start", "set-up");
    places.put("random.ParameterDraws", "set-up");
    places.put("model.CrisisModel.enact", "enactment");
    places.put("model.CrisisModel.record", "record");
    places.put("model.calendar.", "calendar");
    places.put("model.deployment.", "deployment");
    places.put("model.movement.", "movement");
    places.put("model.combat.", "combat");
    places.put("model.intelligence.", "intelligence");
    places.put("model.politics.", "decision");
    places.put("model.measure.MetricSeries", "record");
    places.put("experiment.Experiment.completed", "results");
    return places;
  }

  @Override
  public String id() {
    return "phases";
  }

  @Override
  public String title() {
    return "Cost by phase";
  }

  @Override
  public String measure(Effort effort) {
    Profile baseline = profile(BenchmarkScenarios.baseline(), effort);
    Profile core = profile(BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE), effort);
    Table table = new Table("phase", "baseline, %", "crisis-core, %");
    for (String row : ROWS) {
      table.row(row, baseline.percent(row), core.percent(row));
    }
    return Template.fill(
            """
            Share of a run's time on one thread, from samples of the stack (%,d of the baseline, %,d of crisis-core). Set-up is
            what comes before day 1, results what comes after the last day; tables and series are beyond that.

            """,
            baseline.samples(), core.samples())
        + table;
  }

  private static Profile profile(Experiment experiment, Effort effort) {
    LongConsumer runs = BenchmarkScenarios.runs(experiment).worker();
    repeat(runs, effort.sampledSeconds() / 2);
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      repeat(runs, effort.sampledSeconds());
      recording.stop();
      Path file = Files.createTempFile("brink-benchmark", ".jfr");
      try {
        recording.dump(file);
        return profile(RecordingFile.readAllEvents(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void repeat(LongConsumer runs, double seconds) {
    long began = System.nanoTime();
    for (long r = 0; System.nanoTime() - began < seconds * NANOS; r++) {
      runs.accept(r);
    }
  }

  private static Profile profile(List<RecordedEvent> events) {
    Map<String, Integer> counts = new HashMap<>();
    int samples = 0;
    for (RecordedEvent event : events) {
      if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
        counts.merge(place(event.getStackTrace().getFrames()), 1, Integer::sum);
        samples++;
      }
    }
    return new Profile(samples, counts);
  }

  private static String place(List<RecordedFrame> innermostFirst) {
    for (int i = innermostFirst.size() - 1; i >= 0; i--) {
      RecordedFrame frame = innermostFirst.get(i);
      String name = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
      for (Map.Entry<String, String> place : PLACES.entrySet()) {
        if (name.startsWith("org.brinksim." + place.getKey())) {
          return place.getValue();
        }
      }
    }
    return OTHER;
  }
}
