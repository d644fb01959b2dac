package org.brinksim.model;

import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;

/** A run that a test steps by hand and looks into; the books are checked after every step. */
public final class SteppedRun {

  private final CompiledScenario compiled;
  private final CrisisModel model;

  private SteppedRun(CompiledScenario compiled, CrisisModel model) {
    this.compiled = compiled;
    this.model = model;
  }

  /** A replication of an experiment, at day 0. */
  public static SteppedRun of(Experiment experiment, int replication) {
    CrisisModel model = experiment.model(Run.ofFirstPoint(replication), new EventLog(true));
    model.start();
    return new SteppedRun(experiment.scenario(0), model);
  }

  /** Makes one step. */
  public SteppedRun step() {
    model.step();
    world().checkConservation();
    return this;
  }

  /** Makes steps up to a day. */
  public SteppedRun to(double day) {
    while (world().day() < day - 1e-9) {
      step();
    }
    return this;
  }

  /** Makes all steps. */
  public SteppedRun toEnd() {
    return to(compiled.scenario().horizonDays());
  }

  /** The world. */
  public World world() {
    return model.world();
  }

  /** The scenario, prepared. */
  public CompiledScenario compiled() {
    return compiled;
  }

  /** The recorded values so far, as bytes would hold them. */
  public float[] recorded() {
    return model.recording().values();
  }

  /** A metric now. */
  public double now(String metric) {
    return metric(metric).reader().applyAsDouble(world());
  }

  private Metric metric(String name) {
    return compiled.metrics().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric " + name));
  }

  /** A metric on each recorded day, day 0 first. */
  public double[] course(String name) {
    double[] course = new double[model.recording().recorded()];
    int place = model.recording().indexOf(name);
    for (int t = 0; t < course.length; t++) {
      course[t] = model.recording().value(place, t);
    }
    return course;
  }

  /** A response, as if the run ended now. */
  public double response(String name) {
    ResponseDefinition outcome =
        compiled.responses().stream()
            .filter(o -> o.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no response " + name));
    return outcome.reader().applyAsDouble(world(), model.recording());
  }

  /** A force. */
  public ForceState force(String id) {
    return world().force(id);
  }

  /** A formation, by FORCE.FORMATION as numbered. */
  public FormationState formation(String name) {
    String[] parts = name.split("\\.");
    return force(parts[0]).formations().stream()
        .filter(f -> f.id().equals(parts[1]))
        .findFirst()
        .orElseThrow();
  }

  /** All elements of a force. */
  public List<Element> elements(String force) {
    return force(force).formations().stream().flatMap(f -> f.elements().stream()).toList();
  }

  /** How many elements of a force have a status. */
  public long count(String force, ElementStatus status) {
    return elements(force).stream().filter(e -> e.status() == status).count();
  }

  /** An action, by STATE.ACTION. */
  public ActionState act(String name) {
    return world().act(name);
  }

  /** The events of a kind. */
  public <T extends Event> List<T> events(Class<T> kind) {
    return world().log().events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
