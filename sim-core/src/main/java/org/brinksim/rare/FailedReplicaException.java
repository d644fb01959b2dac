package org.brinksim.rare;

/**
 * A run of a splitting that fails, so that there is no estimate: without it the others would be a
 * biased sample.
 */
public final class FailedReplicaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Names the run.
   *
   * @param ancestor the replication whose parameters it has
   */
  FailedReplicaException(int ancestor, Throwable cause) {
    super(
        "a run with the parameters of replication " + ancestor + " fails: " + cause.getMessage(),
        cause);
  }
}
