package org.brinksim.model.world;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Scenario;

/**
 * The common shocks of a run: each a stationary Ornstein and Uhlenbeck process x, exact in every
 * step, x ← x·r + σ·√(1 − r²)·z with r = 2^(−Δt/halfLife).
 *
 * <p>What states feel is x − σ²/2, so that a hazard of weight 1 has the mean that it has without
 * shocks: E e^(x − σ²/2) = 1.
 */
public final class CommonShocks {

  private final List<String> names;
  private final double[] deviation;
  private final double[] kept;
  private final RandomStream[] streams;
  private final double[] value;

  /**
   * The shocks of a world at the start, drawn as they are after a long time; 0 when switched off.
   */
  CommonShocks(World world) {
    Scenario scenario = world.scenario();
    this.names = new ArrayList<>(scenario.shocks().keySet());
    this.deviation = new double[names.size()];
    this.kept = new double[names.size()];
    this.streams = new RandomStream[names.size()];
    this.value = new double[names.size()];
    for (int s = 0; s < names.size(); s++) {
      Scenario.Shock shock = scenario.shocks().get(names.get(s));
      deviation[s] = scenario.couplings().shocks() ? world.value(shock.deviation()) : 0;
      kept[s] = FastMath.pow(2, -world.stepDays() / world.value(shock.halfLifeDays()));
      streams[s] = stream(s, world.streams());
      value[s] = deviation[s] * StandardNormal.draw(streams[s]);
    }
  }

  private CommonShocks(CommonShocks other) {
    this.names = other.names;
    this.deviation = other.deviation;
    this.kept = other.kept;
    this.streams = new RandomStream[other.streams.length];
    for (int s = 0; s < streams.length; s++) {
      streams[s] = other.streams[s].copy();
    }
    this.value = other.value.clone();
  }

  /** The same shocks, to go on by themselves. */
  CommonShocks copy() {
    return new CommonShocks(this);
  }

  private RandomStream stream(int shock, RandomStreams its) {
    return its.stream("shock/" + names.get(shock));
  }

  /** Moves from now on by other streams, of the same names. */
  void redraw(RandomStreams others) {
    for (int s = 0; s < streams.length; s++) {
      streams[s] = stream(s, others);
    }
  }

  /** A step passes. */
  public void step() {
    for (int s = 0; s < value.length; s++) {
      double fresh = deviation[s] * Math.sqrt(1 - kept[s] * kept[s]);
      value[s] = value[s] * kept[s] + fresh * StandardNormal.draw(streams[s]);
    }
  }

  /** The number of a shock. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /** What states feel of a shock now. */
  public double felt(int shock) {
    return value[shock] - deviation[shock] * deviation[shock] / 2;
  }
}
