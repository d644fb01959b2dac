package org.brinksim.lab.engine;

import java.util.List;
import org.teavm.jso.JSExport;

/**
 * What a worker of the page calls: one {@link EngineSession}, function by function. An exception
 * comes out as an error of the page's language.
 */
public final class Engine {
  private static EngineSession session;

  private Engine() {}

  /**
   * Nothing: the functions below are called from outside.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // Called once when the module is loaded.
  }

  /**
   * Takes a scenario; what was set before is forgotten.
   *
   * @param scenario its bytes
   * @param seed the root seed, in digits: it may have more of them than a number of the page can
   * @param replicationsPerDraw how many runs, one after another, have the same draw of parameters
   */
  @JSExport
  public static void load(byte[] scenario, String seed, int replicationsPerDraw) {
    session = EngineSession.of(scenario, Long.parseLong(seed), replicationsPerDraw);
  }

  /**
   * Sets what the next runs are to have, in place of all that was set before.
   *
   * @param parameters names of parameters that are pinned
   * @param values their values
   * @param interventions what is changed by hand, each in the words of {@code manifest.json}
   */
  @JSExport
  public static void set(String[] parameters, double[] values, String[] interventions) {
    session.set(List.of(parameters), values, List.of(interventions));
  }

  /** The names of the responses, in the order of {@link #run}. */
  @JSExport
  public static String[] responses() {
    return session.responses();
  }

  /** The responses of a run; NaN for what never happened. */
  @JSExport
  public static double[] run(int replication) {
    return session.run(replication);
  }

  /**
   * The verdicts on some responses in runs of two settings, judged as one family by the rules and
   * in the words of {@code brink compare}.
   *
   * @param responses their names
   * @param paired whether the runs of both are pairs, each beside its partner
   * @param baseline of each response its values in the first setting, response after response
   * @param other those of the second
   * @return thirteen texts for each response: see {@link ComparedSettings#verdicts}
   */
  @JSExport
  public static String[] verdicts(
      String[] responses, boolean paired, double[] baseline, double[] other) {
    return session.verdicts(List.of(responses), paired, baseline, other);
  }

  /** Runs a run and keeps its frames; how many there are: the start, and the end of each step. */
  @JSExport
  public static int play(int replication) {
    return session.play(replication).frames();
  }

  /** The values of the parameters in the played run, in the order of the scenario. */
  @JSExport
  public static double[] parameters() {
    return session.played().parameters();
  }

  /** The responses of the played run. */
  @JSExport
  public static double[] outcome() {
    return session.played().responses();
  }

  /** A frame of the played run as numbers: see {@link FrameNumbers}. */
  @JSExport
  public static double[] frame(int step) {
    return session.played().frame(step);
  }

  /** A metric of the played run at the start and at the end of each step. */
  @JSExport
  public static double[] metric(String name) {
    return session.played().metric(name);
  }

  /** What happened in the played run: four texts for each telling, see {@link PlayedRun#story}. */
  @JSExport
  public static String[] story() {
    return session.played().story();
  }

  /**
   * A closer look at the played run.
   *
   * @param kind element, cell or state
   * @param number which: of an element its number, of a cell or state its place
   * @return the heading, then a name and a value for each line
   */
  @JSExport
  public static String[] inspect(int step, String kind, int number) {
    return session.played().inspect(step, kind, number);
  }

  /** A number as text, for the test that all machines write it alike. */
  @JSExport
  public static String written(double number) {
    return org.brinksim.text.Decimals.text(number);
  }

  /** What functions make of two numbers, for the test that all machines compute alike. */
  @JSExport
  public static double[] computed(double a, double b) {
    return MathFunctions.of(a, b);
  }
}
