package org.brinksim.benchmarks;

/** How long is measured. */
enum Effort {
  /** Whether all of it works: two minutes in all, and figures that are rough. */
  QUICK(0.2, 3, 1_000, 1, 2_000, 3),
  /** Some eight minutes, on a machine that does nothing else. */
  FULL(1.5, 5, 20_000, 2, 5_000, 15);

  private final double seconds;
  private final int rounds;
  private final int commandRuns;
  private final int commandRounds;
  private final int lawRuns;
  private final double sampledSeconds;

  Effort(
      double seconds,
      int rounds,
      int commandRuns,
      int commandRounds,
      int lawRuns,
      double sampledSeconds) {
    this.seconds = seconds;
    this.rounds = rounds;
    this.commandRuns = commandRuns;
    this.commandRounds = commandRounds;
    this.lawRuns = lawRuns;
    this.sampledSeconds = sampledSeconds;
  }

  /** How long one timing of a loop lasts. */
  double seconds() {
    return seconds;
  }

  /** How often each thing is timed, in turn with the others. */
  int rounds() {
    return rounds;
  }

  /** The runs of a whole command that is compared with the flat loop. */
  int commandRuns() {
    return commandRuns;
  }

  /** How often such a command is timed. */
  int commandRounds() {
    return commandRounds;
  }

  /** The runs that show whether two programs follow one law. */
  int lawRuns() {
    return lawRuns;
  }

  /** How long stacks are sampled. */
  double sampledSeconds() {
    return sampledSeconds;
  }
}
